package dev.platen.spark.job;

import dev.platen.calibrate.Calibrator;
import dev.platen.config.PlatenSettings;
import dev.platen.spark.evaluate.CalibrateRequest;
import dev.platen.spark.evaluate.EvaluationReport;
import dev.platen.spark.evaluate.EvaluationRequest;
import dev.platen.spark.export.ExportReport;
import dev.platen.spark.export.ExportRequest;
import dev.platen.spark.export.ReportRequest;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What the commands ask for. All of it runs on the driver; a request that can't be followed (no
 * such output, no such document, a run of somebody else going on) is a {@link
 * dev.platen.failure.PipelineException} with code {@code configuration} whose message says what to
 * do.
 */
public interface Jobs {

  /**
   * Lists, inspects, digitises, assembles and commits.
   *
   * @param stop polled at least every few seconds; once set, what is finished is committed and the
   *     outcome is {@link Outcome#STOPPED}
   */
  RunReport run(SparkSession spark, RunRequest request, ProgressReporter progress, StopSignal stop);

  /** Says what {@link #run} would do. Writes nothing. */
  PlanReport plan(SparkSession spark, PlanRequest request);

  /** Says what was done so far and what is left. */
  StatusReport status(SparkSession spark, OutputRequest request);

  /** Runs a query over one snapshot of the tables. */
  Dataset<Row> query(SparkSession spark, QueryRequest request);

  /** Merges small files and expires superseded snapshots. */
  CompactReport compact(SparkSession spark, OutputRequest request);

  /** Removes documents from all tables. */
  ForgetReport forget(SparkSession spark, ForgetRequest request);

  /** Writes the tables, as of one commit, for other tools. */
  ExportReport export(SparkSession spark, ExportRequest request);

  /** Writes the browsable report of an output. */
  ExportReport report(SparkSession spark, ReportRequest request);

  /** Measures an output against ground truth. */
  EvaluationReport evaluate(SparkSession spark, EvaluationRequest request);

  /** Fits confidence and routing on pages with ground truth. */
  Calibrator.Result calibrate(SparkSession spark, CalibrateRequest request);

  /** Makes an archive of synthetic pages with their truth. */
  SynthesizeReport synthesize(SparkSession spark, SynthesizeRequest request);

  /** Recognises one page on every executor that Spark has. */
  List<NodeReport> examineExecutors(SparkSession spark, PlatenSettings settings);
}
