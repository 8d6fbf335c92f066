package dev.platen.spark.cli;

import dev.platen.config.PlatenSettings;
import dev.platen.spark.evaluate.EvaluationReport;
import dev.platen.spark.evaluate.EvaluationRequest;
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

/** Measures an output against ground truth. */
@Command(
    name = "evaluate",
    description =
        "Measure what a run found against ground truth: Platen truth JSON, PAGE XML, ALTO, or"
            + " plain text.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  platen evaluate out --truth truth",
      "  platen evaluate out --truth truth --format json > figures.json",
      "  platen evaluate out --truth truth --against yesterday",
      "  platen query out \"select * from evaluation where metric = 'word_f1'\"",
      "",
      "docs/evaluation.md says how truth finds its page, and what each metric is.",
      "Exit code 3: some truth files could not be read."
    })
final class EvaluateCommand implements Callable<Integer> {

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
      names = "--against",
      paramLabel = "OTHER",
      description = "Compare page by page with another output, or an earlier evaluation (its id).")
  private String against;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, json, or markdown. Default: ${DEFAULT-VALUE}.")
  private EvaluationFormat format;

  EvaluateCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    PlatenSettings settings = settingsOptions.load(List.of(), context.spark().get());
    EvaluationReport report;
    try (SparkSession spark =
        context.sessions().open("platen evaluate", Optional.of(output), settings)) {
      report =
          context
              .jobs()
              .evaluate(
                  spark,
                  new EvaluationRequest(output, truth, Optional.ofNullable(against), settings));
    }
    new EvaluationPrinter(spec.commandLine().getOut()).print(report, format);
    boolean allRead = report.malformed().count() == 0;
    return (allRead ? ExitCode.DONE : ExitCode.FAILURES).code();
  }
}
