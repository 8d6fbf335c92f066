package dev.platen.spark.cli;

import dev.platen.config.LogSettings;
import dev.platen.spark.export.ExportFormat;
import dev.platen.spark.job.Jobs;
import dev.platen.spark.job.Reprocess;
import dev.platen.spark.job.SparkJobs;
import dev.platen.spark.job.StopSignal;
import dev.platen.spark.log.LogSetup;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import scala.Tuple2;

/** The main class: the same words under {@code scripts/platen} and {@code spark-submit}. */
@Command(
    name = "platen",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Turns archives of scanned documents into tables.",
    footerHeading = "%nFirst steps:%n",
    footer = {
      "  platen run sample-data --output out",
      "  platen query out 'select status, count(*) as pages from pages group by status'",
      "  platen COMMAND --help"
    })
public final class Platen implements Runnable {

  @Spec private CommandSpec spec;

  private Platen() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    LogSetup.use(LogSettings.Format.TEXT);
    StopSignal stop = new StopSignal();
    Interruption.watch(stop);
    int code = execute(context(new SparkJobs(), stop), arguments);
    // A cluster's resource manager takes an early exit for a failure, so success just returns.
    if (code != 0) {
      System.exit(code);
    }
  }

  private static CommandContext context(Jobs jobs, StopSignal stop) {
    return new CommandContext(
        jobs, SparkSessions::open, ProgressDisplay::standardError, stop, Platen::sparkSettings);
  }

  private static Map<String, String> sparkSettings() {
    Map<String, String> settings = new TreeMap<>();
    for (Tuple2<String, String> entry : new SparkConf(true).getAll()) {
      settings.put(entry._1(), entry._2());
    }
    return settings;
  }

  /** Runs one command. */
  static int execute(CommandContext context, String... arguments) {
    return commandLine(context).execute(arguments);
  }

  static CommandLine commandLine(CommandContext context) {
    CommandLine platen =
        new CommandLine(new Platen())
            .addSubcommand(new RunCommand(context))
            .addSubcommand(new PlanCommand(context))
            .addSubcommand(new StatusCommand(context))
            .addSubcommand(new QueryCommand(context))
            .addSubcommand(new ExportCommand(context))
            .addSubcommand(new ReportCommand(context))
            .addSubcommand(new EvaluateCommand(context))
            .addSubcommand(new CalibrateCommand(context))
            .addSubcommand(new CompactCommand(context))
            .addSubcommand(new ForgetCommand(context))
            .addSubcommand(new SynthesizeCommand(context))
            .addSubcommand(new DoctorCommand(context));
    for (CommandLine command : platen.getSubcommands().values()) {
      command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
    }
    return platen
        .registerConverter(Reprocess.class, text -> constant(Reprocess.class, text))
        .registerConverter(QueryFormat.class, text -> constant(QueryFormat.class, text))
        .registerConverter(ExportFormat.class, text -> constant(ExportFormat.class, text))
        .registerConverter(EvaluationFormat.class, text -> constant(EvaluationFormat.class, text))
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler(Complaints::usage)
        .setExecutionExceptionHandler(Complaints::execution);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "There is no COMMAND");
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(text)) {
        return constant;
      }
    }
    throw new CommandLine.TypeConversionException(
        "\"%s\" is none of %s".formatted(text, words(type)));
  }

  private static String words(Class<? extends Enum<?>> type) {
    StringBuilder words = new StringBuilder();
    for (Enum<?> constant : type.getEnumConstants()) {
      words.append(words.isEmpty() ? "" : ", ").append(word(constant));
    }
    return words.toString();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
