package dev.platen.page;

import dev.platen.geometry.Box;
import java.util.regex.Pattern;

/**
 * The size of type, told by how high the ink of a line is and which letters make that ink.
 *
 * <p>"more" and "Type" in one font have boxes of different heights: without this, every line
 * without ascenders would look like small print. The shares of an em are those of usual book faces,
 * and serve to compare lines with each other.
 */
public final class TypeSize {

  private static final double SMALL_LETTERS = 0.48;
  private static final double ASCENDERS = 0.24;
  private static final double DESCENDERS = 0.21;
  private static final double HAN = 0.92;

  /** What an accent adds to a capital. */
  private static final double ACCENTED = 0.19;

  private static final Pattern ACCENTS = Pattern.compile("[\\p{Lu}&&[^\\x00-\\x7F]]");
  private static final Pattern IDEOGRAPHS = Pattern.compile("\\p{IsHan}");
  private static final Pattern TALL =
      Pattern.compile("[\\p{Lu}\\p{N}bdfhklißàáâäèéêëìíîïòóôöùúûü()|/\\[\\]]");
  private static final Pattern DEEP = Pattern.compile("[gjpqyçQ,;()|/\\[\\]]");

  private TypeSize() {}

  /**
   * The box that a line would have if it held both tall and deep letters: so that the space between
   * lines does not hang on their words.
   *
   * @param ink the box around its ink
   */
  public static Box nominal(String text, Box ink, double em) {
    if (IDEOGRAPHS.matcher(text).find()) {
      return ink;
    }
    double up = TALL.matcher(text).find() ? 0 : ASCENDERS * em;
    double down = DEEP.matcher(text).find() ? 0 : DESCENDERS * em;
    double accent = ACCENTS.matcher(text).find() ? Math.min(ACCENTED * em, ink.height() / 2) : 0;
    return new Box(ink.x(), ink.y() - up + accent, ink.width(), ink.height() + up + down - accent);
  }

  /**
   * The em of a line.
   *
   * @param inkHeight height of the box around its ink
   */
  public static double of(String text, double inkHeight) {
    if (IDEOGRAPHS.matcher(text).find()) {
      return inkHeight / HAN;
    }
    double share = SMALL_LETTERS;
    if (TALL.matcher(text).find()) {
      share += ASCENDERS;
    }
    if (ACCENTS.matcher(text).find()) {
      share += ACCENTED;
    }
    if (DEEP.matcher(text).find()) {
      share += DESCENDERS;
    }
    return inkHeight / share;
  }
}
