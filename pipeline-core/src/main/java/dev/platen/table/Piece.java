package dev.platen.table;

import dev.platen.geometry.Box;

/**
 * A word, or the part of one that stands between two rulings.
 *
 * @param box in the reading frame
 * @param text what was read
 * @param line index among the lines of the recognition
 * @param word index among the words of that line
 * @param confidence of the word, 0 to 1
 */
record Piece(Box box, String text, int line, int word, double confidence) {

  boolean hasIdeographs() {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  /**
   * The part of a word between two places, characters taken to be of one width; null if none is.
   */
  Piece between(double from, double to) {
    int[] characters = text.codePoints().toArray();
    double width = box.width() / characters.length;
    int first = (int) Math.max(0, Math.round((from - box.x()) / width));
    int last = (int) Math.min(characters.length, Math.round((to - box.x()) / width));
    if (first >= last) {
      return null;
    }
    Box part = new Box(box.x() + first * width, box.y(), (last - first) * width, box.height());
    String read = new String(characters, first, last - first).strip();
    return read.isEmpty() ? null : new Piece(part, read, line, word, confidence);
  }
}
