package dev.platen.table;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Joins rows of text to rows of a table: lines of one cell go on below each other.
 *
 * <p>Where the distances between rows of text fall into two kinds, the shorter ones are within
 * cells. Else a row goes on the one before if it has no label and no figures and stands below text,
 * or if it has nothing but a label that begins in the middle of a sentence. A balance is a row of
 * its own.
 */
final class RowJoiner {

  /** Rows with more white space between them are never joined, in ems. */
  private static final double LOOSE = 1.1;

  /** Distances of two kinds differ by so much. */
  private static final double JUMP = 1.22;

  /** Share of the columns that a row has cells in which says all of its row. */
  private static final double FULL = 0.6;

  private static final Pattern GOES_ON = Pattern.compile("^[\\p{Ll}(&/,;].*", Pattern.DOTALL);

  private static final Pattern UNFINISHED =
      Pattern.compile(".*(?:[-,/&(]|\\b(?:of|and|or|the|for|in|to|with|by|de|et|und))$");

  private final List<TextRow> rows;
  private final Columns columns;
  private final PageRules rulings;
  private final Box area;
  private final double em;
  private final double tight;

  RowJoiner(List<TextRow> rows, Columns columns, PageRules rulings, Box area, double em) {
    this.rows = rows;
    this.columns = columns;
    this.rulings = rulings;
    this.area = area;
    this.em = em;
    this.tight = tightPitch();
  }

  /** The rows of the table from one row of text to before another one. */
  List<List<TextRow>> body(int from, int to) {
    List<List<TextRow>> groups = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (i > from && goesOn(i) && !beginsAnew(groups.get(groups.size() - 1), rows.get(i))) {
        groups.get(groups.size() - 1).add(rows.get(i));
      } else {
        groups.add(new ArrayList<>(List.of(rows.get(i))));
      }
    }
    return groups;
  }

  /**
   * Whether a row has a label and more where the first of a group has them: it stands beside the
   * last lines of a long cell.
   */
  private boolean beginsAnew(List<TextRow> group, TextRow row) {
    TreeSet<Integer> first = cells(group.get(0));
    TreeSet<Integer> own = cells(row);
    return group.size() > 1
        && own.size() > FULL * columns.count()
        && own.contains(0)
        && first.containsAll(own);
  }

  private boolean goesOn(int i) {
    TextRow above = rows.get(i - 1);
    TextRow row = rows.get(i);
    double gap = row.box().y() - above.box().bottom();
    if (isParted(above, row) || gap > LOOSE * em || row.isBalance()) {
      return false;
    }
    if (!conflicts(above, row)
        && gap < -0.25 * Math.min(above.box().height(), row.box().height())) {
      return true;
    }
    if (tight > 0) {
      return pitch(i) < tight;
    }
    return wraps(above, row) || labelGoesOn(above, row) || labelEnds(above, row);
  }

  /** Cells of text go on while the label and the figures of the row are said. */
  private boolean wraps(TextRow above, TextRow row) {
    if (cells(row).contains(0) || row.figures() > 0 || columns.count() < 2) {
      return false;
    }
    return row.chunks().stream()
        .allMatch(
            chunk ->
                above.chunks().stream()
                    .anyMatch(
                        other ->
                            !other.isFigure()
                                && columns.first(other.box()) == columns.first(chunk.box())));
  }

  private boolean labelGoesOn(TextRow above, TextRow row) {
    if (!cells(row).equals(new TreeSet<>(List.of(0))) || !cells(above).contains(0)) {
      return false;
    }
    Chunk label = row.chunks().get(0);
    Chunk before = above.chunks().get(0);
    boolean indented = label.box().x() > before.box().x() + 0.5 * em && above.isSeveral();
    return GOES_ON.matcher(label.text()).matches()
        || UNFINISHED.matcher(before.text()).matches()
        || indented;
  }

  /** A label of several lines whose figures stand beside its last one. */
  private boolean labelEnds(TextRow above, TextRow row) {
    return cells(above).equals(new TreeSet<>(List.of(0)))
        && cells(row).contains(0)
        && row.isSeveral()
        && (GOES_ON.matcher(row.chunks().get(0).text()).matches()
            || UNFINISHED.matcher(above.chunks().get(0).text()).matches());
  }

  /** Whether both have text in a column. */
  private boolean conflicts(TextRow above, TextRow row) {
    return cells(above).stream().anyMatch(cells(row)::contains);
  }

  TreeSet<Integer> cells(TextRow row) {
    TreeSet<Integer> cells = new TreeSet<>();
    for (Chunk chunk : row.chunks()) {
      for (int column = columns.first(chunk.box()); column <= columns.last(chunk.box()); column++) {
        cells.add(column);
      }
    }
    return cells;
  }

  /** Whether a ruling over most of the width stands between two rows. */
  boolean isParted(TextRow above, TextRow below) {
    return rulings.parts(above.box().centerY(), below.box().centerY(), area.x(), area.right())
        > 0.5;
  }

  private double pitch(int i) {
    return rows.get(i).box().centerY() - rows.get(i - 1).box().centerY();
  }

  /** Distance below which rows of text are of one cell; 0 where distances do not tell. */
  private double tightPitch() {
    List<Double> pitches = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      double gap = rows.get(i).box().y() - rows.get(i - 1).box().bottom();
      if (!isParted(rows.get(i - 1), rows.get(i)) && gap < LOOSE * em) {
        pitches.add(pitch(i));
      }
    }
    pitches.sort(null);
    double widest = JUMP;
    double threshold = 0;
    for (int i = 2; i + 1 < pitches.size(); i++) {
      double jump = pitches.get(i) / Math.max(1, pitches.get(i - 1));
      if (jump > widest) {
        widest = jump;
        threshold = (pitches.get(i) + pitches.get(i - 1)) / 2;
      }
    }
    return threshold > 0 && saysCells(threshold) ? threshold : 0;
  }

  /** Whether groups by that distance are rows: next to none has two rows of text that are full. */
  private boolean saysCells(double threshold) {
    int groups = 0;
    int wrong = 0;
    int full = 0;
    int size = 1;
    for (int i = 0; i < rows.size(); i++) {
      boolean begins = i == 0 || isParted(rows.get(i - 1), rows.get(i)) || pitch(i) >= threshold;
      if (begins) {
        groups += size > 1 ? 1 : 0;
        wrong += full > 1 ? 1 : 0;
        full = 0;
        size = 0;
      }
      size++;
      full += cells(rows.get(i)).size() > FULL * columns.count() ? 1 : 0;
    }
    groups += size > 1 ? 1 : 0;
    wrong += full > 1 ? 1 : 0;
    return groups > 1 && wrong <= 0.2 * groups;
  }
}
