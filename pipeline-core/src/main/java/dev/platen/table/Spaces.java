package dev.platen.table;

import java.util.regex.Pattern;

/**
 * Tells spaces that are written from those that recognition made: ideographs follow each other
 * without one, and none stands within an amount or a date where the parts are neither.
 */
final class Spaces {

  /** A space within a figure is narrower than so many times the height of the type. */
  private static final double WITHIN = 0.9;

  private static final Pattern AMOUNT =
      Pattern.compile("[-+(]?(?:[1-9]\\d{0,2}(?:[,.'’]\\d{3})+|0|[1-9]\\d*)[.,]\\d{2,4}\\)?");

  private static final Pattern DATE =
      Pattern.compile("\\d{4}([./-])\\d{2}\\1\\d{2}|\\d{2}([./-])\\d{2}\\2\\d{4}");

  /** What ends in the middle of a figure: at a mark, or with but one decimal. */
  private static final Pattern BROKEN_OFF =
      Pattern.compile(
          ".*[,./-]|[-+(]?\\d[\\d,.]*[.,]\\d|\\d{4}([./-])\\d{2}\\1\\d|\\d{2}([./-])\\d{2}\\2\\d{1,3}");

  /** What begins in the middle of one. */
  private static final Pattern GOING_ON = Pattern.compile("[,./-]\\d.*|0\\d*[,.]\\d{3}.*");

  private Spaces() {}

  /** Whether a space is written between two pieces that follow each other. */
  static boolean isBetween(Piece left, Piece right) {
    if (left == null) {
      return false;
    }
    double white = right.box().x() - left.box().right();
    int end = left.text().codePointBefore(left.text().length());
    int start = right.text().codePointAt(0);
    if (isWide(end) && isWide(start)) {
      return white > right.box().height();
    }
    return white > WITHIN * right.box().height() || !isOneFigure(left.text(), right.text());
  }

  private static boolean isOneFigure(String left, String right) {
    String whole = left + right;
    return (left + right).matches("CR|DR")
        || ((AMOUNT.matcher(whole).matches() || DATE.matcher(whole).matches())
            && (BROKEN_OFF.matcher(left).matches() || GOING_ON.matcher(right).matches()));
  }

  private static boolean isWide(int character) {
    return Character.isIdeographic(character)
        || (character >= 0x3000 && character <= 0x303F)
        || (character >= 0xFF00 && character <= 0xFFEF);
  }
}
