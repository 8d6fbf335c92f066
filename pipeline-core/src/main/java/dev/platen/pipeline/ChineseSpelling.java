package dev.platen.pipeline;

import java.lang.Character.UnicodeScript;

/**
 * The usual spelling of Chinese text that an engine may have read in another width.
 *
 * <ul>
 *   <li>Full-width letters and digits become ordinary ones, and so do the forms that vertical print
 *       has of brackets and marks.
 *   <li>A comma, stop, colon, semicolon, question or exclamation mark after a Chinese character
 *       becomes the Chinese one, where no Latin letter or digit follows. A stop counts only before
 *       a Chinese character or at the end.
 *   <li>Round brackets become Chinese ones where what they enclose is Chinese on the inside of the
 *       bracket.
 * </ul>
 *
 * Follows GB/T 15834 (punctuation) and Unicode Standard Annex 11 (widths).
 */
final class ChineseSpelling {

  private static final String HALF = ",:;?!";
  private static final String FULL = "，：；？！";

  /** Forms for vertical print, and the marks that they stand for. */
  private static final String VERTICAL = "︐︑︒︓︔︕︖︗︘︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄";

  private static final String HORIZONTAL = "，、。：；！？〖〗（）｛｝〔〕【】《》〈〉「」『』";

  private static final int NOTHING = ' ';

  private ChineseSpelling() {}

  /**
   * A piece of a line in its usual spelling; as long as it was.
   *
   * @param before character that stands before the piece; a space if there is none
   * @param after character that follows it; a space if there is none
   */
  static String of(String text, int before, int after) {
    int[] points = text.codePoints().map(ChineseSpelling::narrowed).toArray();
    int[] spelled = points.clone();
    for (int i = 0; i < points.length; i++) {
      int left = i > 0 ? points[i - 1] : before;
      int right = i + 1 < points.length ? points[i + 1] : after;
      spelled[i] = spelled(points[i], left, right);
    }
    return new String(spelled, 0, spelled.length);
  }

  /** Whether a text has characters that this class is about. */
  static boolean concerns(String text) {
    return text.codePoints().anyMatch(point -> isHan(point) || narrowed(point) != point);
  }

  private static int spelled(int point, int left, int right) {
    int mark = HALF.indexOf(point);
    if (mark >= 0) {
      return isChinese(left) && !isAsciiWord(right) ? FULL.charAt(mark) : point;
    }
    return switch (point) {
      case '.' -> isHan(left) && (isHan(right) || right == NOTHING) ? '。' : '.';
      case '(' -> isHan(right) ? '（' : '(';
      case ')' -> isHan(left) ? '）' : ')';
      default -> point;
    };
  }

  private static int narrowed(int point) {
    boolean letter =
        point >= 0xFF10 && point <= 0xFF19
            || point >= 0xFF21 && point <= 0xFF3A
            || point >= 0xFF41 && point <= 0xFF5A;
    if (letter) {
      return point - 0xFEE0;
    }
    int vertical = VERTICAL.indexOf(point);
    return vertical >= 0 ? HORIZONTAL.charAt(vertical) : point;
  }

  private static boolean isHan(int point) {
    return UnicodeScript.of(point) == UnicodeScript.HAN;
  }

  /** A Chinese character, or a closing mark after one. */
  private static boolean isChinese(int point) {
    return isHan(point) || "）」』》〉】〕”’".indexOf(point) >= 0;
  }

  private static boolean isAsciiWord(int point) {
    return point < 0x80 && Character.isLetterOrDigit(point);
  }
}
