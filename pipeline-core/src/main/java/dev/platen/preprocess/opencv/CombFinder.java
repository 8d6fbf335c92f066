package dev.platen.preprocess.opencv;

import dev.platen.geometry.Box;
import dev.platen.model.Comb;
import dev.platen.preprocess.opencv.CombStrokes.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Combs: fields of forms with a tooth, a short upright stroke, between each two characters.
 *
 * <ol>
 *   <li>Upright strokes whose feet stand on a level line ({@link CombStrokes}).
 *   <li>Rows of them with one pitch, one height and one level, with the line unbroken between their
 *       feet: the row with the most teeth is taken first.
 *   <li>What is no comb goes ({@link CombCells}): grids, whose strokes run through several rows or
 *       have lines across them; rows of boxes wider than high, and ticks of an axis; cells that
 *       hold words.
 *   <li>Rows side by side with the same level and height are one field, as the parts of a date are,
 *       and may then be short.
 * </ol>
 *
 * <p>The page has to be level. Works on a {@link PageView}, in its pixels.
 */
public final class CombFinder {

  /** Cells that a field has at least. */
  private static final int LEAST_CELLS = 4;

  /** Teeth of a row, at least. */
  private static final int LEAST_TEETH = 3;

  /** Pitch in heights of the page's characters, most of which are small letters. */
  private static final double LEAST_PITCH = 1.0;

  private static final double MOST_PITCH = 4;

  /** The same in pixels. */
  private static final double LEAST_PITCH_PIXELS = 6;

  private static final double MOST_PITCH_PIXELS = 30;

  /** Height of teeth in pitches: shorter are ticks, longer the rulings of a table. */
  private static final double LEAST_HEIGHT = 0.3;

  private static final double MOST_HEIGHT = 2.5;

  /** Thickness of teeth in pitches and in pixels. */
  private static final double THICKEST = 0.2;

  private static final double THICKEST_PIXELS = 2.5;

  /** What a pitch may be off, in pitches and in pixels. */
  private static final double PITCH_OFF = 0.06;

  private static final double PIXELS_OFF = 1.3;

  /** What heights of teeth may differ. */
  private static final double HEIGHT_OFF = 0.12;

  /** What lines may rise or fall, where paper is bent. */
  private static final double SLOPE = 0.07;

  /** Share of a line that has to be seen. */
  private static final double SEEN = 0.85;

  /** Distance in pitches from row to row of one field, at most. */
  private static final double APART = 1.7;

  /** What pitches of its rows may differ. */
  private static final double ALIKE = 0.15;

  private final CombStrokes strokes;
  private final double leastPitch;
  private final double mostPitch;

  private CombFinder(CombStrokes strokes, double characterHeight) {
    this.strokes = strokes;
    this.leastPitch = Math.max(LEAST_PITCH_PIXELS, LEAST_PITCH * characterHeight);
    this.mostPitch = Math.max(MOST_PITCH_PIXELS, MOST_PITCH * characterHeight);
  }

  /**
   * The combs of a page.
   *
   * @return for each its rows, from left to right; mostly one
   */
  public static List<List<CombRow>> combs(PageView view) {
    double height = view.characters().height();
    return height > 0 ? new CombFinder(CombStrokes.of(view.ink()), height).fields() : List.of();
  }

  /**
   * The cells of a field, with those between its rows.
   *
   * @param scale pixels of the page to one of the view
   */
  public static Comb comb(List<CombRow> rows, double scale) {
    List<Box> cells = new ArrayList<>();
    for (CombRow row : rows) {
      if (!cells.isEmpty()) {
        Box before = cells.get(cells.size() - 1);
        Box next = row.cell(0, scale);
        if (next.x() - before.right() > 1) {
          cells.add(
              Box.between(
                  before.right(),
                  Math.max(before.y(), next.y()),
                  next.x(),
                  Math.min(before.bottom(), next.bottom())));
        }
      }
      for (int i = 0; i < row.cells(); i++) {
        cells.add(row.cell(i, scale));
      }
    }
    return new Comb(cells);
  }

  private List<CombRow> rows() {
    List<List<Stroke>> chains = new ArrayList<>();
    for (int i = 0; i < strokes.all().size(); i++) {
      chains.addAll(chainsFrom(i));
    }
    chains.sort(Comparator.comparingInt((List<Stroke> chain) -> -chain.size()));
    CombCells cells = new CombCells(strokes);
    CombGrowth growth = new CombGrowth(strokes);
    Set<Stroke> used = new HashSet<>();
    List<CombRow> rows = new ArrayList<>();
    for (List<Stroke> chain : chains) {
      if (chain.stream().noneMatch(used::contains)) {
        Optional<CombRow> row = cells.of(growth.grown(chain));
        row.ifPresent(rows::add);
        row.ifPresent(found -> strokes.all().stream().filter(found::has).forEach(used::add));
      }
    }
    return rows;
  }

