package dev.platen.ocr.ppocr;

import dev.platen.geometry.TiltedBox;
import java.util.List;

/**
 * A line as it was read.
 *
 * @param box where it stands on the page
 * @param words in reading direction, at least one
 * @param text the line with spaces where they are meant
 * @param confidence mean over its characters, 0 to 1
 */
record ReadLine(TiltedBox box, List<ReadWord> words, String text, double confidence) {

  /**
   * A word, or a run of characters of a script without spaces.
   *
   * @param box where it stands on the page
   * @param confidence that of its least sure character, 0 to 1: a word is right if all are
   */
  record ReadWord(String text, TiltedBox box, double confidence) {}

  ReadLine {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("A line has at least one word");
    }
  }
}
