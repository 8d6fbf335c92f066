package dev.platen.spark.assemble;

import dev.platen.model.Status;
import dev.platen.spark.schema.TableName;
import java.sql.Timestamp;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** Rows of {@code documents}. */
final class DocumentRows {

  private DocumentRows() {}

  /**
   * A document whose pages have results.
   *
   * @param inventory a row with the document's columns of {@code inventory} and {@code run_id}
   * @param shownTitle the title on its pages, for where the file has none
   */
  static Row of(
      Row inventory, DocumentSummary pages, Optional<String> shownTitle, String commitId) {
    String own = inventory.getAs("title");
    return start(inventory, commitId)
        .set("title", own == null || own.isBlank() ? shownTitle.orElse(own) : own)
        .set("page_count", pages.pages())
        .set("status", pages.status().id())
        .set("language", pages.language())
        .set("confidence", pages.confidence())
        .set("fingerprint", Values.map(pages.fingerprints()))
        .set("run_id", inventory.getAs("run_id"))
        .set("processed_at", Timestamp.from(pages.latest()))
        .build();
  }

  /** A document that can't be opened: it has no pages, and its failure stands in the inventory. */
  static Row unreadable(Row inventory, String commitId) {
    return start(inventory, commitId)
        .set("status", Status.FAILED.id())
        .set("run_id", inventory.getAs("run_id"))
        .set("processed_at", inventory.getAs("inspected_at"))
        .build();
  }

  private static RowBuilder start(Row inventory, String commitId) {
    return new RowBuilder(TableName.DOCUMENTS.schema())
        .set("document_id", inventory.getAs("document_id"))
        .set("media_type", inventory.getAs("media_type"))
        .set("bytes", inventory.getAs("bytes"))
        .set("title", inventory.getAs("title"))
        .set("metadata", inventory.getAs("metadata"))
        .set("commit_id", commitId);
  }
}
