package dev.platen.assemble.table;

import dev.platen.model.Cell;
import dev.platen.model.Line;
import dev.platen.model.PageResult;
import dev.platen.model.Table;
import dev.platen.table.check.SaidFigures;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a page says outside of its tables. */
final class TextOutside {

  private TextOutside() {}

  /** The figures among it. */
  static SaidFigures figures(PageResult page) {
    if (page.ocr() == null) {
      return SaidFigures.NONE;
    }
    Set<List<Integer>> inside = new HashSet<>();
    for (Table table : page.tables() == null ? List.<Table>of() : page.tables().tables()) {
      for (Cell cell : table.cells()) {
        cell.words().forEach(word -> inside.add(List.of(word.line(), word.word())));
      }
    }
    List<String> words = new ArrayList<>();
    List<Line> lines = page.ocr().lines();
    for (int line = 0; line < lines.size(); line++) {
      for (int word = 0; word < lines.get(line).words().size(); word++) {
        if (!inside.contains(List.of(line, word))) {
          words.add(lines.get(line).words().get(word).text());
        }
      }
    }
    return SaidFigures.in(words);
  }
}
