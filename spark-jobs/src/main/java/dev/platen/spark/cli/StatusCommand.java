package dev.platen.spark.cli;

import dev.platen.config.PlatenSettings;
import dev.platen.spark.job.OutputRequest;
import dev.platen.spark.job.StatusReport;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what was done and what is left. */
@Command(
    name = "status",
    description = "Say what was done so far: runs, counts, failures by code, and what is left.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  platen status out",
      "  platen status out --exit-code     exits as the last run did, for schedulers"
    })
final class StatusCommand implements Callable<Integer> {

  private final CommandContext context;

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions settingsOptions;

  @Parameters(paramLabel = "OUT", description = "Folder of the tables.")
  private String output;

  @Option(names = "--exit-code", description = "Exit as the last run did.")
  private boolean exitCode;

  StatusCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    PlatenSettings settings = settingsOptions.load(List.of(), context.spark().get());
    StatusReport report;
    try (SparkSession spark =
        context.sessions().open("platen status", Optional.of(output), settings)) {
      report = context.jobs().status(spark, new OutputRequest(output, settings));
    }
    new ReportPrinter(spec.commandLine().getOut()).print(report);
    return exitCode ? lastExitCode(report).code() : ExitCode.DONE.code();
  }

  private static ExitCode lastExitCode(StatusReport report) {
    return report.runs().stream()
        .findFirst()
        // A run without an outcome is going on or was killed: the same command goes on from there.
        .map(run -> run.outcome() == null ? ExitCode.STOPPED : ExitCode.of(run.outcome()))
        .orElse(ExitCode.DONE);
  }
}
