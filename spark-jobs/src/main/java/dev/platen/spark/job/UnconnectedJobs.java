package dev.platen.spark.job;

import dev.platen.config.PlatenSettings;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Stands in until the jobs are connected. */
public final class UnconnectedJobs implements Jobs {

  @Override
  public RunReport run(
      SparkSession spark, RunRequest request, ProgressReporter progress, StopSignal stop) {
    throw new UnsupportedOperationException("run");
  }

  @Override
  public PlanReport plan(SparkSession spark, PlanRequest request) {
    throw new UnsupportedOperationException("plan");
  }

  @Override
  public StatusReport status(SparkSession spark, OutputRequest request) {
    throw new UnsupportedOperationException("status");
  }

  @Override
  public Dataset<Row> query(SparkSession spark, QueryRequest request) {
    throw new UnsupportedOperationException("query");
  }

  @Override
  public CompactReport compact(SparkSession spark, OutputRequest request) {
    throw new UnsupportedOperationException("compact");
  }

  @Override
  public ForgetReport forget(SparkSession spark, ForgetRequest request) {
    throw new UnsupportedOperationException("forget");
  }

  @Override
  public List<NodeReport> examineExecutors(SparkSession spark, PlatenSettings settings) {
    throw new UnsupportedOperationException("doctor");
  }
}
