/**
 * The tables in the output folder: how they come to be, are written, kept tidy and read together.
 *
 * <p>Every table is an Apache Iceberg table of Parquet files, and transactions, snapshots, schema
 * evolution, compaction and expiry are Iceberg's. This package reaches it through Spark's public
 * API and SQL alone, so that the job jar runs with whatever Iceberg runtime the cluster has.
 *
 * <ol>
 *   <li>{@link dev.platen.spark.tables.OutputLease} tells a second run that one is going on.
 *   <li>{@link dev.platen.spark.tables.TableStore} creates the tables and commits to them: appends,
 *       and replacement of documents that readers see at once or not at all.
 *   <li>{@link dev.platen.spark.tables.TableMaintenance} compacts, expires and sweeps at the end of
 *       a run, so that the folders then hold the live rows as plain Parquet files and nothing else.
 *   <li>{@link dev.platen.spark.tables.SnapshotViews} shows all tables as of one commit, and {@link
 *       dev.platen.spark.tables.ResultFormat} prints what was asked of them.
 * </ol>
 *
 * <p>Everything here runs on the driver.
 */
package dev.platen.spark.tables;
