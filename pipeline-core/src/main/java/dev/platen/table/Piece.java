package dev.platen.table;

import dev.platen.geometry.Box;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern LEADER = Pattern.compile("(?:[.·…_]\\s?){3,}[.·…,:;_]*$");

  /** The word without the dots that lead to the next column; null if nothing else is left. */
  Piece withoutLeader() {
    Matcher leader = LEADER.matcher(text);
    if (!leader.find()) {
      return this;
    }
    double share = (double) leader.start() / text.length();
    String rest = text.substring(0, leader.start()).strip();
    Box part = new Box(box.x(), box.y(), box.width() * share, box.height());
    return rest.isEmpty() ? null : new Piece(part, rest, line, word, confidence);
  }

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
