package dev.platen.spark.cli;

import dev.platen.config.PlatenSettings;
import dev.platen.spark.job.PlanReport;
import dev.platen.spark.job.PlanRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what a run would do. */
@Command(
    name = "plan",
    description =
        "Say what a run would do: documents, pages, megapixels, expected time. Runs nothing.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  platen plan scans                 everything in a folder",
      "  platen plan scans --output out    only what is not in the tables yet",
      "",
      "Pages of files that were never inspected are an estimate, and marked with ~."
    })
final class PlanCommand implements Callable<Integer> {

  private final CommandContext context;

  @Spec private CommandSpec spec;
  @Mixin private InputOptions input;
  @Mixin private ProcessingOptions processing;
  @Mixin private SettingsOptions settingsOptions;

  @Option(
      names = "--output",
      paramLabel = "OUT",
      description = "Folder of the tables; what is known there is left out.")
  private String output;

  PlanCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    PlatenSettings settings = settingsOptions.load(processing.settings(), context.spark().get());
    PlanRequest request =
        new PlanRequest(
            input.inputs(), input.list(System.in), Optional.ofNullable(output), settings);
    PlanReport report;
    try (SparkSession spark = context.sessions().open("platen plan", request.output(), settings)) {
      report = context.jobs().plan(spark, request);
    }
    new ReportPrinter(spec.commandLine().getOut()).print(report);
    return ExitCode.DONE.code();
  }
}
