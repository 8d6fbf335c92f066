package dev.platen.spark.schema;

import org.apache.spark.sql.types.StructType;

/** Tables of what lies where on a page: regions, lines, words, tables and their cells. */
final class LayoutTables {

  private LayoutTables() {}

  static StructType blocks() {
    Columns columns =
        CommonColumns.ofPage()
            .text("block_id", "Id of the region, unique in the table; never null")
            .text(
                "type",
                "title, heading, text, list, table, figure, caption, header, footer, page_number,"
                    + " footnote, formula, seal or other")
            .text("subtype", "Finer name of the type; null if there is none")
            .integer("level", "Level of a heading or a list item, from 1; null else")
            .integer("reading_order", "Place in the reading order of the page, from 0")
            .text("parent_id", "block_id of the region that holds it; null at the top");
    CommonColumns.outline(columns)
        .text(
            "text",
            "Its text, lines ended by a line feed, divided words put together; may be empty");
    CommonColumns.confidence(columns, "its type and outline")
        .text("language", "Tesseract code of most of its text; null where it has no letters");
    return CommonColumns.commit(columns).build();
  }

  static StructType lines() {
    Columns columns =
        CommonColumns.ofPage()
            .text("block_id", "Region that holds it; null if none does")
            .text("line_id", "Id of the line, unique in the table; never null")
            .integer("line_index", "Place of the line on the page in reading order, from 0")
            .text("text", "Its words with the spaces between them, normalized; never empty")
            .text("text_raw", "Text as the engine gave it");
    CommonColumns.outline(columns)
        .column(
            "baseline",
            Shapes.BASELINE,
            "Where the letters stand, from the first to the last, in pixels of the source page; null"
                + " if unknown");
    CommonColumns.confidence(columns, "a word of the line");
    CommonColumns.engine(columns);
    return CommonColumns.commit(columns).build();
  }

  static StructType words() {
    Columns columns =
        CommonColumns.ofPage()
            .text("block_id", "Region that holds it; null if none does")
            .text("line_id", "Line that holds it; never null")
            .text("word_id", "Id of the word, unique in the table; never null")
            .integer("line_index", "line_index of its line")
            .integer("word_index", "Place of the word in its line, from 0")
            .text("text", "The word, normalized; never empty. A run of characters in Chinese")
            .text("text_raw", "Text as the engine gave it");
    CommonColumns.outline(columns);
    CommonColumns.confidence(columns, "the word");
    CommonColumns.engine(columns)
        .text(
            "alternative", "What another engine read instead; null where engines agree or one read")
        .text("alternative_engine", "Name of that engine; null where alternative is")
        .real(
            "confidence_raw",
            "What the engine itself said, 0 to 1, before calibration; null if unknown");
    return CommonColumns.commit(columns).build();
  }

  static StructType tables() {
    Columns columns =
        CommonColumns.ofPage()
            .text("table_id", "Id of the table, unique; never null")
            .text("block_id", "Region of the page that it is; null if none");
    CommonColumns.place(columns)
        .integer("row_count", "Number of rows, header rows included")
        .integer("column_count", "Number of columns")
        .integer("header_rows", "How many of the first rows are header rows; 0 if none")
        .text("continues", "table_id of the table it continues; null if it starts anew")
        .text("continues_reason", "Why it is taken to continue that one; null where continues is")
        .text(
            "joined_id",
            "table_id of the first of the tables that it continues, its own if it starts anew: the"
                + " same for all that are one table")
        .text("html", "The table as HTML, spans and header rows included");
    CommonColumns.confidence(columns, "its grid")
        .list("checks", Shapes.CHECK, "What was checked on it, such as sums (see Shapes)");
    return CommonColumns.commit(columns).build();
  }

  static StructType cells() {
    Columns columns =
        CommonColumns.ofPage()
            .text("table_id", "Table that holds it; never null")
            .text("cell_id", "Id of the cell, unique; never null")
            .integer("row_index", "First row that it covers, from 0")
            .integer("column_index", "First column that it covers, from 0")
            .integer("row_span", "Number of rows that it covers, from 1")
            .integer("column_span", "Number of columns that it covers, from 1")
            .flag("is_header", "Whether it names a row or column instead of holding a value")
            .text("text", "Its text; empty if the cell is");
    CommonColumns.typedValue(columns);
    CommonColumns.place(columns);
    CommonColumns.confidence(columns, "its text")
        .integer(
            "joined_row_index",
            "First row that it covers in the table over all pages, from 0; the same for both parts of"
                + " a row that the end of a page broke; null in a header that is repeated")
        .integer(
            "joined_column_index",
            "First column that it covers in the table over all pages, from 0");
    return CommonColumns.commit(columns).build();
  }
}
