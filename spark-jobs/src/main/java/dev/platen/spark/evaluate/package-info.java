/**
 * Brings ground truth and the tables of a run together, and measures every page on Spark.
 *
 * <p>{@link dev.platen.spark.evaluate.EvaluateJob} lists the truth files, reads them on executors,
 * matches each truth to a page by the path of its document, gathers what the run has of that page,
 * and hands both to {@code dev.platen.evaluate}. Truth without a page and pages without truth are
 * counted and listed. What was measured goes to the table {@code evaluation}; tallies are merged on
 * Spark, so the driver holds one a set, however many pages there are.
 */
package dev.platen.spark.evaluate;
