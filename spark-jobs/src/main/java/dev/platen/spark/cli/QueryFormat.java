package dev.platen.spark.cli;

/** How rows are printed. */
enum QueryFormat {
  /** Aligned columns with a frame, for people. */
  TABLE,
  /** Comma-separated values as in RFC 4180, with a header. */
  CSV,
  /** One JSON object a line. */
  JSON
}
