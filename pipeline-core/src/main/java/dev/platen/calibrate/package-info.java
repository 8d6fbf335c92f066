/**
 * Fits the confidence of words, and when a second engine is asked, on pages with known text.
 *
 * <ol>
 *   <li>{@link dev.platen.calibrate.PageOutcomes} says of the words of a page who read them, how
 *       sure, and whether they are right.
 *   <li>{@link dev.platen.calibrate.CalibrationSample} collects pages, document by document.
 *   <li>{@link dev.platen.calibrate.CurveFit} fits a curve for one engine and script, and tests it
 *       on documents that it was not fitted on.
 *   <li>{@link dev.platen.calibrate.Calibrator} makes a {@link
 *       dev.platen.ocr.calibration.CalibrationFile} of all curves.
 * </ol>
 *
 * <p>Knows no Spark; the command {@code calibrate} brings the pages.
 */
package dev.platen.calibrate;
