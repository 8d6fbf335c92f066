package dev.platen.spark.schema;

import org.apache.spark.sql.types.DataTypes;

/** Columns that many tables have, with one meaning everywhere. */
final class CommonColumns {

  private static final String BOX_MEANING =
      "Upright box around it, in pixels of the source page, origin top left; never null";

  private CommonColumns() {}

  /** A table whose rows belong to a document. */
  static Columns ofDocument() {
    return new Columns()
        .text("document_id", "SHA-256 of the document's bytes, 64 hexadecimal digits; never null");
  }

  /** A table whose rows belong to a page. */
  static Columns ofPage() {
    return ofDocument().integer("page_number", "Number of the page in its document, from 1");
  }

  /** Where something lies on the page. */
  static Columns place(Columns columns) {
    return columns.column("box", Shapes.BOX, BOX_MEANING);
  }

  /** Where something lies on the page, also where it is not upright. */
  static Columns outline(Columns columns) {
    return place(columns)
        .column(
            "polygon",
            Shapes.POLYGON,
            "Corners in pixels of the source page, clockwise from the top left of the text; empty or"
                + " null where the box says it all");
  }

  static Columns confidence(Columns columns, String of) {
    return columns.real(
        "confidence", "How likely %s is right, 0 to 1, calibrated; null if unknown".formatted(of));
  }

  /** What a text says once it is read as a number, an amount or a date. */
  static Columns typedValue(Columns columns) {
    return columns
        .text(
            "value_type",
            "text, number, amount, percent, date or boolean; null where nothing was parsed")
        .amount(
            "number_value",
            "Value of a number, amount or percent (12.5 % is 12.5), 1 or 0 of a boolean; null else")
        .text("currency", "ISO 4217 code of an amount; null if there is none or it is unknown")
        .date("date_value", "Value of a date; null else");
  }

  /** The last columns of a table that the assemble step writes. */
  static Columns commit(Columns columns) {
    return columns
        .text(
            "commit_id",
            "Commit that wrote the row; rows of one document agree with pages on it; never null")
        .text("run_id", "Run that wrote the row; never null");
  }

  static Columns engine(Columns columns) {
    return columns
        .text(
            "engine",
            "Name of the engine that read it; two with a plus where both read the same; \"layer\" for"
                + " a PDF's own text")
        .text("script", "ISO 15924 code of its script (Latn, Hans, Hant); null if unknown");
  }

  static Columns metadata(Columns columns) {
    return columns.map(
        "metadata",
        DataTypes.StringType,
        "What the file says of itself (author, producer, camera), by key; empty if nothing");
  }
}
