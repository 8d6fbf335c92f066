/**
 * What a run found, measured against ground truth.
 *
 * <p>{@link dev.platen.evaluate.PageEvaluator} measures one page by every metric that its truth
 * allows; {@link dev.platen.evaluate.EvaluationTally} adds pages up. {@code docs/evaluation.md}
 * says what each metric is. Knows nothing of Spark: {@code dev.platen.spark.evaluate} brings truth
 * and predictions together.
 */
package dev.platen.evaluate;
