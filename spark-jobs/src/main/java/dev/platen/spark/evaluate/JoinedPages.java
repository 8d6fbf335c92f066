package dev.platen.spark.evaluate;

import static org.apache.spark.sql.functions.col;

import dev.platen.evaluate.PageEvaluator;
import dev.platen.evaluate.prediction.PredictedPage;
import dev.platen.evaluate.truth.TruthPage;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Every truth beside the page that it is about, and the text of the page's clean twin. */
final class JoinedPages {

  private final Dataset<Row> truths;
  private final Dataset<Row> matches;
  private final PredictionRows predictions;

  /**
   * @param matches of one document each
   */
  JoinedPages(Dataset<Row> truths, Dataset<Row> matches, PredictionRows predictions) {
    this.truths = truths;
    this.matches = matches;
    this.predictions = predictions;
  }

  /** All truths, measured. */
  JavaRDD<MeasuredPage> measure() {
    Dataset<Row> places =
        matches.select(
            col("truth_id"), col("twin"), col("document_id"), col("item_page").as("page_number"));
    Dataset<Row> found = predictions.of(places.select("document_id", "page_number").distinct());
    Dataset<Row> pages = places.where("not twin").drop("twin").join(found, JoinColumns.PAGE);
    Dataset<Row> twins =
        places
            .where("twin")
            .join(found.select("document_id", "page_number", "text"), JoinColumns.PAGE)
            .select(col("truth_id"), col("text").as("twin_text"));
    return truths
        .where("problem is null")
        .join(pages, JoinColumns.TRUTH, "left")
        .join(twins, JoinColumns.TRUTH, "left")
        .toJavaRDD()
        .map(JoinedPages::measured);
  }

  private static MeasuredPage measured(Row row) {
    TruthPage truth = TruthRows.decode(row.getAs("truth"));
    String documentId = row.getAs("document_id");
    PredictedPage page = documentId == null ? null : PredictedPages.of(row);
    return new MeasuredPage(
        new TruthGroup(truth.kind(), truth.set()),
        documentId,
        truth.page().pageNumber(),
        PageEvaluator.evaluate(truth, page, row.getAs("twin_text")));
  }
}
