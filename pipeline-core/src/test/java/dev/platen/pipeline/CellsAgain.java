package dev.platen.pipeline;

import dev.platen.config.PlatenSettings;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Rotation;
import dev.platen.image.OpenPage;
import dev.platen.model.PageTables;
import dev.platen.model.ReadingManner;
import dev.platen.model.Recognition;
import dev.platen.preprocess.Preparation;

/**
 * Reads doubtful cells again on pages that were read before, without reading the rest; for
 * harnesses.
 */
public final class CellsAgain implements AutoCloseable {

  private final PageStages stages;
  private final CellRereader rereader;

  public CellsAgain(PlatenSettings settings) {
    stages = StageWiring.open(settings);
    rereader = new CellRereader(stages.recognizer(), settings.ocr());
  }

  /**
   * The text with what was read better.
   *
   * @param transform with which it was read; pages that were turned by quarters while they were
   *     read are left as they are
   */
  public Recognition read(
      OpenPage page, Recognition text, PageTables tables, PageTransform transform) {
    if (!rereader.concerns(text, tables)) {
      return text;
    }
    try (Preparation prepared =
        stages.preparer().prepare(page.image(), page.fileRotation(), ReadingManner.FULL)) {
      return prepared.page().transform().prepared().equals(transform.prepared())
          ? Rounding.round(
              rereader.reread(
                  text, tables, new CellRereader.Image(prepared.image(), Rotation.NONE, transform)))
          : text;
    }
  }

  @Override
  public void close() {
    stages.close();
  }
}
