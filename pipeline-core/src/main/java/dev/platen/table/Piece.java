package dev.platen.table;

import dev.platen.geometry.Box;
import java.util.function.Predicate;
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

  private static final String STROKES = "|¦[]";

  /** Width of a stroke in heights of the word. */
  private static final double STROKE = 0.25;

  private static final Pattern LEADER = Pattern.compile("(?:[.·…_]\\s?){3,}[.·…,:;_]*$");

  /** Marks as wide as an ideograph with their ink in one half: the other half is no gap. */
  private static final String INKED_LEFT = "，。、．；：！？）」』】》〉〕";

  private static final String INKED_RIGHT = "（「『【《〈〔";
  private static final double HALF = 0.5;

  /**
   * White space between this word and the next one, without what wide marks bring themselves.
   *
   * @param size of the type in pixels
   */
  double whiteBefore(Piece next, double size) {
    double white = next.box.x() - box.right();
    char last = text.charAt(text.length() - 1);
    char first = next.text.charAt(0);
    boolean quoteEnds = last == '”' && hasIdeographs();
    boolean quoteBegins = first == '“' && next.hasIdeographs();
    white -= quoteEnds || INKED_LEFT.indexOf(last) >= 0 ? HALF * size : 0;
    white -= quoteBegins || INKED_RIGHT.indexOf(first) >= 0 ? HALF * size : 0;
    return white;
  }

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

  /**
   * The word without strokes at its ends that are rulings misread.
   *
   * @param ruled whether a ruling runs along a place
   */
  Piece withoutStrokes(Predicate<Box> ruled) {
    Piece rest = this;
    double stroke = STROKE * box.height();
    if (rest.text.length() > 1 && STROKES.indexOf(rest.text.charAt(0)) >= 0) {
      Box place = new Box(box.x(), box.y(), stroke, box.height());
      rest = ruled.test(place) ? rest.part(1, rest.text.length(), stroke, 0) : rest;
    }
    int end = rest.text.length() - 1;
    if (end > 0 && isStroke(rest.text, end)) {
      Box place = new Box(box.right() - stroke, box.y(), stroke, box.height());
      rest = ruled.test(place) ? rest.part(0, end, 0, stroke) : rest;
    }
    return rest;
  }

  /** Behind a digit a mark of exclamation is one. */
  private static boolean isStroke(String text, int at) {
    char last = text.charAt(at);
    return STROKES.indexOf(last) >= 0 || (last == '!' && Character.isDigit(text.charAt(at - 1)));
  }

  private Piece part(int from, int to, double left, double right) {
    double width = Math.max(1, box.width() - left - right);
    String read = text.substring(from, to).strip();
    Box part = new Box(box.x() + left, box.y(), width, box.height());
    return read.isEmpty() ? this : new Piece(part, read, line, word, confidence);
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
