package dev.platen.table;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds grids by their rulings from top to bottom alone, where those from left to right are broken,
 * as by a fax, or touch none: they begin and end at the same heights, one of them is whole, and
 * text stands between each two.
 */
final class Walls {

  /** Fewer may be a frame with a line in it. */
  private static final int LEAST = 4;

  /** They are at least so many ems high. */
  private static final double HIGH = 8;

  /** They begin and end within so many ems. */
  private static final double LEVEL = 2;

  /** Share of its height that the pieces of one cover. */
  private static final double COVERED = 0.8;

  /** The pieces of one stand within so many ems. */
  private static final double SAME = 0.5;

  private final PageRules rules;
  private final List<Chunk> chunks;
  private final double em;

  private Walls(List<Box> down, List<Chunk> chunks, double em) {
    this.rules =
        new PageRules(List.of(), down.stream().sorted(Comparator.comparingDouble(Box::x)).toList());
    this.chunks = chunks;
    this.em = em;
  }

  /**
   * The boxes around such rulings, from the highest.
   *
   * @param down rulings from top to bottom that are in no closed frame
   */
  static List<Box> of(List<Box> down, List<Chunk> chunks, double em) {
    return new Walls(down, chunks, em).find();
  }

  private List<Box> find() {
    List<Box> found = new ArrayList<>();
    List<Box> whole =
        rules.down().stream()
            .filter(r -> r.height() > HIGH * em)
            .sorted(Comparator.comparingDouble(Box::height).reversed())
            .toList();
    for (Box ruling : whole) {
      if (found.stream().allMatch(box -> ruling.intersectionArea(box) == 0)) {
        Box around = around(ruling);
        if (around != null) {
          found.add(around);
        }
      }
    }
    return found;
  }

  /** What stands between the rulings that begin and end with one; null where they are too few. */
  private Box around(Box whole) {
    List<Double> run = new ArrayList<>();
    boolean here = false;
    for (double x : places(whole)) {
      if (!run.isEmpty() && !isText(run.get(run.size() - 1), x, whole)) {
        if (here) {
          break;
        }
        run.clear();
      }
      run.add(x);
      here |= Math.abs(x - whole.centerX()) < SAME * em;
    }
    return here && run.size() >= LEAST
        ? Box.between(run.get(0), whole.y(), run.get(run.size() - 1), whole.bottom())
        : null;
  }

  /** Where rulings, broken or not, begin and end with one, from the left. */
  private List<Double> places(Box whole) {
    List<Double> places = new ArrayList<>();
    for (Box ruling : rules.down()) {
      double x = ruling.centerX();
      boolean seen = !places.isEmpty() && x - places.get(places.size() - 1) < 2 * SAME * em;
      if (!seen && isLevel(x, whole)) {
        places.add(x);
      }
    }
    return places;
  }

  private boolean isLevel(double x, Box whole) {
    boolean beyond =
        rules.down().stream()
            .filter(r -> Math.abs(r.centerX() - x) < SAME * em)
            .anyMatch(
                r ->
                    r.y() < whole.y() - LEVEL * em && r.bottom() > whole.y() + em
                        || r.bottom() > whole.bottom() + LEVEL * em && r.y() < whole.bottom() - em);
    return !beyond && rules.coversDown(x, whole.y(), whole.bottom(), SAME * em) > COVERED;
  }

  private boolean isText(double left, double right, Box whole) {
    return chunks.stream()
        .map(Chunk::box)
        .anyMatch(
            box ->
                box.centerX() > left
                    && box.centerX() < right
                    && box.centerY() > whole.y()
                    && box.centerY() < whole.bottom());
  }
}
