package dev.platen.spark.schema;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Tables of what the pages say: fields, findings, chunks, entities. */
final class ContentTables {

  private ContentTables() {}

  static StructType fields() {
    Columns columns =
        CommonColumns.ofPage()
            .text("field_id", "Id of the field, unique; never null")
            .text("profile", "Extraction profile that found it")
            .text("name", "Name of the field in that profile, such as total")
            .text("group_name", "Name of the group of repeated fields (line items); null if alone")
            .integer("group_index", "Which item of the group it belongs to, from 0; null if alone")
            .text("text", "Its text on the page; null if it was computed");
    CommonColumns.typedValue(columns)
        .column(
            "box",
            Shapes.BOX,
            "Upright box around it, in pixels of the source page; null if it was computed");
    CommonColumns.confidence(columns, "its value")
        .text("check_result", "passed, failed or none (nothing to check it against)")
        .text("reason", "Why this was taken for the field, and what a failed check says");
    return CommonColumns.commit(columns).build();
  }

  static StructType findings() {
    Columns columns =
        CommonColumns.ofPage()
            .text("finding_id", "Id of the finding, unique; never null")
            .text("kind", "copied, spliced, erased, erased_and_reprinted, reprinted or metadata")
            .real("score", "Strength of the evidence, 0 to 1; evidence, never a verdict")
            .column(
                "box",
                Shapes.BOX,
                "Where, in pixels of the source page, origin top left; null for the whole page")
            .text("method", "Name of the method that found it")
            .map("evidence", DataTypes.StringType, "What the method measured, by name");
    return CommonColumns.commit(columns).build();
  }

  static StructType chunks() {
    Columns columns =
        CommonColumns.ofDocument()
            .text("chunk_id", "Id of the passage, unique; never null")
            .integer("chunk_index", "Place in the document, from 0")
            .list("heading_path", DataTypes.StringType, "Headings above it, outermost first")
            .text("text", "Text of the passage in reading order; never empty")
            .list("page_numbers", DataTypes.IntegerType, "Pages it comes from, ascending, from 1")
            .list("block_ids", DataTypes.StringType, "Regions it comes from, in reading order")
            .integer("token_count", "Length in tokens, as the chunker counts them");
    return CommonColumns.commit(columns).build();
  }

  static StructType entities() {
    Columns columns =
        CommonColumns.ofPage()
            .text("entity_id", "Id of the mention, unique; never null")
            .text("type", "What is mentioned: person, organization, place, date, amount, other")
            .text("text", "The mention as it stands on the page")
            .text("normalized", "One form for all mentions of the same; null if there is none");
    CommonColumns.place(columns);
    CommonColumns.confidence(columns, "the mention");
    return CommonColumns.commit(columns).build();
  }
}
