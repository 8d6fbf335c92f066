package dev.platen.table;

import dev.platen.page.PageContent;
import dev.platen.page.TextLine;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Type of one width, as printers of statements and receipts set: all letters are as wide as the
 * space between words, which is wider there than in other type.
 */
final class FixedPitch {

  private static final Pattern LETTERS = Pattern.compile("[\\p{L}&&[^\\p{IsHan}]]{5,}");

  /** So many words tell. */
  private static final int LEAST_WORDS = 8;

  /** Type of the text is within this factor of the page's. */
  private static final double OF_TEXT = 1.2;

  /** Half of the words differ by less, as a share of the width of a letter. */
  private static final double SPREAD = 0.05;

  /** The white at both ends of a word that is its letters', in letters. */
  private static final double BEARINGS = 0.2;

  /** Between words is one space and what letters leave white at their sides: fewer than two. */
  private static final double SPACE = 1.8;

  private FixedPitch() {}

  /**
   * White space that may stand between words of a line, in pixels; 0 where type is of many widths,
   * or too little of it is there to tell.
   */
  static double wordGap(PageContent page) {
    double[] widths =
        page.lines().stream()
            .filter(line -> line.size() < OF_TEXT * page.em() && page.em() < OF_TEXT * line.size())
            .flatMap(line -> line.words().stream())
            .filter(word -> LETTERS.matcher(word.text()).matches())
            .mapToDouble(FixedPitch::letterWidth)
            .toArray();
    if (widths.length < LEAST_WORDS) {
      return 0;
    }
    Arrays.sort(widths);
    double width = widths[widths.length / 2];
    double spread = widths[widths.length * 3 / 4] - widths[widths.length / 4];
    return spread < SPREAD * width ? SPACE * width : 0;
  }

  private static double letterWidth(TextLine.Token word) {
    return word.box().width() / (word.text().length() - BEARINGS);
  }
}
