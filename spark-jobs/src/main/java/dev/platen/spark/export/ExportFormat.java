package dev.platen.spark.export;

/** What an export is written as. */
public enum ExportFormat {
  /** A folder of plain Parquet files per table, without Iceberg's metadata. */
  PARQUET
}
