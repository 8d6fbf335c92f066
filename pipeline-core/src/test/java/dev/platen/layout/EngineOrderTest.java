package dev.platen.layout;

import static dev.platen.layout.TypesetPage.asTheEngineRead;
import static dev.platen.layout.TypesetPage.column;
import static dev.platen.layout.TypesetPage.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.Line;
import dev.platen.page.TextLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineOrderTest {

  @Test
  void aParagraphIsNotCutWhereTheEngineReadsAnotherColumnInBetween() {
    List<Line> left = column(50, 200, 400, 6);
    List<Line> lines = new ArrayList<>(left.subList(0, 3));
    lines.add(say("the words of a column go on and the wor", 550, 230, 400, 20));
    lines.addAll(left.subList(3, 6));
    assertThat(asTheEngineRead(lines))
        .extracting(Block::lines)
        .containsExactly(List.of(0, 1, 2, 4, 5, 6), List.of(3));
  }

  @Test
  void linesWithAPriceAmongThemAreCut() {
    List<Line> lines =
        List.of(
            say("for parking", 50, 200, 110, 20),
            say("1.50", 380, 200, 50, 20),
            say("from nine until ten in the mornin", 50, 230, 380, 20),
            say("an hour and no more than an hour", 50, 260, 370, 20));
    assertThat(asTheEngineRead(lines))
        .extracting(Block::lines)
        .containsExactly(List.of(0), List.of(1), List.of(2, 3));
  }

  @Test
  void aWordThatWasReadElsewhereDoesNotMoveItsParagraph() {
    List<Line> lines = new ArrayList<>();
    lines.add(say("go on", 50, 470, 50, 20));
    lines.addAll(column(50, 100, 400, 4));
    lines.addAll(column(50, 320, 400, 5));
    lines.add(say("and on to the end of a lin", 140, 470, 310, 20));
    lines.addAll(column(50, 500, 400, 2));
    assertThat(asTheEngineRead(lines))
        .extracting(block -> block.lines().contains(0))
        .containsExactly(false, true);
  }

  private static Region label(int index, double x, double y) {
    Box box = new Box(x, y, 120, 20);
    return Region.text(List.of(new TextLine(index, box, box, 20, 1, "Payable by", List.of())));
  }

  @Test
  void labelsAboveAWideTableAreNotReadAfterIt() {
    Region table =
        new Region(BlockType.TABLE, null, null, new Box(50, 400, 900, 300), List.of(), 0.8);
    List<Region> labels = new ArrayList<>();
    for (int row = 0; row < 2; row++) {
      labels.add(label(2 * row, 600, 100 + 40 * row));
      labels.add(label(2 * row + 1, 800, 100 + 40 * row));
    }
    List<Region> after = new ArrayList<>(List.of(table));
    after.addAll(labels);
    assertThat(EngineOrder.runsAroundTables(after)).isTrue();
    List<Region> before = new ArrayList<>(labels);
    before.add(table);
    assertThat(EngineOrder.runsAroundTables(before)).isFalse();
    assertThat(EngineOrder.runsAroundTables(after.subList(0, 4))).isFalse();
    assertThat(EngineOrder.runsAroundTables(List.of())).isFalse();
  }
}
