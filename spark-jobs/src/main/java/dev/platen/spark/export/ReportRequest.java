package dev.platen.spark.export;

import dev.platen.config.PlatenSettings;
import java.util.List;

/**
 * A browsable report of an output.
 *
 * @param output folder of the tables
 * @param target folder to write to, in any file system that Hadoop knows; new or empty
 * @param documents ids of the documents to show; empty for all
 * @param settings all settings
 */
public record ReportRequest(
    String output, String target, List<String> documents, PlatenSettings settings) {

  public ReportRequest {
    documents = List.copyOf(documents);
  }
}
