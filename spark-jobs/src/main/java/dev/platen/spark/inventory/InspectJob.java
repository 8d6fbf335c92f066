package dev.platen.spark.inventory;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import dev.platen.spark.io.FetchContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.Partitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;
import scala.Tuple2;

/**
 * Inspects files on executors: rows as of {@link InventoryChanges#toInspect} in, rows of {@code
 * inventory} out, one per document, archive and failure. Rows flow: an archive of a million members
 * is never held.
 */
public final class InspectJob {

  /** What a file costs besides its bytes, in bytes: opening it, and a word with a worker. */
  private static final long FILE_COST = 4L << 20;

  /** Some seconds of work: small enough to spread well, large enough to be worth a task. */
  private static final long TASK_COST = 1L << 30;

  /** Some minutes of work of a small machine. */
  private static final long WAVE_COST = 64L << 30;

  private static final int MAX_TASKS = 20_000;

  private final DocumentInspector inspector;
  private final FetchContext context;
  private final String runId;

  /** Both are shipped to executors. */
  public InspectJob(DocumentInspector inspector, FetchContext context, String runId) {
    this.inspector = inspector;
    this.context = context;
    this.runId = runId;
  }

  /**
   * Cuts what is to be inspected into parts that are worth a commit each, so that a run that dies
   * loses minutes.
   */
  public static List<Dataset<Row>> waves(Dataset<Row> toInspect) {
    int waves = (int) Math.max(1, Math.min(10_000, 1 + (cost(toInspect) - 1) / WAVE_COST));
    List<Dataset<Row>> parts = new ArrayList<>(waves);
    for (int i = 0; i < waves; i++) {
      parts.add(
          waves == 1
              ? toInspect
              : toInspect.where(pmod(xxhash64(col("uri")), lit(waves)).equalTo(i)));
    }
    return parts;
  }

  private static long cost(Dataset<Row> toInspect) {
    Row total = toInspect.agg(count(lit(1)), sum(col("bytes"))).first();
    return total.getLong(0) * FILE_COST + (total.isNullAt(1) ? 0 : total.getLong(1));
  }

  /**
   * Inspects. Nothing runs before the result is used.
   *
   * @param inspectedAt the time that the rows bear
   */
  public Dataset<Row> run(Dataset<Row> toInspect, Instant inspectedAt) {
    long cost = cost(toInspect);
    int slots = toInspect.sparkSession().sparkContext().defaultParallelism();
    int tasks =
        (int)
            Math.min(
                Math.min(MAX_TASKS, Math.max(1, cost / FILE_COST)),
                Math.max(slots, 1 + (cost - 1) / TASK_COST));
    Timestamp at = Timestamp.from(inspectedAt);
    // Locals, so that the closure holds what it needs and not this job.
    DocumentInspector used = inspector;
    FetchContext shipped = context;
    String run = runId;
    JavaRDD<Row> rows =
        toInspect
            .orderBy(col("bytes").desc(), col("uri"))
            .javaRDD()
            .zipWithIndex()
            .mapToPair(indexed -> new Tuple2<>(indexed._2(), indexed._1()))
            .partitionBy(new Dealer(tasks))
            .values()
            .mapPartitions(
                files -> {
                  InspectTask task = new InspectTask(files, used.open(), shipped, run, at);
                  TaskCompletionListener close = finished -> task.close();
                  TaskContext.get().addTaskCompletionListener(close);
                  return task;
                });
    return toInspect.sparkSession().createDataFrame(rows, InventoryRows.SCHEMA);
  }

  /**
   * Deals files, sorted by size, out to tasks: there and back, so that sums come out alike and the
   * largest are in the tasks that start first.
   */
  private static final class Dealer extends Partitioner {

    private static final long serialVersionUID = 1;
    private final int tasks;

    Dealer(int tasks) {
      this.tasks = tasks;
    }

    @Override
    public int numPartitions() {
      return tasks;
    }

    @Override
    public int getPartition(Object key) {
      long turn = (Long) key % (2L * tasks);
      return (int) (turn < tasks ? turn : 2L * tasks - 1 - turn);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Dealer dealer && dealer.tasks == tasks;
    }

    @Override
    public int hashCode() {
      return tasks;
    }
  }
}
