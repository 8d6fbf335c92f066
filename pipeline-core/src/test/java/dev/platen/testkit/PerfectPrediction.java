package dev.platen.testkit;

import dev.platen.evaluate.prediction.PredictedBlock;
import dev.platen.evaluate.prediction.PredictedCell;
import dev.platen.evaluate.prediction.PredictedField;
import dev.platen.evaluate.prediction.PredictedFinding;
import dev.platen.evaluate.prediction.PredictedGeometry;
import dev.platen.evaluate.prediction.PredictedLine;
import dev.platen.evaluate.prediction.PredictedPage;
import dev.platen.evaluate.prediction.PredictedTable;
import dev.platen.evaluate.prediction.PredictedWord;
import dev.platen.evaluate.truth.TruthPage;
import dev.platen.evaluate.truth.TruthRegion;
import dev.platen.evaluate.truth.TruthTable;
import dev.platen.geometry.Box;
import dev.platen.model.Stage;
import dev.platen.model.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What a run without any error would find on a page, made from its truth. */
public final class PerfectPrediction {

  private static final Box SOMEWHERE = new Box(0, 0, 10, 10);

  private PerfectPrediction() {}

  public static PredictedPage of(TruthPage truth) {
    return new PredictedPage(
        status(truth),
        truth.frame(),
        EnumSet.allOf(Stage.class),
        truth.text() == null ? "" : truth.text().text(),
        new PredictedGeometry(
            truth.geometry().skewDegrees(),
            truth.geometry().rotation(),
            truth.geometry().corners() == null ? List.of() : truth.geometry().corners()),
        lines(truth),
        words(truth),
        blocks(truth),
        tables(truth),
        fields(truth),
        findings(truth));
  }

  private static Status status(TruthPage truth) {
    for (Status status : Status.values()) {
      if (status.id().equals(truth.expected())) {
        return status;
      }
    }
    return Status.OK;
  }

  private static List<PredictedLine> lines(TruthPage truth) {
    if (truth.lines() != null) {
      return truth.lines().stream()
          .map(line -> new PredictedLine(Box.around(line.polygon()), line.polygon(), line.text()))
          .toList();
    }
    return ordered(truth)
        .map(region -> new PredictedLine(Box.around(region.polygon()), region.polygon(), ""))
        .toList();
  }

  private static Stream<TruthRegion> ordered(TruthPage truth) {
    return truth.regions() == null
        ? Stream.of()
        : truth.regions().stream()
            .filter(region -> region.order() != null)
            .sorted(Comparator.comparing(TruthRegion::order));
  }

  /** With the truth's boxes, or, where it has none, with the words of its text anywhere. */
  private static List<PredictedWord> words(TruthPage truth) {
    if (truth.words() != null) {
      return truth.words().stream()
          .map(word -> new PredictedWord(0, word.box(), word.text(), 1.0))
          .toList();
    }
    List<PredictedWord> words = new ArrayList<>();
    if (truth.text() != null) {
      int line = 0;
      for (String text : truth.text().text().lines().toList()) {
        for (String word : text.strip().split("\\s+", -1)) {
          if (!word.isEmpty()) {
            words.add(new PredictedWord(line, SOMEWHERE, word, 1.0));
          }
        }
        line++;
      }
    }
    return words;
  }

  private static List<PredictedBlock> blocks(TruthPage truth) {
    return truth.regions() == null
        ? List.of()
        : truth.regions().stream()
            .map(
                region ->
                    new PredictedBlock(
                        region.type(), Box.around(region.polygon()), region.polygon(), 1.0))
            .toList();
  }

  private static List<PredictedTable> tables(TruthPage truth) {
    List<PredictedTable> tables = new ArrayList<>();
    if (truth.tables() != null) {
      for (TruthTable table : truth.tables()) {
        Box box = table.box() == null ? SOMEWHERE : table.box();
        tables.add(new PredictedTable(box, table.html() == null ? List.of() : cells(table.html())));
      }
    }
    return tables;
  }

  /** The cells of a table, put in their places by a grid that is filled from the top. */
  private static List<PredictedCell> cells(String html) {
    List<PredictedCell> cells = new ArrayList<>();
    List<Element> rows = Jsoup.parseBodyFragment(html).select("table").first().select("tr");
    boolean[][] taken = new boolean[rows.size()][2_000];
    for (int row = 0; row < rows.size(); row++) {
      for (Element element : rows.get(row).children()) {
        int column = 0;
        while (taken[row][column]) {
          column++;
        }
        int rowSpan = Math.min(span(element, "rowspan"), rows.size() - row);
        int columnSpan = span(element, "colspan");
        for (int i = row; i < row + rowSpan; i++) {
          for (int j = column; j < column + columnSpan; j++) {
            taken[i][j] = true;
          }
        }
        cells.add(new PredictedCell(row, column, rowSpan, columnSpan, element.text()));
      }
    }
    return cells;
  }

  private static int span(Element cell, String attribute) {
    return cell.hasAttr(attribute) ? Integer.parseInt(cell.attr(attribute)) : 1;
  }

  private static List<PredictedField> fields(TruthPage truth) {
    return truth.fields() == null
        ? List.of()
        : truth.fields().entrySet().stream()
            .map(field -> new PredictedField(field.getKey(), field.getValue()))
            .toList();
  }

  private static List<PredictedFinding> findings(TruthPage truth) {
    return truth.tampering() == null
        ? List.of()
        : truth.tampering().regions().stream().map(box -> new PredictedFinding(1, box)).toList();
  }
}
