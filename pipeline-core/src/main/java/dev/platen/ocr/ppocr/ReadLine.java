package dev.platen.ocr.ppocr;

import dev.platen.geometry.TiltedBox;
import java.util.List;

/**
 * A line as it was read.
 *
 * @param box where it stands on the page
 * @param words in reading direction, at least one
 * @param text the line with spaces where they are meant
 */
record ReadLine(TiltedBox box, List<ReadWord> words, String text) {

  /**
   * A word, or a run of characters of a script without spaces.
   *
   * @param box where it stands on the page
   * @param confidence mean over its characters, 0 to 1
   */
  record ReadWord(String text, TiltedBox box, double confidence) {}

  ReadLine {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("A line has at least one word");
    }
  }

  /** Mean over all characters, 0 to 1. */
  double confidence() {
    double sum = words.stream().mapToDouble(word -> word.confidence() * word.text().length()).sum();
    return Math.min(1, sum / words.stream().mapToInt(word -> word.text().length()).sum());
  }
}
