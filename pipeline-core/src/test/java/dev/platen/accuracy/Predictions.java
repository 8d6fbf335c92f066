package dev.platen.accuracy;

import dev.platen.evaluate.prediction.PredictedBlock;
import dev.platen.evaluate.prediction.PredictedGeometry;
import dev.platen.evaluate.prediction.PredictedLine;
import dev.platen.evaluate.prediction.PredictedPage;
import dev.platen.evaluate.prediction.PredictedTable;
import dev.platen.evaluate.prediction.PredictedWord;
import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.Line;
import dev.platen.model.PageResult;
import dev.platen.model.Stage;
import dev.platen.model.Word;
import dev.platen.pipeline.AssembledText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** What the pipeline found, as evaluation wants it. */
final class Predictions {

  private Predictions() {}

  static PredictedPage of(PageResult page) {
    List<PredictedLine> lines = new ArrayList<>();
    List<PredictedWord> words = new ArrayList<>();
    List<PredictedBlock> blocks = new ArrayList<>();
    List<PredictedTable> tables = new ArrayList<>();
    if (page.layout() != null) {
      for (Block block : page.layout().blocks()) {
        blocks.add(
            new PredictedBlock(block.type(), block.box(), block.polygon(), block.confidence()));
        if (block.type() == BlockType.TABLE) {
          tables.add(new PredictedTable(block.box(), List.of()));
        }
        for (int index : block.lines()) {
          Line line = page.ocr().lines().get(index);
          for (Word word : line.words()) {
            words.add(new PredictedWord(lines.size(), word.box(), word.text(), word.confidence()));
          }
          lines.add(new PredictedLine(line.box(), line.polygon(), line.text()));
        }
      }
    }
    String text = AssembledText.of(page);
    Integer rotation = page.preprocess() == null ? null : page.preprocess().diagnosis().rotation();
    return new PredictedPage(
        page.status(),
        page.decode() == null ? null : page.decode().size(),
        EnumSet.of(Stage.DECODE, Stage.PREPROCESS, Stage.OCR, Stage.LAYOUT, Stage.TABLE),
        text == null ? "" : text,
        new PredictedGeometry(null, rotation, List.of()),
        lines,
        words,
        blocks,
        tables,
        List.of(),
        List.of());
  }
}
