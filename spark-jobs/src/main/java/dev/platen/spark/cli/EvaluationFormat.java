package dev.platen.spark.cli;

/** How figures are printed. */
enum EvaluationFormat {
  /** Aligned columns, for people. */
  TABLE,
  /** One JSON object. */
  JSON,
  /** Tables in Markdown, for a document. */
  MARKDOWN
}
