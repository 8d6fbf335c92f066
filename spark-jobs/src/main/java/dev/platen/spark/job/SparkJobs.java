package dev.platen.spark.job;

import dev.platen.calibrate.Calibrator;
import dev.platen.config.PlatenSettings;
import dev.platen.spark.evaluate.CalibrateJob;
import dev.platen.spark.evaluate.CalibrateRequest;
import dev.platen.spark.evaluate.EvaluateJob;
import dev.platen.spark.evaluate.EvaluationReport;
import dev.platen.spark.evaluate.EvaluationRequest;
import dev.platen.spark.export.ExportJob;
import dev.platen.spark.export.ExportReport;
import dev.platen.spark.export.ExportRequest;
import dev.platen.spark.export.ReportJob;
import dev.platen.spark.export.ReportRequest;
import dev.platen.spark.tables.TableStore;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The jobs, on Spark and Iceberg. */
public final class SparkJobs implements Jobs {

  @Override
  public RunReport run(
      SparkSession spark, RunRequest request, ProgressReporter progress, StopSignal stop) {
    return FullDisk.naming(
        spark, request.output(), () -> new RunJob(spark, request, progress, stop).run());
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
    TableStore store = existing(spark, request.output(), request.settings());
    return FullDisk.naming(spark, request.output(), new CompactJob(spark, store, request)::run);
  }

  @Override
  public ForgetReport forget(SparkSession spark, ForgetRequest request) {
    TableStore store = existing(spark, request.output(), request.settings());
    return FullDisk.naming(spark, request.output(), new ForgetJob(spark, store, request)::run);
  }

  @Override
  public ExportReport export(SparkSession spark, ExportRequest request) {
    TableStore store = existing(spark, request.output(), request.settings());
    return FullDisk.naming(spark, request.target(), new ExportJob(spark, store, request)::run);
  }

  @Override
  public ExportReport report(SparkSession spark, ReportRequest request) {
    TableStore store = existing(spark, request.output(), request.settings());
    return FullDisk.naming(spark, request.target(), new ReportJob(spark, store, request)::run);
  }

  @Override
  public EvaluationReport evaluate(SparkSession spark, EvaluationRequest request) {
    TableStore store = existing(spark, request.output(), request.settings());
    String runId = RunIds.next(Instant.now());
    return FullDisk.naming(
        spark, request.output(), new EvaluateJob(spark, store, request, runId)::run);
  }

  @Override
  public Calibrator.Result calibrate(SparkSession spark, CalibrateRequest request) {
    TableStore store = existing(spark, request.output(), request.settings());
    return new CalibrateJob(spark, store, request).run();
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
