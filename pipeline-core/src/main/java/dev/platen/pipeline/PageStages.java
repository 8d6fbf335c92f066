package dev.platen.pipeline;

/** The stages of a page, ready for work. Closing them closes recognizer and surveyor. */
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
    surveyor.close();
    recognizer.close();
  }
}
