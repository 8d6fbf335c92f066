package dev.platen.spark.cli;

import dev.platen.config.PlatenSettings;
import dev.platen.spark.export.ExportReport;
import dev.platen.spark.export.ReportRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the browsable report. */
@Command(
    name = "report",
    description =
        "Write web pages that show what was found on each page, as of one commit. They need no"
            + " server: open index.html.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  platen report out --to report",
      "  platen report out --to report --documents 9f86d081…"
    })
final class ReportCommand implements Callable<Integer> {

  private final CommandContext context;

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions settingsOptions;

  @Parameters(paramLabel = "OUT", description = "Folder of the tables.")
  private String output;

  @Mixin private TargetOptions targetOptions;

  ReportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    PlatenSettings settings = settingsOptions.load(List.of(), context.spark().get());
    ReportRequest request =
        new ReportRequest(output, targetOptions.folder(), targetOptions.documents(), settings);
    ExportReport report;
    try (SparkSession spark =
        context.sessions().open("platen report", Optional.of(output), settings)) {
      report = context.jobs().report(spark, request);
    }
    return ExportPrinter.print(report, "pages", targetOptions.folder(), spec.commandLine().getOut())
        .code();
  }
}
