package dev.platen.spark.cli;

import dev.platen.config.PlatenSettings;
import dev.platen.spark.job.QueryRequest;
import dev.platen.spark.log.LogSetup;
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

/** Runs SQL over the tables. */
@Command(
    name = "query",
    description =
        "Run SQL (Spark's) over one snapshot of the tables; safe while a run is going on.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  platen query out 'select status, count(*) as n from pages group by status'",
      "  platen query out \"select page_number from words where text = 'Invoice'\"",
      "  platen query out 'select * from failures' --format csv > failures.csv",
      "  platen query out 'select * from pages' --format json | head -n 1"
    })
final class QueryCommand implements Callable<Integer> {

  private final CommandContext context;

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions settingsOptions;

  @Parameters(index = "0", paramLabel = "OUT", description = "Folder of the tables.")
  private String output;

  @Parameters(index = "1", paramLabel = "SQL", description = "One statement that reads.")
  private String sql;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv, or json (an object a line). Default: ${DEFAULT-VALUE}.")
  private QueryFormat format;

  @Option(
      names = "--limit",
      paramLabel = "ROWS",
      defaultValue = "1000",
      description = "Most rows of a table; csv and json have all. Default: ${DEFAULT-VALUE}.")
  private int limit;

  QueryCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    PlatenSettings settings = settingsOptions.load(List.of(), context.spark().get());
    QueryRequest request = new QueryRequest(output, sql, settings);
    try (SparkSession spark =
        context.sessions().open("platen query", Optional.of(output), settings)) {
      LogSetup.withoutFailuresOfTasks();
      new QueryPrinter(spec.commandLine().getOut(), format, limit)
          .print(context.jobs().query(spark, request));
    }
    return ExitCode.DONE.code();
  }
}
