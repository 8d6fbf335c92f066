package dev.platen.spark.export;

import java.util.List;

/**
 * What an export has written.
 *
 * @param documents documents in it
 * @param rows rows of all tables, or pages
 * @param files files, markers not counted
 * @param bytes their size together
 * @param problems documents that are missing, or not whole
 * @param named the first of these, for people: which, and why
 */
public record ExportReport(
    long documents, long rows, long files, long bytes, long problems, List<String> named) {

  public ExportReport {
    named = List.copyOf(named);
  }

  /** An export that has everything. */
  static ExportReport whole(long documents, long rows, long files, long bytes) {
    return new ExportReport(documents, rows, files, bytes, 0, List.of());
  }
}
