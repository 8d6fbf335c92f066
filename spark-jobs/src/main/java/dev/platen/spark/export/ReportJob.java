package dev.platen.spark.export;

import static org.apache.spark.sql.functions.col;

import dev.platen.export.DocumentForm;
import dev.platen.export.place.Place;
import dev.platen.failure.PipelineException;
import dev.platen.site.SiteIndex;
import dev.platen.spark.executor.FolderRemoval;
import dev.platen.spark.io.SourceUri;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.TableStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Writes the browsable report: documents by tasks like any export, the way in on the driver. */
public final class ReportJob {

  /** Failures that are listed; the table has all. */
  private static final int MOST_FAILURES = 10_000;

  /** Runs that are listed, the newest first. */
  private static final int MOST_RUNS = 100;

  /** Folder of the documents' parts. */
  private static final String DOCUMENTS = "documents";

  private final SparkSession spark;
  private final TableStore store;
  private final ReportRequest request;

  public ReportJob(SparkSession spark, TableStore store, ReportRequest request) {
    this.spark = spark;
    this.store = store;
    this.request = request;
  }

  /**
   * Runs it.
   *
   * @throws PipelineException (configuration) if the target holds something already, or a document
   *     is unknown
   */
  public ExportReport run() {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    ChosenTables tables = ChosenTables.of(spark, store, request.output(), request.documents());
    try (ExportFolder folder = ExportFolder.begin(request.target(), hadoop)) {
      Path parts = new Path(folder.folder(), DOCUMENTS);
      ExportReport report =
          new DocumentExport(spark, request.settings(), DocumentForm.SITE)
              .write(
                  tables,
                  documents -> ExportTarget.flat(hadoop, folder, parts),
                  written ->
                      index(tables, written, ExportTarget.flat(hadoop, folder, folder.folder())));
      folder.publish();
      return report;
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write a report to " + request.target(), e);
    }
  }

  private ExportReport index(
      ChosenTables tables, Iterator<ExportedDocument> written, ExportTarget target)
      throws IOException {
    java.nio.file.Path local = Files.createTempDirectory("platen-report-");
    try {
      SiteIndex index = new SiteIndex(local);
      Dataset<Row> failures = tables.tables().get(TableName.FAILURES);
      List<Row> listed =
          failures
              .orderBy(col("document_id"), col("page_number"), col("uri"), col("code"))
              .limit(MOST_FAILURES)
              .collectAsList();
      Map<String, ExportedDocument> failed = new HashMap<>();
      listed.forEach(row -> failed.put(row.getAs("document_id"), null));
      ExportTally tally = new ExportTally();
      while (written.hasNext()) {
        ExportedDocument document = written.next();
        tally.add(document);
        index.add(entry(document));
        failed.replace(document.documentId(), document);
      }
      listed.forEach(row -> index.add(entry(row, failed.get(row.<String>getAs("document_id")))));
      index.finish(name(request.output()), failures.count(), runs(tables));
      ExportFolder.Extent extent = target.upload(local, "");
      return tally.report(extent.files(), extent.bytes());
    } finally {
      FolderRemoval.remove(local);
    }
  }

  private static String name(String output) {
    return new Path(output).getName();
  }

  private static SiteIndex.Document entry(ExportedDocument document) {
    return new SiteIndex.Document(
        document.documentId(),
        title(document),
        document.uri(),
        document.files() == 0 ? null : document.name(),
        document.pages(),
        document.status(),
        document.confidence() == null
            ? null
            : String.format(Locale.ROOT, "%.2f", document.confidence()),
        document.language(),
        document.problem());
  }

  private static String title(ExportedDocument document) {
    return document.uri() == null ? document.documentId() : SourceUri.name(document.uri());
  }

  private static SiteIndex.Failure entry(Row row, ExportedDocument document) {
    Integer page = row.getAs("page_number");
    String uri = row.getAs("uri");
    String where = uri == null ? row.getAs("document_id") : uri;
    return new SiteIndex.Failure(
        document == null ? where : title(document),
        document == null || document.files() == 0 ? null : document.name(),
        page,
        page == null ? null : Place.pageName(page) + ".html",
        row.getAs("stage"),
        row.getAs("code"),
        row.getAs("message"));
  }

  private static List<SiteIndex.Run> runs(ChosenTables tables) {
    List<SiteIndex.Run> runs = new ArrayList<>();
    for (Row row :
        tables
            .whole(TableName.RUNS)
            .orderBy(col("started_at").desc())
            .limit(MOST_RUNS)
            .collectAsList()) {
      runs.add(
          new SiteIndex.Run(
              text(row, "run_id"),
              text(row, "started_at"),
              text(row, "command"),
              text(row, "state"),
              text(row, "pages_ok"),
              text(row, "pages_partial"),
              text(row, "pages_failed"),
              text(row, "pages_blank"),
              text(row, "pages_per_second")));
    }
    return runs;
  }

  private static String text(Row row, String column) {
    Object value = row.getAs(column);
    return value == null ? "" : value.toString();
  }
}
