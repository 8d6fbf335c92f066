package dev.platen.spark.schema;

import dev.platen.model.PageResult;
import java.util.Map;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Tables that only Platen reads; their columns may change without notice. */
final class InternalTables {

  private static final Map<String, String> PAGE_RESULT_MEANINGS =
      Map.ofEntries(
          Map.entry("status", "ok, partial, failed or blank"),
          Map.entry("info", "What inspection knew of the page"),
          Map.entry("decode", "Result of stage decode; null where it failed or was not reached"),
          Map.entry("preprocess", "Result of stage preprocess; null likewise"),
          Map.entry("ocr", "Result of stage ocr; null likewise"),
          Map.entry("tables", "Result of stage table; null likewise"),
          Map.entry("layout", "Result of stage layout; null likewise"),
          Map.entry("fingerprints", "By stage: fingerprint of what made its result"),
          Map.entry("failures", "Failures of the page; empty for status ok and blank"),
          Map.entry("stage_millis", "By stage: wall time in milliseconds"),
          Map.entry("attempts", "How often the page was tried in its run, from 1"));

  private InternalTables() {}

  static StructType inventory() {
    Columns columns =
        new Columns()
            .text("uri", "Where the document lies; members of archives as archive.zip!/member")
            .text("container", "URI of the archive that holds it; null for a file of its own")
            .bigint("position", "Place of a member in its archive; null for a file of its own")
            .bigint("bytes", "Size in bytes as listed; null if unknown")
            .timestamp("modified_at", "Modification time as listed; null if unknown")
            .text("etag", "Entity tag of an object store; null elsewhere")
            .text("state", "State of the entry, as the inventory writes it")
            .text("document_id", "SHA-256 of the bytes; null if they could not be read")
            .text("media_type", "Media type found in the bytes; null if not inspected")
            .text("title", "Title in the file; null if there is none");
    return CommonColumns.metadata(columns)
        .integer("page_count", "Number of pages; null if the document can't be opened")
        .bigint("pixels", "Pixels of all pages; null if unknown")
        .list("pages", Shapes.INSPECTED_PAGE, "What is known of each page, in order")
        .column("failure", Shapes.INSPECTION_FAILURE, "Why inspection failed; null if it did not")
        .integer("attempts", "In how many runs inspection was tried")
        .text("run_id", "Run that wrote the row")
        .timestamp("inspected_at", "When the bytes were read; null if not yet")
        .build();
  }

  static StructType pageResults() {
    Columns columns =
        CommonColumns.ofPage()
            .text("run_id", "Run that wrote the row; never null")
            .timestamp("written_at", "When the row was made; the newest row of a page counts");
    StructType nested = RecordCodec.of(PageResult.class).schema();
    StructType explained = new StructType();
    for (StructField field : nested.fields()) {
      explained =
          explained.add(
              field.withComment(PAGE_RESULT_MEANINGS.getOrDefault(field.name(), "See PageResult")));
    }
    return columns.all(explained).build();
  }
}
