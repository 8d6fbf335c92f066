package dev.platen.layout.opencv;

import dev.platen.layout.opencv.DashedRulings.Mark;
import java.util.ArrayList;
import java.util.List;

/**
 * The marks of a page that are letters, by their size, and whether they stand where a row of small
 * marks does: a row with text on its own line is a leader, one within text is its punctuation.
 * Level and upright are told apart by the caller, who turns the marks. All in pixels of the mask.
 */
final class TextMarks {

  /** What is no letter is at most so thick, in heights of lines, or pixels where type is small. */
  private static final double THICKEST = 0.3;

  private static final double THICKEST_PIXELS = 3;

  /** It may be thicker by this share of its length where it slants. */
  private static final double SLOPE = 0.03;

  /** Letters are at least, and at most, so many heights of lines high. */
  private static final double LOWEST = 0.3;

  private static final double HIGHEST = 3;

  /** The strokes of slim letters are at least, and at most, so many heights of lines long. */
  private static final double SHORTEST_STROKE = 0.45;

  private static final double LONGEST_STROKE = 1.2;

  /** Text stands beside a chain on its line within so many heights of lines. */
  private static final double BESIDE = 2;

  /** Dots stand on a baseline if they are at most so far below the ink of letters, in heights. */
  private static final double BASELINE = 0.15;

  /** Letters on both sides of a mark, or on one of a stroke, are at most so far, in heights. */
  private static final double BOTH = 1;

  private static final double ONE = 0.6;

  /** Share of the marks between letters: of a ruling beside text, those between lines are not. */
  private static final double BETWEEN = 0.7;

  /** Share of strokes that have a letter beside them. */
  private static final double BY = 0.5;

  private final double type;
  private final MarkRows thin;
  private final MarkRows letters;
  private final MarkRows strokes;

  /**
   * @param all marks of a page
   * @param type height of most lines of text
   */
  TextMarks(List<Mark> all, double type) {
    this.type = type;
    double thickest = Math.max(THICKEST_PIXELS, THICKEST * type);
    List<Mark> small = new ArrayList<>();
    List<Mark> high = new ArrayList<>();
    List<Mark> slim = new ArrayList<>();
    for (Mark mark : all) {
      if (mark.height() <= thickest + SLOPE * mark.width()) {
        small.add(mark);
        if (isStroke(mark)) {
          slim.add(mark);
        }
      } else if (mark.height() >= LOWEST * type && mark.height() <= HIGHEST * type) {
        high.add(mark);
      }
    }
    this.thin = new MarkRows(small, type);
    this.letters = new MarkRows(high, type);
    slim.addAll(high);
    this.strokes = new MarkRows(slim, type);
  }

  /** Thin marks from left to right, which rulings may be made of. */
  MarkRows thin() {
    return thin;
  }

  private boolean isStroke(Mark mark) {
    return mark.width() >= SHORTEST_STROKE * type && mark.width() <= LONGEST_STROKE * type;
  }

  /**
   * Whether letters stand on the line of the last mark of a row, right before or behind it.
   *
   * @param before whether the row begins with it
   */
  boolean standsBeside(Mark end, boolean before) {
    double from = before ? end.x() - BESIDE * type : end.right();
    double y = end.centerY();
    double reach = HIGHEST * type;
    return letters.between(from - reach, from + BESIDE * type, y - reach, y + reach).stream()
        .map(letters.sorted()::get)
        .filter(letter -> letter.right() > from)
        .anyMatch(
            letter ->
                y > letter.y() - 0.5 * BASELINE * type
                    && y < letter.y() + letter.height() + BASELINE * type);
  }

  /** Whether many marks of an upright row, all turned, stand within lines of text. */
  boolean surrounds(List<Mark> row) {
    long between =
        row.stream()
            .filter(mark -> isLetter(mark, -BOTH * type, 0) && isLetter(mark, 0, BOTH * type))
            .count();
    long by =
        row.stream()
            .filter(this::isStroke)
            .filter(m -> isLetter(m, -ONE * type, ONE * type))
            .count();
    return between > BETWEEN * row.size() || by > BY * row.size();
  }

  /** Whether a letter reaches between two heights, from the middle of a mark, at its place. */
  private boolean isLetter(Mark mark, double from, double to) {
    double y = mark.centerY();
    double reach = HIGHEST * type;
    return strokes.between(mark.x() - reach, mark.right(), y - reach, y + reach).stream()
        .map(strokes.sorted()::get)
        .filter(letter -> letter.right() > mark.x() && !letter.equals(mark))
        .anyMatch(letter -> letter.y() < y + to && letter.y() + letter.height() > y + from);
  }
}
