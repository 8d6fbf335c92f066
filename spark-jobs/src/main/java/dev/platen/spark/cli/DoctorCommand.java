package dev.platen.spark.cli;

import dev.platen.config.PlatenSettings;
import dev.platen.spark.cli.Examination.Verdict;
import dev.platen.spark.job.NodeReport;
import java.io.IOException;
import java.io.PrintWriter;
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

/** Says what is installed and what is missing. */
@Command(
    name = "doctor",
    description = "Say what is installed, in which version, what is missing and how to get it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  platen doctor",
      "  platen doctor --on-executors     also recognises one page on every node"
    })
final class DoctorCommand implements Callable<Integer> {

  private final CommandContext context;

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions settingsOptions;

  @Option(names = "--on-executors", description = "Recognise one page on every node as well.")
  private boolean onExecutors;

  DoctorCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    PlatenSettings settings = settingsOptions.load(List.of(), context.spark().get());
    List<Examination> found = new ArrayList<>(new MachineExaminer(settings).examine());
    if (onExecutors) {
      found.addAll(executors(settings));
    }
    print(found, spec.commandLine().getOut());
    boolean healthy = found.stream().noneMatch(each -> each.verdict() == Verdict.WRONG);
    return healthy ? ExitCode.DONE.code() : ExitCode.USAGE.code();
  }

  private List<Examination> executors(PlatenSettings settings) throws IOException {
    List<NodeReport> reports;
    try (SparkSession spark =
        context.sessions().open("platen doctor", Optional.empty(), settings)) {
      reports = context.jobs().examineExecutors(spark, settings);
    }
    return reports.stream()
        .map(
            report ->
                report.healthy()
                    ? Examination.ok(report.node(), report.detail())
                    : Examination.wrong(report.node(), report.detail(), ""))
        .toList();
  }

  private static void print(List<Examination> found, PrintWriter out) {
    int width = found.stream().mapToInt(each -> each.name().length()).max().orElse(1);
    String line = "%-5s  %-" + width + "s  %s%n";
    for (Examination each : found) {
      out.printf(line, sign(each.verdict()), each.name(), Terminal.escape(each.detail()));
      if (!each.remedy().isEmpty()) {
        out.printf(line, "", "", "-> " + each.remedy());
      }
    }
    out.flush();
  }

  private static String sign(Verdict verdict) {
    return switch (verdict) {
      case OK -> "ok";
      case NOTE -> "note";
      case WRONG -> "WRONG";
    };
  }
}
