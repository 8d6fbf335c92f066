/**
 * Page results to documents and flat tables: the second job of a run.
 *
 * <p>{@link dev.platen.spark.assemble.AssembleJob} takes documents all of whose pages have results,
 * reads their rows of {@code page_results} once, grouped by document and in page order, and writes
 * the flat tables in a fixed order: {@code documents} first, {@code pages} last, all with one
 * commit id. A step that dies in between is recognised by its commit id and done again.
 */
package dev.platen.spark.assemble;
