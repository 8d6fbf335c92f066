package dev.platen.evaluate.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.evaluate.prediction.PredictedCell;
import dev.platen.evaluate.prediction.PredictedTable;
import dev.platen.evaluate.tally.Absence;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.text.TextForm;
import dev.platen.evaluate.truth.TruthTable;
import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TableMetricsTest {

  private static final Box PLACE = new Box(10, 10, 100, 50);
  private static final String TWO_BY_TWO =
      "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>";

  private static TableGrid grid(String html) {
    return TableGrid.of(html, new TextForm(false));
  }

  private static PredictedTable table(Box box, String html) {
    return new PredictedTable(
        box,
        grid(html).cells().stream()
            .map(
                cell ->
                    new PredictedCell(
                        cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text()))
            .toList());
  }

  private static Map<Metric, Measure> measure(List<TruthTable> wanted, List<PredictedTable> found) {
    return new TableMetrics(wanted, found, false)
        .measures().stream()
            .collect(Collectors.toMap(each -> each.name().metric(), Function.identity()));
  }

  @Test
  void spansPutCellsInTheirPlaces() {
    TableGrid grid =
        grid(
            "<table><thead><tr><th rowspan='2'>x</th><th colspan=2><b>y</b> z</th></tr></thead>"
                + "<tbody><tr><td>1</td><td>2</td></tr><tr><td>3<td colspan=oops>4</table>");

    assertThat(grid.cells())
        .containsExactly(
            new TableGrid.Cell(0, 0, 2, 1, "x"),
            new TableGrid.Cell(0, 1, 1, 2, "y z"),
            new TableGrid.Cell(1, 1, 1, 1, "1"),
            new TableGrid.Cell(1, 2, 1, 1, "2"),
            new TableGrid.Cell(2, 0, 1, 1, "3"),
            new TableGrid.Cell(2, 1, 1, 1, "4"));
    assertThat(grid("no table").cells()).isEmpty();
  }

  /** Six nodes: two rows, four cells. */
  @Test
  void similarityIsOneLessEditsOverNodes() {
    String oneCellLess = "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>";
    String otherText =
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>dxyz</td></tr></table>";
    String spanned = "<table><tr><td colspan=2>a</td></tr><tr><td>c</td><td>d</td></tr></table>";

    assertThat(Teds.similarity(grid(TWO_BY_TWO), grid(TWO_BY_TWO))).isEqualTo(1);
    assertThat(Teds.similarity(grid(TWO_BY_TWO), grid(oneCellLess)))
        .isCloseTo(1 - 1 / 6.0, within(1e-9));
    assertThat(Teds.similarity(grid(TWO_BY_TWO), grid(otherText)))
        .as("three letters of four inserted")
        .isCloseTo(1 - 0.75 / 6, within(1e-9));
    assertThat(Teds.structure(grid(TWO_BY_TWO), grid(otherText))).isEqualTo(1);
    assertThat(Teds.structure(grid(TWO_BY_TWO), grid(spanned)))
        .as("one cell replaced, one deleted")
        .isCloseTo(1 - 2 / 6.0, within(1e-9));
    assertThat(Teds.similarity(grid(TWO_BY_TWO), grid("<table></table>"))).isZero();
    assertThat(Teds.similarity(grid("<table></table>"), grid("<table></table>"))).isEqualTo(1);
  }

  @Test
  void similarityIsSymmetricAndPerfectForItself() {
    Random random = new Random(2);
    for (int round = 0; round < 60; round++) {
      TableGrid one = grid(randomTable(random));
      TableGrid other = grid(randomTable(random));

      double similarity = Teds.similarity(one, other);

      assertThat(similarity).isBetween(0.0, 1.0);
      assertThat(Teds.similarity(other, one)).isCloseTo(similarity, within(1e-9));
      assertThat(Teds.structure(one, other)).isGreaterThanOrEqualTo(similarity - 1e-9);
      assertThat(Teds.similarity(one, one)).isEqualTo(1);
    }
  }

  private static String randomTable(Random random) {
    StringBuilder html = new StringBuilder("<table>");
    for (int row = 0; row <= random.nextInt(6); row++) {
      html.append("<tr>");
      for (int column = 0; column <= random.nextInt(5); column++) {
        html.append("<td colspan=%d>".formatted(1 + random.nextInt(2)))
            .append(Integer.toString(random.nextInt(1_000), 36))
            .append("</td>");
      }
      html.append("</tr>");
    }
    return html.append("</table>").toString();
  }

  @Test
  void neighboursAreTheNextCellsWithText() {
    List<CellAdjacency> relations =
        CellAdjacency.of(
            grid(
                "<table><tr><td>a</td><td></td><td>b</td></tr>"
                    + "<tr><td rowspan=2>c</td><td>d</td><td>e</td></tr>"
                    + "<tr><td>f</td><td>g h</td></tr></table>"));

    assertThat(relations)
        .containsExactlyInAnyOrder(
            new CellAdjacency("a", "b", false),
            new CellAdjacency("c", "d", false),
            new CellAdjacency("d", "e", false),
            new CellAdjacency("c", "f", false),
            new CellAdjacency("f", "gh", false),
            new CellAdjacency("a", "c", true),
            new CellAdjacency("d", "f", true),
            new CellAdjacency("b", "e", true),
            new CellAdjacency("e", "gh", true));
  }

  @Test
  void aPerfectTableScoresOneEverywhere() {
    Map<Metric, Measure> measures =
        measure(List.of(new TruthTable(PLACE, TWO_BY_TWO)), List.of(table(PLACE, TWO_BY_TWO)));

    assertThat(measures.values()).hasSize(4).allSatisfy(each -> assertThat(each.value()).isOne());
  }

  @Test
  void aTableThatWasNotFoundScoresNothing() {
    Map<Metric, Measure> measures =
        measure(
            List.of(new TruthTable(PLACE, TWO_BY_TWO)),
            List.of(table(new Box(500, 500, 9, 9), TWO_BY_TWO)));

    assertThat(measures.values()).hasSize(4).allSatisfy(each -> assertThat(each.value()).isZero());
    assertThat(measures.get(Metric.CELL_ADJACENCY_F1).count()).isEqualTo(8);
  }

  @Test
  void tablesWithoutPlaceArePairedByLikeness() {
    String other = "<table><tr><td>1</td><td>2</td><td>3</td></tr></table>";
    Map<Metric, Measure> measures =
        measure(
            List.of(new TruthTable(null, other), new TruthTable(null, TWO_BY_TWO)),
            List.of(table(PLACE, TWO_BY_TWO), table(new Box(0, 90, 9, 9), other)));

    assertThat(measures.get(Metric.TEDS).value()).isEqualTo(1);
    assertThat(measures.get(Metric.TABLE_DETECTION_F1).absence()).isEqualTo(Absence.NO_BOXES);
  }

  @Test
  void aTableOnAPageWithoutTablesIsAFalseAlarm() {
    Map<Metric, Measure> measures = measure(List.of(), List.of(table(PLACE, TWO_BY_TWO)));

    assertThat(measures.get(Metric.TABLE_DETECTION_F1).value()).isZero();
    assertThat(measures.get(Metric.CELL_ADJACENCY_F1).value()).isZero();
    assertThat(measures.get(Metric.TEDS).absence()).isEqualTo(Absence.NO_TRUTH);
    assertThat(measure(List.of(), new ArrayList<>()).get(Metric.TABLE_DETECTION_F1).absence())
        .isEqualTo(Absence.NOTHING_THERE);
  }
}
