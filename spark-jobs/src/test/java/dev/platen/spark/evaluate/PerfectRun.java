package dev.platen.spark.evaluate;

import dev.platen.evaluate.prediction.PredictedGeometry;
import dev.platen.evaluate.prediction.PredictedPage;
import dev.platen.evaluate.prediction.PredictedTable;
import dev.platen.evaluate.prediction.PredictedWord;
import dev.platen.evaluate.truth.TruthPage;
import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.model.Stage;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.TableStore;
import dev.platen.testkit.PerfectPrediction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** The rows that a run without any error would write, made by hand from truth. */
final class PerfectRun {

  private static final String COMMIT = "c1";

  private final Map<TableName, List<Row>> rows = new EnumMap<>(TableName.class);
  private final Set<String> documents = new HashSet<>();

  /** The id of the document at a path. */
  static String documentId(String path) {
    String half =
        UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
    return half + half;
  }

  /** Adds a page as it is in truth. */
  PerfectRun add(TruthPage truth) {
    return add(truth.page().text(), truth.page().pageNumber(), PerfectPrediction.of(truth));
  }

  /** Adds a page of the document at a path. */
  PerfectRun add(String path, int number, PredictedPage page) {
    String id = documentId(path);
    if (documents.add(id)) {
      addSource("/data/" + path, id);
      add(
          TableName.DOCUMENTS,
          Map.of("document_id", id, "status", "ok", "page_count", 9, "fingerprint", stages(page)));
    }
    addPage(id, number, page);
    for (int i = 0; i < page.lines().size(); i++) {
      var line = page.lines().get(i);
      add(
          TableName.LINES,
          on(id, number, "line_index", i, "box", box(line.box()), "text", line.text())
              .with("polygon", points(line.polygon())));
    }
    for (int i = 0; i < page.words().size(); i++) {
      addWord(id, number, i, page.words().get(i));
    }
    for (int i = 0; i < page.blocks().size(); i++) {
      var block = page.blocks().get(i);
      add(
          TableName.BLOCKS,
          on(id, number, "reading_order", i, "type", block.type().id(), "box", box(block.box()))
              .with("polygon", points(block.polygon()))
              .with("confidence", block.confidence()));
    }
    for (int i = 0; i < page.tables().size(); i++) {
      addTable(id, number, "t" + i, page.tables().get(i));
    }
    for (int i = 0; i < page.fields().size(); i++) {
      var field = page.fields().get(i);
      add(
          TableName.FIELDS,
          on(id, number, "field_id", "f" + i, "name", field.name(), "text", field.text()));
    }
    for (int i = 0; i < page.findings().size(); i++) {
      var finding = page.findings().get(i);
      add(
          TableName.FINDINGS,
          on(id, number, "finding_id", "g" + i, "score", finding.score())
              .with("box", box(finding.box())));
    }
    return this;
  }

  private void addWord(String id, int number, int index, PredictedWord word) {
    Columns columns =
        on(id, number, "line_index", word.line(), "word_index", index, "text", word.text())
            .with("box", box(word.box()))
            .with("confidence", word.confidence());
    if (word.origin() != null) {
      columns
          .with("engine", word.origin().engine())
          .with("alternative_engine", word.origin().alternativeEngine())
          .with("script", word.origin().script())
          .with("confidence_raw", word.origin().confidence());
    }
    add(TableName.WORDS, columns);
  }

  /** Adds a block of a type that nobody knows to a page. */
  PerfectRun addUnknownBlock(String path, int number) {
    add(TableName.BLOCKS, on(documentId(path), number, "reading_order", 99, "type", "hologram"));
    return this;
  }

  /** Says that a document lies at one more place. */
  PerfectRun addSource(String path, String documentId) {
    add(
        TableName.SOURCES,
        Map.of("uri", "file://" + path, "document_id", documentId, "state", "present"));
    return this;
  }

  private void addPage(String id, int number, PredictedPage page) {
    var geometry = page.geometry();
    Columns columns =
        on(id, number, "status", page.status().id(), "text", page.text())
            .with("diagnosis", diagnosis(geometry));
    if (page.frame() != null) {
      columns.with("width", page.frame().width()).with("height", page.frame().height());
    }
    add(TableName.PAGES, columns);
  }

  /** Skew, rotation and corners; of the rest nothing is known. */
  private static Row diagnosis(PredictedGeometry geometry) {
    StructType type = (StructType) TableName.PAGES.schema().apply("diagnosis").dataType();
    Object[] values = new Object[type.size()];
    values[0] = geometry.skewDegrees();
    values[1] = geometry.rotation();
    values[2] = points(geometry.corners());
    return RowFactory.create(values);
  }

  private void addTable(String id, int number, String tableId, PredictedTable table) {
    add(TableName.TABLES, on(id, number, "table_id", tableId, "box", box(table.box())));
    table
        .cells()
        .forEach(
            cell ->
                add(
                    TableName.CELLS,
                    on(id, number, "table_id", tableId, "text", cell.text())
                        .with("row_index", cell.row())
                        .with("column_index", cell.column())
                        .with("row_span", cell.rowSpan())
                        .with("column_span", cell.columnSpan())));
  }

  /** Values by column. */
  private static final class Columns extends TreeMap<String, Object> {

    private static final long serialVersionUID = 1;

    Columns with(String column, Object value) {
      put(column, value);
      return this;
    }
  }

  private static Columns on(String id, int number, Object... namesAndValues) {
    Columns columns = new Columns().with("document_id", id).with("page_number", number);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      columns.with((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return columns;
  }

  private void add(TableName table, Map<String, Object> columns) {
    StructType schema = table.schema();
    Object[] values = new Object[schema.length()];
    columns.forEach((column, value) -> values[schema.fieldIndex(column)] = value);
    if (table.isAssembled()) {
      values[schema.fieldIndex("commit_id")] = COMMIT;
    }
    rows.computeIfAbsent(table, any -> new ArrayList<>()).add(RowFactory.create(values));
  }

  private static Object stages(PredictedPage page) {
    Map<String, String> fingerprint = new TreeMap<>();
    for (Stage stage : page.stages()) {
      fingerprint.put(stage.id(), "0");
    }
    return CollectionConverters.asScala(fingerprint);
  }

  private static Row box(Box box) {
    return box == null ? null : RowFactory.create(box.x(), box.y(), box.width(), box.height());
  }

  private static Object points(List<Point> points) {
    return points.isEmpty()
        ? null
        : CollectionConverters.asScala(
                points.stream().map(point -> RowFactory.create(point.x(), point.y())).toList())
            .toSeq();
  }

  /** Makes the tables and writes all rows. */
  void write(SparkSession spark, TableStore store) {
    store.createAll();
    for (TableName table : TableStore.writeOrder()) {
      if (rows.containsKey(table)) {
        store.append(table, spark.createDataFrame(rows.get(table), table.schema()), COMMIT);
      }
    }
  }
}
