package dev.platen.spark.job;

import dev.platen.config.PlatenSettings;
import java.util.List;

/**
 * Removal of documents.
 *
 * @param output folder of the tables
 * @param documents ids of documents: SHA-256, 64 hexadecimal digits
 * @param settings all settings
 */
public record ForgetRequest(String output, List<String> documents, PlatenSettings settings) {

  public ForgetRequest {
    documents = List.copyOf(documents);
    if (documents.isEmpty()) {
      throw new IllegalArgumentException("There is no document to forget");
    }
  }
}
