package dev.platen.spark.cli;

import dev.platen.config.ByteSize;
import dev.platen.config.PlatenSettings;
import dev.platen.spark.job.CompactReport;
import dev.platen.spark.job.OutputRequest;
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

/** Maintains the tables. */
@Command(
    name = "compact",
    description =
        "Merge small files and remove superseded ones. Runs do this at their end by themselves.",
    footerHeading = "%nExample:%n",
    footer = "  platen compact out")
final class CompactCommand implements Callable<Integer> {

  private final CommandContext context;

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions settingsOptions;

  @Parameters(paramLabel = "OUT", description = "Folder of the tables.")
  private String output;

  CompactCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    PlatenSettings settings = settingsOptions.load(List.of(), context.spark().get());
    CompactReport report;
    try (SparkSession spark =
        context.sessions().open("platen compact", Optional.of(output), settings)) {
      report = context.jobs().compact(spark, new OutputRequest(output, settings));
    }
    spec.commandLine()
        .getOut()
        .printf(
            "%d data files became %d; %s freed.%n",
            report.filesBefore(), report.filesAfter(), new ByteSize(report.bytesFreed()));
    return ExitCode.DONE.code();
  }
}
