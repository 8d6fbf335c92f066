package dev.platen.pipeline;

import dev.platen.config.OcrSettings;
import dev.platen.config.OcrSettings.Preset;
import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Rotation;
import dev.platen.model.LineReader;
import dev.platen.model.PageImage;
import dev.platen.model.PageTables;
import dev.platen.model.Recognition;
import dev.platen.model.Word;
import dev.platen.ocr.SourceFrame;
import dev.platen.page.ReadingFrame;
import dev.platen.table.reread.CellRereading;
import java.util.Arrays;
import java.util.List;

/** Has stage ocr read again what stage table doubts. */
final class CellRereader {

  private final Recognizer recognizer;
  private final CellRereading rereading;

  /**
   * The image of a page.
   *
   * @param pixels as they were prepared
   * @param turn that reading gave them
   * @param transform from source pixels to the image after the turn
   */
  record Image(PageImage pixels, Rotation turn, PageTransform transform) {}

  CellRereader(Recognizer recognizer, OcrSettings settings) {
    this.recognizer = recognizer;
    this.rereading =
        new CellRereading(settings.preset() == Preset.FAST ? 0 : settings.rereadCells());
  }

  /** Whether there is anything to read again. */
  boolean concerns(Recognition text, PageTables tables) {
    return rereading.concerns(text, tables);
  }

  /** The text with what was read better. */
  Recognition reread(Recognition text, PageTables tables, Image image) {
    List<String> languages =
        text.language() == null ? List.of() : Arrays.asList(text.language().split("\\+", -1));
    SourceFrame frame = new SourceFrame(image.transform());
    LineReader reader =
        (words, characters) ->
            recognizer
                .reread(
                    image.pixels(),
                    image.turn(),
                    place(words, image.transform()),
                    languages,
                    characters)
                .map(frame::toSource)
                .flatMap(TextNormalization::normalize);
    return rereading.reread(text, tables, reader);
  }

  private static Box place(List<Word> words, PageTransform transform) {
    return words.stream()
        .map(word -> ReadingFrame.upright(transform, word.box(), word.polygon()))
        .reduce(Box::union)
        .orElseThrow();
  }
}
