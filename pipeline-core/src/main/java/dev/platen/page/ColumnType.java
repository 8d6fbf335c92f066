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

  /** The em of a column; of one that does not tell, by the nearest that does and is as wide. */
  double size(String text, Box box, List<TextLine.Token> words) {
    double byWidth = TypeSize.of(text, box.height(), words);
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
