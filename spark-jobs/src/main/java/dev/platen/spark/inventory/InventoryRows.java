package dev.platen.spark.inventory;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import dev.platen.model.DocumentInfo;
import dev.platen.model.PageFailure;
import dev.platen.model.PageInfo;
import dev.platen.spark.schema.TableName;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** The columns of the table {@code inventory}, and rows in their order. */
public final class InventoryRows {

  /** One row per uri and inspection. */
  public static final StructType SCHEMA = TableName.INVENTORY.schema();

  static final StructType FAILURE = (StructType) SCHEMA.apply("failure").dataType();

  private InventoryRows() {}

  /** Of the rows with one uri, the last. */
  public static Dataset<Row> latest(Dataset<Row> inventory) {
    return latest(inventory, inventory.columns());
  }

  /** Of the rows with one uri, the last, and of it the given columns. */
  static Dataset<Row> latest(Dataset<Row> inventory, String... columns) {
    Column[] wanted = Arrays.stream(columns).map(name -> col(name)).toArray(Column[]::new);
    // A row that says missing comes before those of the inspection that it makes room for.
    Column age = struct(col("inspected_at"), col("state").notEqual(InventoryState.MISSING.id()));
    // Dealt out by uri before they are sorted: Spark would sort once more to shuffle less.
    return inventory
        .repartition(col("uri"))
        .groupBy(col("uri").as("latest_uri"))
        .agg(max_by(struct(wanted), age).as("latest"))
        .select("latest.*");
  }

  static Row failure(PageFailure failure) {
    return failure == null
        ? null
        : RowFactory.create(failure.stage().id(), failure.code().id(), failure.message());
  }

  /** The columns that inspection fills, from media_type to pages. */
  static Object[] document(DocumentInfo info) {
    long pixels =
        info.pages().stream()
            .filter(page -> page.size() != null)
            .mapToLong(page -> page.size().pixels())
            .sum();
    List<Row> pages = info.pages().stream().map(InventoryRows::page).toList();
    return new Object[] {
      info.mediaType().id(),
      info.title(),
      scalaMap(info.metadata()),
      info.pageCount(),
      pixels,
      CollectionConverters.asScala(pages).toSeq()
    };
  }

  private static scala.collection.Map<String, String> scalaMap(Map<String, String> map) {
    return CollectionConverters.asScala(map);
  }

  private static Row page(PageInfo page) {
    return RowFactory.create(
        page.size() == null ? null : page.size().width(),
        page.size() == null ? null : page.size().height(),
        page.dpi() == null ? null : page.dpi().horizontal(),
        page.dpi() == null ? null : page.dpi().vertical(),
        page.label());
  }

  static Timestamp timestamp(long millis) {
    return new Timestamp(millis);
  }
}
