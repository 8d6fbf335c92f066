package dev.platen.spark.job;

import dev.platen.config.PlatenSettings;
import dev.platen.spark.tables.TableStore;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The jobs, on Spark and Iceberg. */
public final class SparkJobs implements Jobs {

  @Override
  public RunReport run(
      SparkSession spark, RunRequest request, ProgressReporter progress, StopSignal stop) {
    return new RunJob(spark, request, progress, stop).run();
  }

  @Override
  public PlanReport plan(SparkSession spark, PlanRequest request) {
    return new PlanJob(spark, request).run();
  }

  @Override
  public StatusReport status(SparkSession spark, OutputRequest request) {
    return new StatusJob(existing(spark, request.output(), request.settings())).run();
  }

  @Override
  public Dataset<Row> query(SparkSession spark, QueryRequest request) {
    return new QueryJob(spark, existing(spark, request.output(), request.settings()))
        .run(request.sql());
  }

  @Override
  public CompactReport compact(SparkSession spark, OutputRequest request) {
    return new CompactJob(spark, existing(spark, request.output(), request.settings()), request)
        .run();
  }

  @Override
  public ForgetReport forget(SparkSession spark, ForgetRequest request) {
    return new ForgetJob(spark, existing(spark, request.output(), request.settings()), request)
        .run();
  }

  @Override
  public SynthesizeReport synthesize(SparkSession spark, SynthesizeRequest request) {
    return new SynthesizeJob(spark, request).run();
  }

  @Override
  public List<NodeReport> examineExecutors(SparkSession spark, PlatenSettings settings) {
    return new ExamineJob(spark, settings).run();
  }

  /** The tables of an output that a run has made. */
  private static TableStore existing(SparkSession spark, String output, PlatenSettings settings) {
    TableStore store = TableStore.open(spark, output, settings.output());
    store.requireTables();
    return store;
  }
}
