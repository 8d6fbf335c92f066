package dev.platen.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import dev.platen.model.Stage;
import dev.platen.pipeline.Fingerprints;
import dev.platen.spark.inventory.WorkUnit;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.TableStore;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Finds the work of a run: which documents are looked at, and the units of pages to digitise.
 * Called on the driver; the work itself is done on executors and streamed.
 */
final class WorkPlanner {

  private final TableStore store;
  private final Fingerprints current;
  private final PageDecisions decisions;

  WorkPlanner(TableStore store, Fingerprints current, PageDecisions decisions) {
    this.store = store;
    this.current = current;
    this.decisions = decisions;
  }

  /**
   * The work of a run.
   *
   * @param documents documents at the listed places
   * @param known of these, documents that have results, whether they are looked at or not
   * @param outdated of these, documents made under other settings or versions, by the first stage
   *     that changed
   * @param candidateCount documents to look at
   * @param candidates inventory rows of the documents to look at, with the states of their pages
   */
  record Work(
      long documents,
      long known,
      Map<String, Long> outdated,
      long candidateCount,
      Dataset<Row> candidates) {}

  /**
   * Looks at documents.
   *
   * @param scope rows of {@code inventory}, one per document, state document
   */
  Work plan(Dataset<Row> scope) {
    Dataset<Row> documents = withResults(scope);
    Dataset<Row> candidates =
        documents
            .where(mayHaveWork())
            .withColumn(UnitCutter.FINISHED, col("written_id").isNotNull())
            .drop("written_id", "written_status", "written_fingerprint");
    long count = 0;
    long known = 0;
    long toLookAt = 0;
    Map<String, Long> outdated = new TreeMap<>();
    for (Row group :
        documents
            .groupBy(firstChangedStage().as("stage"))
            .agg(count(lit(1)), count(col("written_id")), count(when(mayHaveWork(), 1)))
            .collectAsList()) {
      count += group.getLong(1);
      known += group.getLong(2);
      toLookAt += group.getLong(3);
      if (!group.isNullAt(0)) {
        outdated.put(group.getString(0), group.getLong(1));
      }
    }
    return new Work(count, known, outdated, toLookAt, withStates(candidates));
  }

  /** The units of pages to digitise, streamed from executors. */
  WorkSpool units(Work work) {
    return WorkSpool.write(
        work.candidateCount() == 0
            ? Collections.emptyIterator()
            : work.candidates()
                .flatMap(new UnitCutter(decisions), Encoders.javaSerialization(WorkUnit.class))
                .toLocalIterator());
  }

  private Dataset<Row> withResults(Dataset<Row> scope) {
    Dataset<Row> written =
        store
            .read(TableName.DOCUMENTS)
            .where("page_count is not null")
            .select(
                col("document_id").as("written_id"),
                col("status").as("written_status"),
                col("fingerprint").as("written_fingerprint"));
    return scope.join(written, col("document_id").equalTo(col("written_id")), "left");
  }

  private Column mayHaveWork() {
    Column isNew = col("written_id").isNull();
    Column failed = col("written_status").isin("failed", "partial");
    if (decisions.reprocess() == null || decisions.reprocess() == Reprocess.FAILED) {
      return isNew.or(failed);
    }
    return switch (decisions.reprocess()) {
      case CHANGED -> isNew.or(failed).or(isOutdated(lastStage()));
      case ALL, LOW_CONFIDENCE -> lit(true);
      case FAILED -> isNew.or(failed);
    };
  }

  /** Fingerprints are a chain: if the last one is the same, all are. */
  private Stage lastStage() {
    Stage last = null;
    for (Stage stage : Stage.values()) {
      if (current.byStage().containsKey(stage.id())) {
        last = stage;
      }
    }
    return last;
  }

  private Column isOutdated(Stage stage) {
    return col("written_id")
        .isNotNull()
        .and(
            not(
                element_at(col("written_fingerprint"), stage.id())
                    .eqNullSafe(lit(current.byStage().get(stage.id())))));
  }

  /** Null where nothing changed, or there are no results. */
  private Column firstChangedStage() {
    Column firstChanged = lit(null).cast("string");
    for (int i = Stage.values().length - 1; i >= 0; i--) {
      Stage stage = Stage.values()[i];
      if (current.byStage().containsKey(stage.id())) {
        firstChanged = when(isOutdated(stage), lit(stage.id())).otherwise(firstChanged);
      }
    }
    return firstChanged;
  }

  private Dataset<Row> withStates(Dataset<Row> candidates) {
    Dataset<Row> ids = candidates.select(col("document_id").as("candidate_id"));
    Dataset<Row> results =
        store
            .read(TableName.PAGE_RESULTS)
            .join(ids, col("document_id").equalTo(col("candidate_id")), "left_semi");
    Dataset<Row> states = StoredPages.states(results).withColumnRenamed("document_id", "state_id");
    return candidates
        .join(states, col("document_id").equalTo(col("state_id")), "left")
        .drop("state_id");
  }
}
