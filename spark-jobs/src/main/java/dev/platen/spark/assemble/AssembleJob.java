package dev.platen.spark.assemble;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.platen.model.PageResult;
import dev.platen.spark.failpoint.FailPoint;
import dev.platen.spark.schema.RecordCodec;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.HeldRows;
import dev.platen.spark.tables.TableStore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Writes finished documents to the flat tables.
 *
 * <p>A document is pending when all its pages have results and its row in {@code documents} is
 * missing or older than the newest of them, or when it could not be opened and has no row yet. One
 * step takes all pending documents, replaces their rows table by table in {@link
 * AssembledRows#COMMIT_ORDER}, and is finished when {@code pages} carries its commit id. A step
 * that died before that is found by its commit id, which {@code documents} has and {@code pages}
 * has not; its documents are pending again. Called on the driver.
 */
public final class AssembleJob {

  private static final Logger LOG = LogManager.getLogger(AssembleJob.class);

  /** At most about this many pages go into one file of a table. */
  private static final int PAGES_PER_FILE = 2_000;

  /** Fewer pages are not worth a task of their own, and its files. */
  private static final int PAGES_PER_TASK = 200;

  private static final int TABLES_AT_ONCE = 3;

  private final TableStore store;
  private final IntSupplier slots;

  /**
   * @param slots tasks that run at once, as far as is known at the time
   */
  public AssembleJob(TableStore store, IntSupplier slots) {
    this.store = store;
    this.slots = slots;
  }

  /**
   * One assemble step.
   *
   * @param commitId names the step in every row and snapshot; unique
   * @return number of documents written
   */
  public long run(String commitId) {
    try (HeldRows held = HeldRows.of(pending(tornStep()))) {
      Dataset<Row> pending = held.rows();
      Row totals =
          pending
              .agg(
                  count(lit(1)).as("documents"),
                  sum("page_count").as("pages"),
                  count(when(col("known"), 1)).as("known"))
              .first();
      long documents = totals.getLong(0);
      if (documents == 0) {
        return 0;
      }
      long pages = totals.isNullAt(1) ? 0 : totals.getLong(1);
      LOG.info("Assembling {} documents with {} pages", documents, pages);
      write(pending, pages, totals.getLong(2) > 0, commitId);
      return documents;
    }
  }

  /** Commit id of the last step if it wrote {@code documents} but died before {@code pages}. */
  private Optional<String> tornStep() {
    Map<TableName, String> last =
        store.lastCommitIds(List.of(TableName.DOCUMENTS, TableName.PAGES));
    String begun = last.get(TableName.DOCUMENTS);
    return Objects.equals(begun, last.get(TableName.PAGES))
        ? Optional.empty()
        : Optional.ofNullable(begun);
  }

  /**
   * Inventory rows of pending documents, with {@code known}: whether tables may hold rows of it.
   */
  private Dataset<Row> pending(Optional<String> tornStep) {
    Dataset<Row> inventory =
        store
            .read(TableName.INVENTORY)
            .where("document_id is not null and state in ('document', 'failed')")
            .groupBy("document_id")
            .agg(min_by(struct(col("*")), struct(col("state"), col("uri"))).as("row"))
            .select("row.*");
    Dataset<Row> results =
        latestKeys()
            .groupBy(col("document_id").as("result_id"))
            .agg(count(lit(1)).as("done"), max("written_at").as("latest"));
    Dataset<Row> written =
        store
            .read(TableName.DOCUMENTS)
            .select(
                col("document_id").as("written_id"),
                col("processed_at").as("assembled_at"),
                col("commit_id").as("written_by"));
    Column isTorn = col("written_by").eqNullSafe(lit(tornStep.orElse("")));
    Column readable =
        col("state")
            .equalTo("document")
            .and(col("done").equalTo(col("page_count")))
            .and(
                col("written_id")
                    .isNull()
                    .or(col("assembled_at").notEqual(col("latest")))
                    .or(isTorn));
    Column unreadable = col("state").equalTo("failed").and(col("written_id").isNull().or(isTorn));
    return inventory
        .join(results, col("document_id").equalTo(col("result_id")), "left")
        .join(written, col("document_id").equalTo(col("written_id")), "left")
        .where(readable.or(unreadable))
        .withColumn("known", col("written_id").isNotNull())
        .drop("result_id", "done", "latest", "written_id", "assembled_at", "written_by");
  }

  /** The newest result of every page: {@code document_id, page_number, written_at}. */
  private Dataset<Row> latestKeys() {
    return store
        .read(TableName.PAGE_RESULTS)
        .groupBy("document_id", "page_number")
        .agg(max("written_at").as("written_at"));
  }

  private void write(Dataset<Row> pending, long pages, boolean replaces, String commitId) {
    Dataset<Row> readable =
        pageRows(pending.where("state = 'document'"))
            .repartition(partitions(pages), col("document_id"))
            .sortWithinPartitions("document_id", "page_number")
            .mapPartitions(new AssembleTask(commitId), Encoders.row(AssembledRows.schema()));
    Dataset<Row> unreadable =
        pending
            .where("state = 'failed'")
            .mapPartitions(new UnreadableTask(commitId), Encoders.row(AssembledRows.schema()));
    try (HeldRows held = HeldRows.of(readable.union(unreadable))) {
      Dataset<Row> assembled = held.rows();
      Consumer<TableName> commit =
          table -> commit(table, AssembledRows.of(assembled, table), pending, replaces, commitId);
      commit.accept(TableName.DOCUMENTS);
      FailPoint.AFTER_DOCUMENTS.reached();
      atOnce(AssembledRows.between(), commit);
      FailPoint.BEFORE_PAGES.reached();
      commit.accept(TableName.PAGES);
      FailPoint.AFTER_PAGES.reached();
    }
  }

  private void commit(
      TableName table, Dataset<Row> rows, Dataset<Row> pending, boolean replaces, String commitId) {
    if (replaces) {
      store.replace(table, rows, pending.select("document_id"), commitId);
    } else {
      store.append(table, rows, commitId);
    }
  }

  /**
   * Commits tables on threads of their own, so that one is written while another is planned; ends
   * when all have ended.
   */
  private static void atOnce(List<TableName> tables, Consumer<TableName> commit) {
    ExecutorService threads = Executors.newFixedThreadPool(TABLES_AT_ONCE);
    try {
      CompletableFuture.allOf(
              tables.stream()
                  .map(table -> CompletableFuture.runAsync(() -> commit.accept(table), threads))
                  .toArray(CompletableFuture[]::new))
          .join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    } finally {
      threads.shutdown();
    }
  }

  /** Few files where that leaves no slot idle; the end of a run merges small ones. */
  private int partitions(long pages) {
    long tasks = Math.min(slots.getAsInt(), pages / PAGES_PER_TASK);
    return (int) Math.max(1, Math.min(10_000, Math.max(tasks, pages / PAGES_PER_FILE)));
  }

  /** The newest result of every page of these documents, beside the document's inventory row. */
  private Dataset<Row> pageRows(Dataset<Row> documents) {
    Column[] resultColumns =
        Arrays.stream(RecordCodec.of(PageResult.class).schema().fieldNames())
            .map(name -> col("results." + name))
            .toArray(Column[]::new);
    Dataset<Row> keys = latestKeys();
    Dataset<Row> results =
        store
            .read(TableName.PAGE_RESULTS)
            .as("results")
            .join(
                keys.as("keys"),
                col("results.document_id")
                    .equalTo(col("keys.document_id"))
                    .and(col("results.page_number").equalTo(col("keys.page_number")))
                    .and(col("results.written_at").equalTo(col("keys.written_at"))));
    Dataset<Row> beside =
        documents.select(
            col("document_id").as("inventory_id"),
            col("media_type"),
            col("bytes"),
            col("title"),
            col("metadata"));
    return results
        .join(beside, col("results.document_id").equalTo(col("inventory_id")))
        .select(
            col("results.document_id"),
            col("results.page_number"),
            col("results.run_id"),
            col("results.written_at"),
            col("media_type"),
            col("bytes"),
            col("title"),
            col("metadata"),
            struct(resultColumns).as(AssembleTask.RESULT));
  }
}
