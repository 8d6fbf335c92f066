package dev.platen.spark.cli;

import dev.platen.calibrate.CalibrationSample;
import dev.platen.calibrate.Calibrator;
import dev.platen.calibrate.PageOutcomes;
import dev.platen.config.PlatenSettings;
import dev.platen.evaluate.tally.CalibrationTally;
import dev.platen.evaluate.tally.WordSource;
import dev.platen.evaluate.truth.TruthKind;
import dev.platen.model.Status;
import dev.platen.ocr.calibration.CalibrationFile;
import dev.platen.spark.evaluate.CalibrateRequest;
import dev.platen.spark.evaluate.EvaluationReport;
import dev.platen.spark.evaluate.EvaluationRequest;
import dev.platen.spark.export.ExportReport;
import dev.platen.spark.export.ExportRequest;
import dev.platen.spark.export.ReportRequest;
import dev.platen.spark.job.CompactReport;
import dev.platen.spark.job.ForgetReport;
import dev.platen.spark.job.ForgetRequest;
import dev.platen.spark.job.Jobs;
import dev.platen.spark.job.NodeReport;
import dev.platen.spark.job.Outcome;
import dev.platen.spark.job.OutputRequest;
import dev.platen.spark.job.PlanReport;
import dev.platen.spark.job.PlanRequest;
import dev.platen.spark.job.ProgressReporter;
import dev.platen.spark.job.QueryRequest;
import dev.platen.spark.job.RunReport;
import dev.platen.spark.job.RunRequest;
import dev.platen.spark.job.StatusReport;
import dev.platen.spark.job.StopSignal;
import dev.platen.spark.job.SynthesizeReport;
import dev.platen.spark.job.SynthesizeRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Remembers what was asked for, and answers as it is told to. */
final class FakeJobs implements Jobs {

  Object request;
  Outcome outcome = Outcome.DONE;
  RuntimeException failure;
  EvaluationReport evaluation;

  private void asked(Object what) {
    request = what;
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public RunReport run(
      SparkSession spark, RunRequest asked, ProgressReporter progress, StopSignal stop) {
    asked(asked);
    return new RunReport(
        "r1",
        outcome,
        3,
        Map.of(Status.OK, 9L, Status.FAILED, 1L),
        7,
        2,
        Map.of("truncated", 1L),
        Duration.ofSeconds(5));
  }

  @Override
  public PlanReport plan(SparkSession spark, PlanRequest asked) {
    asked(asked);
    return new PlanReport(10, 4, 3, 7, 120, 480.4, Duration.ofMinutes(3));
  }

  @Override
  public StatusReport status(SparkSession spark, OutputRequest asked) {
    asked(asked);
    return new StatusReport(
        List.of(
            new StatusReport.RunSummary(
                "r1",
                Instant.parse("2026-01-02T03:04:05Z"),
                Duration.ofSeconds(5),
                outcome,
                10,
                1)),
        Map.of(Status.OK, 3L),
        Map.of(Status.OK, 9L, Status.FAILED, 1L),
        Map.of("truncated", 1L),
        4);
  }

  @Override
  public Dataset<Row> query(SparkSession spark, QueryRequest asked) {
    asked(asked);
    return spark.sql(asked.sql());
  }

  @Override
  public CompactReport compact(SparkSession spark, OutputRequest asked) {
    asked(asked);
    return new CompactReport(40, 8, 3 << 20);
  }

  @Override
  public ForgetReport forget(SparkSession spark, ForgetRequest asked) {
    asked(asked);
    return new ForgetReport(1, 230, asked.documents().subList(1, asked.documents().size()));
  }

  @Override
  public ExportReport export(SparkSession spark, ExportRequest asked) {
    asked(asked);
    return new ExportReport(2, 345, 17, 3 << 20, 0, List.of());
  }

  @Override
  public ExportReport report(SparkSession spark, ReportRequest asked) {
    asked(asked);
    return new ExportReport(2, 20, 50, 3 << 20, 1, List.of("file:///a.pdf: source-vanished: gone"));
  }

  @Override
  public EvaluationReport evaluate(SparkSession spark, EvaluationRequest asked) {
    asked(asked);
    return evaluation;
  }

  @Override
  public Calibrator.Result calibrate(SparkSession spark, CalibrateRequest asked) {
    asked(asked);
    CalibrationSample sample = new CalibrationSample();
    for (int document = 0; document < 4; document++) {
      CalibrationTally words = new CalibrationTally();
      words.add(0.9, 450, 600);
      WordSource source = new WordSource("tesseract", "Latn");
      sample.add(
          new PageOutcomes(
              "document " + document, "letters", TruthKind.REAL, Map.of(source, words)));
    }
    return Calibrator.fit(sample, CalibrationFile.bundled());
  }

  @Override
  public SynthesizeReport synthesize(SparkSession spark, SynthesizeRequest asked) {
    asked(asked);
    return new SynthesizeReport(7, 12, 3_500_000);
  }

  @Override
  public List<NodeReport> examineExecutors(SparkSession spark, PlatenSettings settings) {
    return List.of(new NodeReport("Executor 7 on node7", false, "No natives"));
  }
}
