package dev.platen.spark.evaluate;

import dev.platen.evaluate.prediction.PredictedBlock;
import dev.platen.evaluate.prediction.PredictedCell;
import dev.platen.evaluate.prediction.PredictedField;
import dev.platen.evaluate.prediction.PredictedFinding;
import dev.platen.evaluate.prediction.PredictedGeometry;
import dev.platen.evaluate.prediction.PredictedLine;
import dev.platen.evaluate.prediction.PredictedPage;
import dev.platen.evaluate.prediction.PredictedTable;
import dev.platen.evaluate.prediction.PredictedWord;
import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.model.BlockType;
import dev.platen.model.Stage;
import dev.platen.model.Status;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/** Makes records of the nested rows of {@link PredictionRows}. Rows come in no order. */
final class PredictedPages {

  private PredictedPages() {}

  static PredictedPage of(Row row) {
    Integer width = row.getAs("width");
    Integer height = row.getAs("height");
    String text = row.getAs("text");
    return new PredictedPage(
        Status.valueOf(row.<String>getAs("status").toUpperCase(Locale.ROOT)),
        width == null || height == null ? null : new Size(width, height),
        stages(row),
        text == null ? "" : text,
        geometry(row.getAs("diagnosis")),
        parts(row, "lines", number("line_index"), PredictedPages::line),
        parts(
            row,
            "words",
            number("line_index").thenComparing(number("word_index")),
            PredictedPages::word),
        parts(row, "blocks", number("reading_order"), PredictedPages::block),
        tables(row),
        parts(row, "fields", text("field_id"), PredictedPages::field),
        parts(row, "findings", text("finding_id"), PredictedPages::finding));
  }

  private static Set<Stage> stages(Row row) {
    Set<Stage> stages = EnumSet.noneOf(Stage.class);
    List<String> ids = list(row, "stages");
    for (Stage stage : Stage.values()) {
      if (ids.contains(stage.id())) {
        stages.add(stage);
      }
    }
    return stages;
  }

  private static PredictedGeometry geometry(Row diagnosis) {
    if (diagnosis == null) {
      return PredictedGeometry.UNKNOWN;
    }
    return new PredictedGeometry(
        diagnosis.getAs("skew_degrees"), diagnosis.getAs("rotation"), points(diagnosis, "corners"));
  }

  private static PredictedLine line(Row line) {
    return new PredictedLine(box(line.getAs("box")), points(line, "polygon"), line.getAs("text"));
  }

  private static PredictedWord word(Row word) {
    return new PredictedWord(
        word.<Integer>getAs("line_index"),
        box(word.getAs("box")),
        word.getAs("text"),
        word.getAs("confidence"),
        new PredictedWord.Origin(
            word.getAs("engine"),
            word.getAs("alternative_engine"),
            word.getAs("script"),
            word.getAs("confidence_raw")));
  }

  private static PredictedBlock block(Row block) {
    return new PredictedBlock(
        BlockType.valueOf(block.<String>getAs("type").toUpperCase(Locale.ROOT)),
        box(block.getAs("box")),
        points(block, "polygon"),
        block.getAs("confidence"));
  }

  private static List<PredictedTable> tables(Row row) {
    Map<String, List<PredictedCell>> cells =
        PredictedPages.<Row>list(row, "cells").stream()
            .sorted(number("row_index").thenComparing(number("column_index")))
            .collect(
                Collectors.groupingBy(
                    cell -> cell.getAs("table_id"),
                    HashMap::new,
                    Collectors.mapping(PredictedPages::cell, Collectors.toList())));
    return parts(
        row,
        "tables",
        text("table_id"),
        table ->
            new PredictedTable(
                box(table.getAs("box")),
                cells.getOrDefault(table.<String>getAs("table_id"), List.of())));
  }

  private static PredictedCell cell(Row cell) {
    String text = cell.getAs("text");
    return new PredictedCell(
        cell.<Integer>getAs("row_index"),
        cell.<Integer>getAs("column_index"),
        cell.<Integer>getAs("row_span"),
        cell.<Integer>getAs("column_span"),
        text == null ? "" : text);
  }

  /** A field that was computed has no text on the page; its value stands for it. */
  private static PredictedField field(Row field) {
    for (String column : List.of("text", "number_value", "date_value")) {
      Object value = field.getAs(column);
      if (value != null) {
        return new PredictedField(field.getAs("name"), value.toString());
      }
    }
    return new PredictedField(field.getAs("name"), "");
  }

  private static PredictedFinding finding(Row finding) {
    return new PredictedFinding(finding.<Double>getAs("score"), box(finding.getAs("box")));
  }

  private static Box box(Row box) {
    return box == null
        ? null
        : new Box(box.getDouble(0), box.getDouble(1), box.getDouble(2), box.getDouble(3));
  }

  private static List<Point> points(Row row, String column) {
    return PredictedPages.<Row>list(row, column).stream()
        .map(point -> new Point(point.getDouble(0), point.getDouble(1)))
        .toList();
  }

  private static <T> List<T> parts(
      Row row, String column, Comparator<Row> order, Function<Row, T> make) {
    return PredictedPages.<Row>list(row, column).stream().sorted(order).map(make).toList();
  }

  private static Comparator<Row> number(String column) {
    return Comparator.comparing(row -> row.<Integer>getAs(column));
  }

  private static Comparator<Row> text(String column) {
    return Comparator.comparing(row -> row.<String>getAs(column));
  }

  /** The items of an array; none where the column is missing or null. */
  private static <T> List<T> list(Row row, String column) {
    if (!Arrays.asList(row.schema().fieldNames()).contains(column)) {
      return List.of();
    }
    scala.collection.Seq<T> items = row.getAs(column);
    return items == null ? List.of() : List.copyOf(CollectionConverters.asJava(items));
  }
}
