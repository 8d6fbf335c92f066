package dev.platen.spark.cli;

import dev.platen.config.PlatenSettings;
import dev.platen.spark.export.ExportFormat;
import dev.platen.spark.export.ExportReport;
import dev.platen.spark.export.ExportRequest;
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

/** Writes the tables for other tools. */
@Command(
    name = "export",
    description =
        "Write what was found for other tools, as of one commit; safe while a run is going on.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  platen export out --as parquet --to copy",
      "  platen export out --as html --to pages",
      "  platen export out --as parquet --to s3a://lake/scans --documents 9f86d081…"
    })
final class ExportCommand implements Callable<Integer> {

  private final CommandContext context;

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions settingsOptions;

  @Parameters(paramLabel = "OUT", description = "Folder of the tables.")
  private String output;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "FORMAT",
      description = {
        "parquet: plain files, a folder per table, without Iceberg's metadata.",
        "text, jsonl, markdown, html: a file per document.",
        "hocr: a file per document; alto, page: XML, a file per page.",
        "pdf: searchable, pages as they were; pdfa: PDF/A-2b.",
        "xlsx: tables, a workbook per document; csv: tables, a file each."
      })
  private ExportFormat format;

  @Mixin private TargetOptions targetOptions;

  ExportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    PlatenSettings settings = settingsOptions.load(List.of(), context.spark().get());
    ExportRequest request =
        new ExportRequest(
            output, format, targetOptions.folder(), targetOptions.documents(), settings);
    ExportReport report;
    try (SparkSession spark =
        context.sessions().open("platen export", Optional.of(output), settings)) {
      report = context.jobs().export(spark, request);
    }
    String rows = format == ExportFormat.PARQUET ? "rows" : "pages";
    return ExportPrinter.print(report, rows, targetOptions.folder(), spec.commandLine().getOut())
        .code();
  }
}
