package dev.platen.spark.export;

import dev.platen.export.DocumentForm;
import dev.platen.failure.PipelineException;
import dev.platen.spark.tables.TableStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** Writes the tables, or documents made of them, as of one commit, for other tools. */
public final class ExportJob {

  private final SparkSession spark;
  private final TableStore store;
  private final ExportRequest request;

  public ExportJob(SparkSession spark, TableStore store, ExportRequest request) {
    this.spark = spark;
    this.store = store;
    this.request = request;
  }

  /**
   * Runs it.
   *
   * @throws PipelineException (configuration) if the target holds something already, a document is
   *     unknown, or Spark lacks what the target's file system needs
   */
  public ExportReport run() {
    ChosenTables tables = ChosenTables.of(spark, store, request.output(), request.documents());
    try (ExportFolder folder =
        ExportFolder.begin(request.target(), spark.sparkContext().hadoopConfiguration())) {
      Optional<DocumentForm> form = request.format().form();
      ExportReport report =
          form.isEmpty()
              ? new ParquetExport(spark, folder).write(tables.tables())
              : documents(form.get(), tables, folder);
      folder.publish();
      return report;
    } catch (IOException e) {
      throw new UncheckedIOException("Can't export to " + request.target(), e);
    }
  }

  private ExportReport documents(DocumentForm form, ChosenTables tables, ExportFolder folder)
      throws IOException {
    Path index = new Path(folder.folder(), ExportIndex.NAME);
    return new DocumentExport(spark, request.settings(), form)
        .write(
            tables,
            documents ->
                ExportTarget.spread(spark.sparkContext().hadoopConfiguration(), folder, documents),
            written -> ExportIndex.write(written, folder.create(index)));
  }
}
