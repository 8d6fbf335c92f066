package dev.platen.page;

import dev.platen.geometry.Box;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
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

  /** That of a "t". */
  private static final double SHORT_ASCENDER = 0.14;

  private static final double HAN = 0.92;

  /** What an accent adds to a capital. */
  private static final double ACCENTED = 0.19;

  private static final Pattern ACCENTS = Pattern.compile("[\\p{Lu}&&[^\\x00-\\x7F]]");
  private static final Pattern IDEOGRAPHS = Pattern.compile("\\p{IsHan}");

  /** Single ideographs may be as flat as a stroke; of three in a row one fills the em. */
  private static final Pattern RUN_OF_IDEOGRAPHS = Pattern.compile("\\p{IsHan}{3}");

  private static final Pattern TALL =
      Pattern.compile("[\\p{Lu}\\p{N}bdfhklißàáâäèéêëìíîïòóôöùúûü()|/\\[\\]]");
  private static final Pattern DEEP = Pattern.compile("[gjpqyçQ,;()|/\\[\\]]");

  /** Words tell the em less exactly than lines do, which have letters of all heights. */
  private static final double CLEARLY_LESS = 0.88;

  private TypeSize() {}

  /**
   * The box that a line would have if it held both tall and deep letters: so that the space between
   * lines does not hang on their words.
   *
   * @param ink the box around its ink; around all of its slant where a line of ideographs slants
   */
  public static Box nominal(String text, Box ink, double em) {
    if (IDEOGRAPHS.matcher(text).find()) {
      double height = Math.min(ink.height(), em * HAN);
      return new Box(ink.x(), ink.centerY() - height / 2, ink.width(), height);
    }
    double up = TALL.matcher(text).find() ? 0 : ASCENDERS * em;
    double down = DEEP.matcher(text).find() ? 0 : DESCENDERS * em;
    double accent = ACCENTS.matcher(text).find() ? Math.min(ACCENTED * em, ink.height() / 2) : 0;
    return new Box(ink.x(), ink.y() - up + accent, ink.width(), ink.height() + up + down - accent);
  }

  /**
   * The em of a line whose words have boxes of their font's height: of the word in the middle, each
   * counted as often as it has letters, or signs of a formula would decide.
   */
  static double ofFont(List<TextLine.Token> words) {
    return median(words, word -> word.box().height());
  }

  /**
   * The em of a line. Brackets, powers and marks beside it make its box higher, and so does its
   * slant, but few of its words: where the word in the middle says clearly less than the line does,
   * that holds. Of a line with ideographs only runs of these tell.
   *
   * @param inkHeight height of the box around the ink of the line
   */
  static double of(String text, double inkHeight, List<TextLine.Token> words) {
    double byLine = of(text, inkHeight);
    boolean han = IDEOGRAPHS.matcher(text).find();
    List<TextLine.Token> telling =
        han
            ? words.stream().filter(word -> RUN_OF_IDEOGRAPHS.matcher(word.text()).find()).toList()
            : words;
    if (telling.size() < (han ? 1 : 2)) {
      return byLine;
    }
    double byWords = median(telling, word -> of(word.text(), word.box().height()));
    return byWords < CLEARLY_LESS * byLine ? byWords : byLine;
  }

  private static double median(
      List<TextLine.Token> words, ToDoubleFunction<TextLine.Token> measure) {
    List<TextLine.Token> sorted =
        words.stream().sorted(Comparator.comparingDouble(measure)).toList();
    int half = sorted.stream().mapToInt(word -> word.text().length()).sum() / 2;
    int seen = 0;
    for (TextLine.Token word : sorted) {
      seen += word.text().length();
      if (seen > half) {
        return measure.applyAsDouble(word);
      }
    }
    return measure.applyAsDouble(sorted.get(sorted.size() - 1));
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
    } else if (text.indexOf('t') >= 0) {
      share += SHORT_ASCENDER;
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
