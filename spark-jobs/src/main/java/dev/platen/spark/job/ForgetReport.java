package dev.platen.spark.job;

import java.util.List;

/**
 * What was removed.
 *
 * @param documents documents that were removed
 * @param rows rows of all tables that were removed
 * @param unknown ids that no document has
 */
public record ForgetReport(long documents, long rows, List<String> unknown) {

  public ForgetReport {
    unknown = List.copyOf(unknown);
  }
}
