/**
 * Makes confidence mean something: of the words given 0.9, nine in ten are right.
 *
 * <p>Engines are sure of themselves each in its own way. A {@link
 * dev.platen.ocr.calibration.Calibration} maps what an engine says of a word in some script to the
 * share of such words that was right on pages with known text; {@link
 * dev.platen.ocr.calibration.Calibrations} holds one for each engine and script, read from a
 * resource that also says what it was fitted on.
 */
package dev.platen.ocr.calibration;
