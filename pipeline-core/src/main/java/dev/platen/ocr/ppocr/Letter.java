package dev.platen.ocr.ppocr;

/**
 * A character that was read.
 *
 * @param text one character; never blank
 * @param center where its middle lies, in pixels from the start of the strip
 * @param confidence 0 to 1
 * @param afterSpace whether the recognizer saw a space before it
 */
record Letter(String text, double center, double confidence, boolean afterSpace) {

  /** The same, so far further along. */
  Letter movedBy(double pixels) {
    return new Letter(text, center + pixels, confidence, afterSpace);
  }

  int codePoint() {
    return text.codePointAt(0);
  }
}
