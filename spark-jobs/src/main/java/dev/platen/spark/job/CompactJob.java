package dev.platen.spark.job;

import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.OutputLease;
import dev.platen.spark.tables.TableMaintenance;
import dev.platen.spark.tables.TableStore;
import java.time.Instant;
import org.apache.spark.sql.SparkSession;

/** Merges small files, expires superseded snapshots and removes orphan files of all tables. */
final class CompactJob {

  private final SparkSession spark;
  private final TableStore store;
  private final OutputRequest request;

  CompactJob(SparkSession spark, TableStore store, OutputRequest request) {
    this.spark = spark;
    this.store = store;
    this.request = request;
  }

  CompactReport run() {
    String runId = RunIds.next(Instant.now());
    try (OutputLease lease =
        OutputLease.acquire(spark.sparkContext().hadoopConfiguration(), request.output(), runId)) {
      TableStore.Extent before = extent();
      new TableMaintenance(store.forRun(runId), request.settings().output(), lease).run();
      TableStore.Extent after = extent();
      return new CompactReport(
          before.files(), after.files(), Math.max(0, before.bytes() - after.bytes()));
    }
  }

  private TableStore.Extent extent() {
    TableStore.Extent sum = new TableStore.Extent(0, 0);
    for (TableName table : TableName.values()) {
      sum = sum.plus(store.extent(table));
    }
    return sum;
  }
}
