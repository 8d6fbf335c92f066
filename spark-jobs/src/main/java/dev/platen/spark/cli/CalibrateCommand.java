package dev.platen.spark.cli;

import dev.platen.calibrate.Calibrator;
import dev.platen.calibrate.CurveFit;
import dev.platen.config.PlatenSettings;
import dev.platen.evaluate.tally.CalibrationTally;
import dev.platen.ocr.calibration.RoutingThresholds;
import dev.platen.spark.evaluate.CalibrateRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits confidence and routing on pages with known text. */
@Command(
    name = "calibrate",
    description =
        "Fit confidence (of words given 0.9, nine in ten are right) and the routing between engines"
            + " on pages of a run whose text is known.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  platen calibrate out --truth truth",
      "  platen calibrate out --truth truth --to calibration.json",
      "  platen run scans --output out --set ocr.calibration-file=calibration.json",
      "",
      "docs/recognition.md says what is fitted, and how it is tested."
    })
final class CalibrateCommand implements Callable<Integer> {

  private final CommandContext context;

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions settingsOptions;

  @Parameters(paramLabel = "OUT", description = "Folder of the tables.")
  private String output;

  @Option(
      names = "--truth",
      paramLabel = "DIR",
      required = true,
      description = "Folder of truth files; all folders in it are read.")
  private String truth;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "Write what was fitted to FILE, for the setting ocr.calibration-file.")
  private Path target;

  CalibrateCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    PlatenSettings settings = settingsOptions.load(List.of(), context.spark().get());
    Calibrator.Result result;
    try (SparkSession spark =
        context.sessions().open("platen calibrate", Optional.of(output), settings)) {
      result = context.jobs().calibrate(spark, new CalibrateRequest(output, truth, settings));
    }
    if (target != null) {
      Files.writeString(target, result.file().json());
    }
    print(result);
    return ExitCode.DONE.code();
  }

  private void print(Calibrator.Result result) {
    PrintWriter out = spec.commandLine().getOut();
    TextTable table =
        new TextTable(
            List.of("engine", "script", "documents", "words", "error before", "error after"));
    for (CurveFit curve : result.curves()) {
      table.add(
          List.of(
              curve.source().engine(),
              curve.source().script(),
              Integer.toString(curve.documents()),
              Long.toString(curve.raw().count()),
              error(curve.raw()),
              error(curve.tested())));
    }
    table.print(out);
    RoutingThresholds routing = result.file().routing();
    out.printf(
        Locale.ROOT,
        "%nA line, or a page in the mean, is read by a second engine below %.2f.%n",
        routing.sureLine());
    out.println(
        target == null
            ? "Nothing was written; --to FILE writes it."
            : "Written to " + target + ".");
    out.flush();
  }

  /** Expected calibration error. */
  private static String error(CalibrationTally words) {
    return String.format(Locale.ROOT, "%.4f", words.error());
  }
}
