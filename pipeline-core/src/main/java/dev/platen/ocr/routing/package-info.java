/**
 * The engine "auto": Tesseract and PP-OCR together, the cheap one first, the other where it is
 * needed.
 *
 * <ol>
 *   <li>{@link dev.platen.ocr.routing.RoutingPolicy} is the one place of decisions: which engine
 *       sees the page, which lines are read twice, whose words are taken.
 *   <li>{@link dev.platen.ocr.calibration.RoutingThresholds} are its numbers, from a resource that
 *       says what they were fitted on.
 *   <li>{@link dev.platen.ocr.routing.PageMerge} brings two readings of a page together by where
 *       words stand.
 * </ol>
 *
 * <p>To callers this is an engine like any other, so that how a page lies is found out in the same
 * way.
 */
package dev.platen.ocr.routing;
