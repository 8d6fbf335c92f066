package dev.platen.model;

import dev.platen.geometry.Box;
import java.util.List;

/**
 * The text that a PDF page carries itself, and what is needed to judge it.
 *
 * @param lines words and lines with boxes in source pixels, in the file's order; engine "layer"
 * @param visibleShare share of characters that the page paints (0 for the hidden layer of an OCRed
 *     scan), 0 to 1
 * @param decodedShare share of characters that decode to real text (no replacement, private-use or
 *     control characters), 0 to 1
 * @param pictures boxes of raster images on the page, in source pixels
 */
public record TextLayer(
    List<Line> lines, double visibleShare, double decodedShare, List<Box> pictures) {

  public TextLayer {
    lines = List.copyOf(lines);
    pictures = List.copyOf(pictures);
    Confidence.check(visibleShare);
    Confidence.check(decodedShare);
  }
}
