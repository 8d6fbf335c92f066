package dev.platen.spark.evaluate;

import dev.platen.evaluate.PageEvaluation;
import dev.platen.evaluate.tally.Measure;
import dev.platen.spark.schema.TableName;
import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * A page that was measured.
 *
 * @param group what it is averaged with
 * @param documentId its document; null if the run has no such page
 * @param pageNumber 1-based
 * @param evaluation what was measured
 */
record MeasuredPage(TruthGroup group, String documentId, int pageNumber, PageEvaluation evaluation)
    implements Serializable {

  /** Its rows in the table {@code evaluation}. */
  Iterator<Row> rows(String runId) {
    return evaluation.measures().stream().map(measure -> row(measure, runId)).iterator();
  }

  private Row row(Measure measure, String runId) {
    boolean counted = measure.count() > 0 || measure.millionths() > 0;
    Object[] values = new Object[TableName.EVALUATION.schema().length()];
    set(values, "document_id", documentId);
    set(values, "page_number", pageNumber);
    set(values, "metric", measure.name().id());
    set(values, "value", measure.value());
    set(values, "amount", counted ? Double.valueOf(measure.amount()) : null);
    set(values, "count", measure.count());
    set(values, "absence", measure.absence());
    set(values, "truth_id", evaluation.truthId());
    set(values, "truth_set", group.set());
    set(values, "truth_kind", group.kind().id());
    set(values, "run_id", runId);
    return RowFactory.create(values);
  }

  private static void set(Object[] values, String column, Object value) {
    values[TableName.EVALUATION.schema().fieldIndex(column)] = value;
  }
}
