package dev.platen.spark.assemble;

import dev.platen.model.Block;
import dev.platen.model.Line;
import dev.platen.model.PageResult;
import java.util.List;
import java.util.StringJoiner;

/** The text of a page in reading order: lines end with a line feed, blocks with an empty line. */
final class PageText {

  private PageText() {}

  static String of(PageResult page) {
    if (page.ocr() == null || page.ocr().lines().isEmpty()) {
      return null;
    }
    List<Line> lines = page.ocr().lines();
    if (page.layout() == null) {
      StringJoiner text = new StringJoiner("\n");
      lines.forEach(line -> text.add(line.text()));
      return text.toString();
    }
    StringJoiner text = new StringJoiner("\n\n");
    for (Block block : page.layout().blocks()) {
      String blockText = of(block, lines);
      if (!blockText.isEmpty()) {
        text.add(blockText);
      }
    }
    return text.toString();
  }

  static String of(Block block, List<Line> lines) {
    StringJoiner text = new StringJoiner("\n");
    for (int line : block.lines()) {
      text.add(lines.get(line).text());
    }
    return text.toString();
  }
}