  /** Rows that begin with a stroke. */
  private List<List<Stroke>> chainsFrom(int index) {
    List<Stroke> all = strokes.all();
    Stroke first = all.get(index);
    List<List<Stroke>> chains = new ArrayList<>();
    for (int next = index + 1; next < all.size(); next++) {
      Stroke second = all.get(next);
      double pitch = second.x() - first.x();
      if (pitch > mostPitch) {
        break;
      }
      if (pitch >= leastPitch && isTooth(first, pitch) && follows(first, second)) {
        List<Stroke> chain = chain(first, second, next);
        if (chain.size() >= LEAST_TEETH) {
          chains.add(chain);
        }
      }
    }
    return chains;
  }

  private static boolean isTooth(Stroke stroke, double pitch) {
    return stroke.height() >= LEAST_HEIGHT * pitch
        && stroke.height() <= MOST_HEIGHT * pitch
        && stroke.thickness() <= Math.max(THICKEST_PIXELS, THICKEST * pitch);
  }

  /** Whether two strokes are alike, with the line they stand on unbroken between them. */
  private boolean follows(Stroke one, Stroke other) {
    double off = Math.max(PIXELS_OFF, HEIGHT_OFF * one.height());
    double fall = other.bottom() - one.bottom();
    return Math.abs(fall) <= Math.max(PIXELS_OFF, SLOPE * (other.x() - one.x()))
        && Math.abs(one.top() + fall - other.top()) <= off
        && strokes.lineBetween(one.x(), one.bottom(), other.x(), other.bottom()) >= SEEN;
  }

  /** The row that goes on with the pitch of its first two teeth. */
  private List<Stroke> chain(Stroke first, Stroke second, int index) {
    List<Stroke> chain = new ArrayList<>(List.of(first, second));
    int from = index;
    while (from >= 0) {
      Stroke last = chain.get(chain.size() - 1);
      double pitch = (last.x() - first.x()) / (chain.size() - 1);
      from = find(last, last.x() + pitch, pitch, from);
      if (from >= 0) {
        chain.add(strokes.all().get(from));
      }
    }
    return chain;
  }

  /** The tooth nearest to a place; -1 where none is. */
  private int find(Stroke last, double x, double pitch, int from) {
    double off = Math.max(PIXELS_OFF, PITCH_OFF * pitch);
    int best = -1;
    for (int i = from + 1; i < strokes.all().size(); i++) {
      Stroke stroke = strokes.all().get(i);
      if (stroke.x() > x + off) {
        break;
      }
      double distance = Math.abs(stroke.x() - x);
      if (distance <= off && isTooth(stroke, pitch) && follows(last, stroke)) {
        off = distance;
        best = i;
      }
    }
    return best;
  }

  /** Rows that lie side by side together; those with too few cells left out. */
  private List<List<CombRow>> fields() {
    List<CombRow> sorted = new ArrayList<>(rows());
    sorted.sort(Comparator.comparingDouble(CombRow::left));
    List<List<CombRow>> fields = new ArrayList<>();
    for (CombRow row : sorted) {
      Optional<List<CombRow>> before =
          fields.stream().filter(field -> goesOn(field.get(field.size() - 1), row)).findFirst();
      if (before.isPresent()) {
        before.get().add(row);
      } else {
        fields.add(new ArrayList<>(List.of(row)));
      }
    }
    fields.removeIf(field -> field.stream().mapToInt(CombRow::cells).sum() < LEAST_CELLS);
    fields.sort(Comparator.comparingDouble(field -> field.get(0).foot()));
    return fields;
  }

  /** Whether a row is the next part of a field. */
  private static boolean goesOn(CombRow row, CombRow next) {
    double gap = next.left() - row.right();
    return Math.min(row.cells(), next.cells()) <= LEAST_CELLS
        && gap >= -PIXELS_OFF
        && gap <= APART * row.pitch()
        && Math.abs(next.foot() - row.foot()) <= PIXELS_OFF
        && Math.abs(next.height() - row.height()) <= Math.max(2, HEIGHT_OFF * row.height())
        && Math.abs(next.pitch() - row.pitch()) <= ALIKE * row.pitch();
  }
}
