/**
 * What a run found on a page, in the shape that metrics need: one record per row of the tables.
 *
 * <p>Coordinates are pixels of the source page as in the tables; {@link
 * dev.platen.evaluate.prediction.PredictedPage#inFrame} brings them into the frame of a truth.
 */
package dev.platen.evaluate.prediction;
