package dev.platen.spark.export;

import dev.platen.config.PlatenSettings;
import java.util.List;

/**
 * An export of an output.
 *
 * @param output folder of the tables
 * @param format what is written
 * @param target folder to write to, in any file system that Hadoop knows; new or empty
 * @param documents ids of the documents to export; empty for all
 * @param settings all settings
 */
public record ExportRequest(
    String output,
    ExportFormat format,
    String target,
    List<String> documents,
    PlatenSettings settings) {

  public ExportRequest {
    documents = List.copyOf(documents);
  }
}
