package dev.platen.spark.cli;

import dev.platen.config.PlatenSettings;
import dev.platen.spark.conf.Setting;
import dev.platen.spark.job.ProgressReporter;
import dev.platen.spark.job.Reprocess;
import dev.platen.spark.job.RunReport;
import dev.platen.spark.job.RunRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads what is new. */
@Command(
    name = "run",
    description =
        "Read scans and write tables: what is new or changed, and what failed for a passing reason.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  platen run scans --output out                   a folder and all below it",
      "  platen run 'scans/2024-*.pdf' mail.zip --output out",
      "  platen run scans --output out --languages eng,deu --preprocess off",
      "  find /mnt/scans -newer last | platen run --inputs-from - --output out",
      "  platen run s3a://bucket/scans --output s3a://bucket/tables",
      "  platen run scans --output out --reprocess changed",
      "",
      "Stop it with Ctrl-C; the same command goes on from there.",
      "Exit codes: 0 done, 2 bad usage or settings, 3 more pages failed than",
      "run.tolerated-failures allows, 4 nothing could be read, 5 stopped on request,",
      "1 a fault in Platen."
    })
final class RunCommand implements Callable<Integer> {

  private final CommandContext context;

  @Spec private CommandSpec spec;
  @Mixin private InputOptions input;
  @Mixin private ProcessingOptions processing;
  @Mixin private SettingsOptions settingsOptions;

  @Option(
      names = "--output",
      paramLabel = "OUT",
      required = true,
      description = "Folder of the tables; made if it is not there.")
  private String output;

  @Option(
      names = "--keep-images",
      description = "Write images as they were recognized to images/ in the output folder.")
  private boolean keepImages;

  @Option(names = "--verify", description = "Read and hash known files again.")
  private boolean verify;

  @Option(
      names = "--prune",
      description = "Remove documents whose files are all gone, or hold something else now.")
  private boolean prune;

  @Option(
      names = "--reprocess",
      paramLabel = "WHAT",
      description = "Do again: failed, changed (settings or versions), low-confidence, or all.")
  private Reprocess reprocess;

  RunCommand(CommandContext context) {
    this.context = context;
  }

  private List<Setting> options() {
    List<Setting> options = new ArrayList<>(processing.settings());
    if (keepImages) {
      options.add(new Setting("output.keep-images", "true", "--keep-images"));
    }
    return options;
  }

  @Override
  public Integer call() throws IOException {
    PlatenSettings settings = settingsOptions.load(options(), context.spark().get());
    RunRequest request =
        new RunRequest(
            input.inputs(),
            input.list(System.in),
            output,
            verify,
            prune,
            Optional.ofNullable(reprocess),
            settings);
    RunReport report;
    context.stop().heed();
    try (SparkSession spark = context.sessions().open("platen run", Optional.of(output), settings);
        ProgressReporter progress = context.progress().get()) {
      report = context.jobs().run(spark, request, progress, context.stop());
    }
    new ReportPrinter(spec.commandLine().getOut()).print(report, output);
    return ExitCode.of(report.outcome()).code();
  }
}
