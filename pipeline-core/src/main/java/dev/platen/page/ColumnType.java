package dev.platen.page;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The size of type in columns of Chinese. Their boxes take in marks and parts of the columns
 * beside, so that they are of many widths; but characters stand an em apart, and a column of some
 * of them tells the em by its length.
 */
final class ColumnType {

  private static final Pattern IDEOGRAPHS = Pattern.compile("\\p{IsHan}");

  /** So many ideographs, this share of all its characters, tell the em of a column. */
  private static final int ENOUGH = 6;

  private static final double MOST = 0.7;

  private static final Pattern IDEOGRAPHS_ONLY = Pattern.compile("\\p{IsHan}{1,5}");

  /** White space of the last character, in ems, is not in the box. */
  private static final double END = 0.08;

  /** A box that takes in nothing but its column is as wide as its em, to this share. */
  private static final double HONEST = 0.9;

  /** Boxes of columns in the same type are at most so many times as wide as each other. */
  private static final double ALIKE = 1.2;

  /** A column that tells its em, and by how much that is less than its box says. */
  private record Told(Box box, double byWidth, double share) {}

  private final List<Told> told = new ArrayList<>();

  /**
   * Learns from a column.
   *
   * @param box of the column, laid down as a row
   */
  void add(String text, Box box, List<TextLine.Token> words) {
    long ideographs = IDEOGRAPHS.matcher(text).results().count();
    if (ideographs >= ENOUGH && ideographs >= MOST * text.length()) {
      double byWidth = TypeSize.of(text, box.height(), words);
      told.add(new Told(box, byWidth, Math.min(1, box.width() / text.length() / byWidth)));
    }
  }

  /**
   * The em of a column; of one that does not tell, by the nearest that does and is as wide. A short
   * one whose characters stand as far apart as its box is wide, such as the last of a heading, has
   * a box that takes in nothing else.
   */
  double size(String text, Box box, List<TextLine.Token> words) {
    double byWidth = TypeSize.of(text, box.height(), words);
    if (IDEOGRAPHS_ONLY.matcher(text).matches()
        && box.width() / (text.length() - END) > HONEST * byWidth) {
      return byWidth;
    }
    return told.stream()
        .filter(other -> other.byWidth() < ALIKE * byWidth && byWidth < ALIKE * other.byWidth())
        .min(Comparator.comparingDouble(other -> distance(other.box(), box)))
        .map(other -> other.share() * byWidth)
        .orElse(byWidth);
  }

  private static double distance(Box a, Box b) {
    return Math.max(0, Spans.gapAcross(a, b)) + Math.abs(a.centerY() - b.centerY());
  }
}
