package dev.platen.spark.export;

/**
 * What an export has written.
 *
 * @param documents documents in it
 * @param rows rows of all tables
 * @param files files, markers not counted
 * @param bytes their size together
 */
public record ExportReport(long documents, long rows, long files, long bytes) {}
