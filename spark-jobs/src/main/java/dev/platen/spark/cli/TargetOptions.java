package dev.platen.spark.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** Options that name where a command writes files, and of which documents. */
final class TargetOptions {

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DIR",
      description = "Folder to write to, new or empty: local, hdfs:, s3a:.")
  private String folder;

  @Option(
      names = "--documents",
      split = ",",
      paramLabel = "ID",
      converter = DocumentIdConverter.class,
      description = "Only these documents: document_id, 64 hexadecimal digits.")
  private List<String> documents = List.of();

  String folder() {
    return folder;
  }

  /** Ids of documents; none for all. */
  List<String> documents() {
    return documents;
  }
}
