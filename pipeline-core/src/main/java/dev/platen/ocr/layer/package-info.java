/**
 * Judging the text layer of a PDF page against the picture of the page: whether its words can be
 * used as they are, and what of the picture they leave out.
 *
 * <p>{@link dev.platen.ocr.layer.TextLayerJudge} gives a {@link dev.platen.ocr.layer.Verdict}.
 * Knows neither PDF nor any engine.
 */
package dev.platen.ocr.layer;
