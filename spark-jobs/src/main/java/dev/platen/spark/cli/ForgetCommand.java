package dev.platen.spark.cli;

import dev.platen.config.PlatenSettings;
import dev.platen.spark.job.ForgetReport;
import dev.platen.spark.job.ForgetRequest;
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

/** Removes documents. */
@Command(
    name = "forget",
    description = "Remove documents from all tables, and their bytes with the superseded files.",
    footerHeading = "%nExample:%n",
    footer = {
      "  platen query out 'select document_id, uri from sources' --format csv > ids.csv",
      "  platen forget out 9f86d081…",
      "",
      "While its file is among the inputs, the next run reads it again."
    })
final class ForgetCommand implements Callable<Integer> {

  private final CommandContext context;

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions settingsOptions;

  @Parameters(index = "0", paramLabel = "OUT", description = "Folder of the tables.")
  private String output;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "ID",
      converter = DocumentIdConverter.class,
      description = "Ids of documents: document_id, 64 hexadecimal digits.")
  private List<String> documents;

  ForgetCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    PlatenSettings settings = settingsOptions.load(List.of(), context.spark().get());
    ForgetReport report;
    try (SparkSession spark =
        context.sessions().open("platen forget", Optional.of(output), settings)) {
      report = context.jobs().forget(spark, new ForgetRequest(output, documents, settings));
    }
    spec.commandLine()
        .getOut()
        .printf("%d documents with %d rows removed.%n", report.documents(), report.rows());
    for (String unknown : report.unknown()) {
      spec.commandLine().getErr().printf("No document has the id %s%n", unknown);
    }
    return report.unknown().isEmpty() ? ExitCode.DONE.code() : ExitCode.USAGE.code();
  }
}
