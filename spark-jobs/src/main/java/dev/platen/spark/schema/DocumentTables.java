package dev.platen.spark.schema;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Tables of places, documents and pages. */
final class DocumentTables {

  private DocumentTables() {}

  static StructType sources() {
    return new Columns()
        .text("uri", "Where the document lies; members of archives as archive.zip!/member; unique")
        .text("container", "URI of the archive that holds it; null for a file of its own")
        .text(
            "document_id",
            "SHA-256 of the bytes seen there last, 64 hexadecimal digits; null if never readable")
        .bigint("bytes", "Size in bytes; null if unknown")
        .timestamp("modified_at", "Modification time that the file system gives; null if none")
        .timestamp("first_seen", "Start of the first run that listed it; never null")
        .timestamp("last_seen", "Start of the last run that listed it; never null")
        .text(
            "state",
            "present (listed by the last run), replaced (other bytes were there before; this row is"
                + " the old document) or missing (no longer listed)")
        .text("run_id", "Run that wrote the row; never null")
        .build();
  }

  static StructType documents() {
    Columns columns =
        CommonColumns.ofDocument()
            .text(
                "media_type", "Media type found in the bytes, such as application/pdf; never null")
            .bigint("bytes", "Size in bytes; null if unknown")
            .integer("page_count", "Number of pages; null if the document can't be opened")
            .text(
                "status",
                "ok, partial (some pages failed), failed (nothing was read) or blank (no page has"
                    + " text)")
            .text("title", "Title from the file or the layout; null if there is none")
            .text("language", "Tesseract code of most of the text (eng, chi_sim); null if unknown");
    CommonColumns.confidence(columns, "a word of the document")
        .real("tamper_score", "Strongest evidence of tampering, 0 to 1; null if not examined");
    CommonColumns.metadata(columns)
        .map(
            "fingerprint",
            DataTypes.StringType,
            "By stage: hash of the settings, models and engine versions that made its results");
    return CommonColumns.commit(columns)
        .timestamp("processed_at", "When the document was assembled; never null")
        .build();
  }

  static StructType pages() {
    Columns columns =
        CommonColumns.ofPage()
            .text(
                "status",
                "ok, partial, failed (failures says why) or blank (no text, and next to no ink:"
                    + " an evenly toned picture has none); never null")
            .integer("width", "Width of the source page in pixels; null if it never opened")
            .integer("height", "Height of the source page in pixels; null if it never opened")
            .real("dpi", "Resolution of that frame in dots per inch; null if unknown")
            .text(
                "page_label",
                "The page's own label (iv, 12): the file's, else what its page number says; null if neither")
            .text(
                "text",
                "Text in reading order, lines ended by a line feed, divided words put together; empty"
                    + " if there is none")
            .text("text_source", "ocr, layer (a PDF's own text), mixed or none")
            .text("markdown", "The page as Markdown; null if it was not made")
            .text("language", "Tesseract code of most of the text; null if unknown")
            .text("script", "ISO 15924 code of most of the text; null if unknown")
            .text("engine", "Engine that read most of the text; null if there is none")
            .text("engine_version", "Version of that engine and its models; null if there is none");
    CommonColumns.confidence(columns, "a word of the page")
        .column(
            "diagnosis",
            Shapes.DIAGNOSIS,
            "What was measured before anything was done (see Shapes); null if not reached")
        .list(
            "treatments",
            Shapes.TREATMENT,
            "What was tried on the image, in order, kept or not (see Shapes); null if not reached."
                + " read-plainly: text of a second attempt that tried less, as the first cost a"
                + " worker its life")
        .column(
            "transform",
            Shapes.TRANSFORM,
            "The way from source page to prepared image (see Shapes); null if not reached")
        .map("stage_millis", DataTypes.LongType, "By stage: wall time in milliseconds")
        .integer("attempts", "How often the page was tried in its run, from 1");
    return CommonColumns.commit(columns).build();
  }
}
