package dev.platen.spark.export;

import java.util.ArrayList;
import java.util.List;

/** Documents of an export, added up. */
final class ExportTally {

  /** Problems that the report names; the index has all. */
  private static final int NAMED = 10;

  private long documents;
  private long pages;
  private long files;
  private long bytes;
  private long problems;
  private final List<String> named = new ArrayList<>();

  void add(ExportedDocument document) {
    documents += document.files() > 0 ? 1 : 0;
    pages += document.pages();
    files += document.files();
    bytes += document.bytes();
    if (document.problem() != null) {
      problems++;
      if (named.size() < NAMED) {
        String which = document.uri() == null ? document.documentId() : document.uri();
        named.add(which + ": " + document.problem());
      }
    }
  }

  /** The sum, and files beside those of documents. */
  ExportReport report(long otherFiles, long otherBytes) {
    return new ExportReport(
        documents, pages, files + otherFiles, bytes + otherBytes, problems, named);
  }
}
