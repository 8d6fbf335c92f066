package dev.platen.pipeline;

/** The stages of a page, ready for work. Closing them closes the recognizer. */
record PageStages(
    PageOpener opener,
    Preparer preparer,
    Recognizer recognizer,
    LayerJudge judge,
    Surveyor surveyor,
    Tabulator tabulator,
    Analyzer analyzer)
    implements AutoCloseable {

  @Override
  public void close() {
    recognizer.close();
  }
}
