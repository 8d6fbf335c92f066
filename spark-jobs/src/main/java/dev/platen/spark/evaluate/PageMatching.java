package dev.platen.spark.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import dev.platen.evaluate.truth.PageReference;
import dev.platen.evaluate.truth.TruthPage;
import dev.platen.spark.io.SourceUri;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

/**
 * Finds the document of each truth by its path.
 *
 * <ol>
 *   <li>A truth and a source are a pair if their paths end alike: in all that the truth gives of
 *       the path, or at least in the file's name and its folder. Members of archives count as files
 *       in folders.
 *   <li>Of the truths of one page of a source, those stay that agree in most parts.
 *   <li>Of the sources of one truth, those stay that agree in most parts. Several of them are one
 *       document if their content is the same; otherwise the truth is ambiguous, and is not used.
 * </ol>
 */
final class PageMatching {

  private static final StructType ITEM =
      MatchColumns.schema("key", "truth_id", "twin", "item_page", "truth");

  private static final StructType SOURCE = MatchColumns.schema("key", "uri", "source_document");

  private static final StructType PAIR =
      MatchColumns.schema("truth_id", "twin", "item_page", "uri", "source_document", "fit");

  private final SparkSession spark;

  PageMatching(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * One row for each truth, and for each clean twin that a truth names, with at least one source.
   *
   * @param truths rows as {@link TruthRows} makes them
   * @param sources the table {@code sources}
   * @return {@code truth_id}, {@code twin} (whether it is the twin's page), {@code item_page},
   *     {@code document_id}, {@code uri}, {@code candidates} (documents that fit; 1 if it is clear)
   */
  Dataset<Row> match(Dataset<Row> truths, Dataset<Row> sources) {
    Dataset<Row> items =
        spark.createDataFrame(
            truths.where("problem is null").toJavaRDD().flatMap(PageMatching::items), ITEM);
    Dataset<Row> places =
        spark.createDataFrame(
            sources
                .where("state <> 'replaced' and document_id is not null")
                .select("uri", "document_id")
                .toJavaRDD()
                .flatMap(PageMatching::places),
            SOURCE);
    JavaRDD<Row> pairs = items.join(places, "key").toJavaRDD().flatMap(PageMatching::pair);
    return best(spark.createDataFrame(pairs, PAIR).distinct());
  }

  private static Dataset<Row> best(Dataset<Row> pairs) {
    Column ofPage = max("fit").over(Window.partitionBy("uri", "item_page", "twin"));
    Column ofTruth = max("fit").over(Window.partitionBy("truth_id", "twin"));
    return pairs
        .withColumn("most", ofPage)
        .where("fit = most")
        .withColumn("most", ofTruth)
        .where("fit = most")
        .groupBy("truth_id", "twin", "item_page")
        .agg(
            min(col("source_document")).as("document_id"),
            min(col("uri")).as("uri"),
            count_distinct(col("source_document")).as("candidates"));
  }

  /** A row for each file name that a truth, or the twin it names, may be found under. */
  private static Iterator<Row> items(Row row) {
    byte[] encoded = row.getAs("truth");
    TruthPage truth = TruthRows.decode(encoded);
    List<Row> items = new ArrayList<>();
    for (boolean twin : new boolean[] {false, true}) {
      PageReference reference = TruthRows.reference(truth, twin);
      if (reference != null) {
        items.add(item("name " + reference.name(), truth, twin, reference, encoded));
        if (reference.anyEnding()) {
          items.add(item("stem " + reference.name(), truth, twin, reference, encoded));
        }
      }
    }
    return items.iterator();
  }

  private static Row item(
      String key, TruthPage truth, boolean twin, PageReference reference, byte[] encoded) {
    return RowFactory.create(key, truth.uniqueId(), twin, reference.pageNumber(), encoded);
  }

  private static Iterator<Row> places(Row source) {
    String uri = source.getString(0);
    List<String> path = PageReference.segments(SourceUri.path(uri));
    if (path.isEmpty()) {
      return List.<Row>of().iterator();
    }
    String name = path.get(path.size() - 1);
    return List.of(
            RowFactory.create("name " + name, uri, source.getString(1)),
            RowFactory.create("stem " + PageReference.stem(name), uri, source.getString(1)))
        .iterator();
  }

  private static Iterator<Row> pair(Row joined) {
    TruthPage truth = TruthRows.decode(joined.getAs("truth"));
    boolean twin = joined.getAs("twin");
    String uri = joined.getAs("uri");
    PageReference reference = TruthRows.reference(truth, twin);
    int fit = reference.fit(PageReference.segments(SourceUri.path(uri)));
    return fit == 0
        ? List.<Row>of().iterator()
        : List.of(
                RowFactory.create(
                    truth.uniqueId(),
                    twin,
                    reference.pageNumber(),
                    uri,
                    joined.<String>getAs("source_document"),
                    fit))
            .iterator();
  }
}
