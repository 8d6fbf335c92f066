/**
 * Metrics, what they measured on a page, and tallies that add up.
 *
 * <p>A {@link dev.platen.evaluate.tally.Measure} is an amount over a count, as whole millionths, so
 * that sums are exact: merging tallies in any order gives the same tally. Distributions are kept as
 * histograms of values rounded to four decimals, as all of Platen's tables have them, so a tally
 * stays small over any number of pages. A metric that can't be computed is a measure with a reason.
 */
package dev.platen.evaluate.tally;
