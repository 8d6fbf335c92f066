package dev.platen.spark.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import dev.platen.calibrate.PageOutcomes;
import dev.platen.evaluate.PageEvaluation;
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
    Dataset<Row> places = places();
    Dataset<Row> twins =
        predictions
            .textOf(places.where("twin"))
            .select(col("truth_id"), col("text").as("twin_text"));
    return truths
        .where("problem is null")
        .join(pages(places.where("not twin").drop("twin")), JoinColumns.TRUTH, "left")
        .join(twins, JoinColumns.TRUTH, "left")
        .toJavaRDD()
        .map(JoinedPages::measured);
  }

  /** What the words of each page tell of those who read them; each page by one truth. */
  JavaRDD<PageOutcomes> outcomes() {
    Dataset<Row> own =
        places()
            .where("not twin")
            .groupBy("document_id", "page_number")
            .agg(min("truth_id").as("truth_id"));
    return truths
        .where("problem is null")
        .join(pages(own), JoinColumns.TRUTH)
        .toJavaRDD()
        .map(row -> PageOutcomes.of(TruthRows.decode(row.getAs("truth")), PredictedPages.of(row)));
  }

  private Dataset<Row> places() {
    return matches.select(
        col("truth_id"), col("twin"), col("document_id"), col("item_page").as("page_number"));
  }

  private Dataset<Row> pages(Dataset<Row> own) {
    Dataset<Row> found = predictions.of(own.select("document_id", "page_number").distinct());
    return own.join(found, JoinColumns.PAGE);
  }

  private static MeasuredPage measured(Row row) {
    TruthPage truth = TruthRows.decode(row.getAs("truth"));
    String documentId = row.getAs("document_id");
    return new MeasuredPage(
        new TruthGroup(truth.kind(), truth.set()),
        documentId,
        truth.page().pageNumber(),
        evaluation(truth, documentId == null ? null : row, row.getAs("twin_text")));
  }

  /** A page whose rows make no sense is not measured, and says so; the others are. */
  private static PageEvaluation evaluation(TruthPage truth, Row found, String twinText) {
    try {
      PredictedPage page = found == null ? null : PredictedPages.of(found);
      return PageEvaluator.evaluate(truth, page, twinText);
    } catch (RuntimeException e) {
      return PageEvaluator.notMeasured(truth, e);
    }
  }
}
