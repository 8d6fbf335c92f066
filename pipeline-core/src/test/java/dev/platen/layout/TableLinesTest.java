package dev.platen.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.model.Cell;
import dev.platen.model.Table;
import dev.platen.page.TextLine;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableLinesTest {

  private static TextLine line(int index, double x, double y, String text) {
    Box box = new Box(x, y, 60, 20);
    return new TextLine(index, box, box, 20, Double.NaN, text, List.of());
  }

  private static Cell cell(int row, int column, int... lines) {
    List<Cell.Member> words =
        Arrays.stream(lines).mapToObj(index -> new Cell.Member(index, 0)).toList();
    Box box = new Box(100 * column, 100 * row, 100, 100);
    return new Cell(row, column, 1, 1, false, "text", box, 0.9, words);
  }

  private static List<String> order(List<Cell> cells, TextLine... lines) {
    Table table = new Table(new Box(0, 0, 300, 200), List.of(), 2, 3, 0, 0.9, cells);
    return TableLines.inOrder(table, List.of(lines)).stream().map(TextLine::text).toList();
  }

  @Test
  void aCellOfTwoLinesIsReadAtOnceAndAfterTheCellsBeforeIt() {
    assertThat(
            order(
                List.of(cell(0, 0, 1), cell(0, 1, 2), cell(0, 2, 0, 3), cell(1, 0, 4)),
                line(0, 200, 20, "an editor for"),
                line(1, 0, 40, "vim"),
                line(2, 100, 40, "3570"),
                line(3, 200, 60, "programmers"),
                line(4, 0, 120, "gpm")))
        .containsExactly("vim", "3570", "an editor for", "programmers", "gpm");
  }

  @Test
  void aLineOfNoCellFollowsTheOneAboveIt() {
    assertThat(
            order(
                List.of(cell(0, 0, 1), cell(1, 0, 3)),
                line(0, 0, 0, "before"),
                line(1, 0, 40, "first"),
                line(2, 0, 80, "between"),
                line(3, 0, 120, "second")))
        .containsExactly("before", "first", "between", "second");
  }

  @Test
  void withoutCellsLinesAreReadByRows() {
    assertThat(order(List.of(), line(0, 100, 0, "b"), line(1, 0, 1, "a"), line(2, 0, 40, "c")))
        .containsExactly("a", "b", "c");
  }
}
