package dev.platen.spark.job;

import static org.apache.spark.sql.functions.col;

import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.OutputLease;
import dev.platen.spark.tables.TableMaintenance;
import dev.platen.spark.tables.TableStore;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Removes documents from all tables, and their bytes with the snapshots before. */
final class ForgetJob {

  private final SparkSession spark;
  private final TableStore store;
  private final ForgetRequest request;

  ForgetJob(SparkSession spark, TableStore store, ForgetRequest request) {
    this.spark = spark;
    this.store = store;
    this.request = request;
  }

  ForgetReport run() {
    String runId = RunIds.next(Instant.now());
    try (OutputLease lease =
        OutputLease.acquire(spark.sparkContext().hadoopConfiguration(), request.output(), runId)) {
      Dataset<Row> asked =
          spark.createDataset(request.documents(), Encoders.STRING()).toDF("document_id");
      Dataset<Row> known =
          store
              .read(TableName.INVENTORY)
              .select("document_id")
              .unionByName(store.read(TableName.DOCUMENTS).select("document_id"))
              .distinct();
      List<String> found =
          asked.join(known, "document_id").distinct().as(Encoders.STRING()).collectAsList();
      long rows = 0;
      for (TableName table : TableName.values()) {
        if (table.hasDocumentId()) {
          rows += store.read(table).where(col("document_id").isin(found.toArray())).count();
        }
      }
      store
          .forRun(runId)
          .forget(spark.createDataset(found, Encoders.STRING()).toDF("document_id"), runId);
      KeptImages images =
          new KeptImages(request.output(), spark.sparkContext().hadoopConfiguration());
      found.forEach(images::forget);
      new TableMaintenance(store, request.settings().output(), lease).run();
      Set<String> unknown = new TreeSet<>(request.documents());
      unknown.removeAll(found);
      return new ForgetReport(found.size(), rows, List.copyOf(unknown));
    }
  }
}
