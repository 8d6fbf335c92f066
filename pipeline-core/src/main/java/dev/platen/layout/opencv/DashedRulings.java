package dev.platen.layout.opencv;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Finds rulings that are rows of dashes or dots: small marks, solid and alike, that follow each
 * other on one straight line at a regular pitch.
 *
 * <p>After the contest on dashed lines of the first workshop on graphics recognition (Kong,
 * Phillips, Haralick, Prasad and Kasturi, A benchmark: performance evaluation of dashed-line
 * detection algorithms, 1996) and what won it, stepwise recovery of the next dash where the last
 * ones let it be expected (Dori, Wenyin and Peleg, How to win a dashed line detection contest,
 * 1996). Here the marks are connected components, which is all that documents need: their lines are
 * level or upright.
 *
 * <ol>
 *   <li>Every small mark is linked to the next one beside it that is as thick as it.
 *   <li>Links make chains ({@link DashChain}); those that go on from one another are joined.
 *   <li>A chain is a ruling if it is regular, and has neither text beside it on its line, as the
 *       dots have that lead to a page number, nor other marks all around, as in a halftone.
 * </ol>
 *
 * <p>All in pixels of the mask.
 */
final class DashedRulings {

  /** A page with more marks is noise. */
  private static final int MOST_MARKS = 60_000;

  /** More rulings than this are a pattern. */
  private static final int MOST = 300;

  /** Where lines of text are lower than so many pixels, dots are no more told from letters. */
  private static final double SMALLEST_TYPE = 10;

  /** A dash is at least so many times as long as thick; dots may be a pixel thicker than long. */
  private static final double SLENDER = 0.6;

  /** White between two marks is at most so many times as long as the longer one. */
  private static final double WIDEST_GAP = 3;

  /** The same for dots, whose size is a matter of a pixel. */
  private static final double WIDEST_DOT_GAP = 7;

  /** White between two marks is at most so wide, in heights of lines. */
  private static final double WIDEST = 0.8;

  /** Marks are off the line by at most so many pixels, and this slope. */
  private static final double OFF = 0.8;

  private static final double SLOPE = 0.03;

  /** Chains that go on from one another are at most so many heights of lines apart. */
  private static final double BROKEN = 1.6;

  /** Marks as long as so many heights of lines are looked for before another. */
  private static final double LONGEST = 2.2;

  /** Marks that are looked at beyond the end of a chain. */
  private static final int MOST_STEPS = 400;

  /** Marks around a chain are looked for within so many of its pitches, and heights of lines. */
  private static final double AROUND = 3.5;

  private static final double AROUND_TYPE = 2;

  /** So many times as many marks around a chain as in it are a pattern, or noise. */
  private static final double PATTERN = 1.6;

  /** Marks this close to the edge of the page, as share of its side, are its edge. */
  private static final double EDGE = 0.012;

  private final double type;
  private final double length;
  private final double breadth;
  private final MarkRows marks;
  private final TextMarks text;

  /** Marks of a direction, as if it were level. */
  private DashedRulings(List<Mark> all, double length, double breadth, double type) {
    this.type = type;
    this.length = length;
    this.breadth = breadth;
    this.text = new TextMarks(all, type);
    this.marks = text.thin();
  }

  /**
   * A connected part of the ink.
   *
   * @param area number of its pixels
   */
  record Mark(int x, int y, int width, int height, int area) {

    int right() {
      return x + width;
    }

    double centerX() {
      return x + width / 2.0;
    }

    double centerY() {
      return y + height / 2.0;
    }

    Mark turned() {
      return new Mark(y, x, height, width, area);
    }
  }

  /**
   * The dashed and dotted rulings of a mask, level and upright, as boxes around the marks of each.
   *
   * @param ink not 0 where ink is
   * @param type height of most lines of text
   */
  static List<List<Box>> find(Mat ink, double type) {
    List<List<Box>> found = new ArrayList<>();
    if (type >= SMALLEST_TYPE) {
      List<Mark> all = marks(ink);
      for (DashChain chain : new DashedRulings(all, ink.cols(), ink.rows(), type).level()) {
        found.add(chain.marks().stream().map(DashedRulings::box).toList());
      }
      List<Mark> turned = all.stream().map(Mark::turned).toList();
      for (DashChain chain : new DashedRulings(turned, ink.rows(), ink.cols(), type).upright()) {
        found.add(chain.marks().stream().map(Mark::turned).map(DashedRulings::box).toList());
      }
    }
    return found.size() > MOST ? List.of() : found;
  }

  private static Box box(Mark mark) {
    return new Box(mark.x(), mark.y(), mark.width(), mark.height());
  }

  private static List<Mark> marks(Mat ink) {
    Mat labels = new Mat();
    Mat stats = new Mat();
    Mat centers = new Mat();
    try {
      int count = Imgproc.connectedComponentsWithStats(ink, labels, stats, centers);
      if (count > MOST_MARKS) {
        return List.of();
      }
      int[] rows = new int[5 * count];
      stats.get(0, 0, rows);
      List<Mark> marks = new ArrayList<>(count);
      for (int i = 5; i < rows.length; i += 5) {
        marks.add(new Mark(rows[i], rows[i + 1], rows[i + 2], rows[i + 3], rows[i + 4]));
      }
      return marks;
    } finally {
      labels.release();
      stats.release();
      centers.release();
    }
  }

  /** Rulings from left to right: what has text before or behind it on its line is a leader. */
  private List<DashChain> level() {
    return rulings().stream().filter(c -> !isLed(c, true) && !isLed(c, false)).toList();
  }

  /** Rulings from top to bottom, all turned: what stands in text are its colons or commas. */
  private List<DashChain> upright() {
    return rulings().stream()
        .filter(chain -> !isLed(chain, true) || !isLed(chain, false))
        .filter(chain -> !text.surrounds(chain.marks()))
        .toList();
  }

  private List<DashChain> rulings() {
    return joined(chains()).stream()
        .filter(chain -> chain.isRegular(type) || chain.isBroken(type))
        .filter(chain -> !isAtEdge(chain) && !isInPattern(chain))
        .toList();
  }

  private List<DashChain> chains() {
    List<Mark> sorted = marks.sorted();
    int[] next = new int[sorted.size()];
    int[] before = new int[sorted.size()];
    double[] costs = new double[sorted.size()];
    Arrays.fill(next, -1);
    Arrays.fill(before, -1);
    for (int i = 0; i < next.length; i++) {
      Mark mark = sorted.get(i);
      int best = mark.width() < SLENDER * mark.height() ? -1 : next(mark);
      if (best >= 0) {
        double cost = cost(mark, sorted.get(best));
        if (before[best] < 0 || cost < costs[best]) {
          if (before[best] >= 0) {
            next[before[best]] = -1;
          }
          before[best] = i;
          costs[best] = cost;
          next[i] = best;
        }
      }
    }
    List<DashChain> chains = new ArrayList<>();
    for (int i = 0; i < next.length; i++) {
      if (before[i] < 0 && next[i] >= 0) {
        List<Mark> chain = new ArrayList<>();
        for (int at = i; at >= 0; at = next[at]) {
          chain.add(sorted.get(at));
        }
        if (chain.size() >= DashChain.LEAST_PIECE) {
          chains.add(new DashChain(chain));
        }
      }
    }
    return chains;
  }

  /** Index of the mark that follows one; -1 where none does. */
  private int next(Mark mark) {
    double reach = Math.min(WIDEST * type, WIDEST_DOT_GAP * Math.max(mark.width(), 2)) + 1;
    int best = -1;
    double least = Double.MAX_VALUE;
    double slack = OFF + SLOPE * (reach + mark.width());
    double top = mark.centerY() - slack;
    for (int i : marks.between(mark.right(), mark.right() + reach, top, top + 2 * slack)) {
      Mark other = marks.sorted().get(i);
      double cost = cost(mark, other);
      if (!other.equals(mark) && cost < least && follows(mark, other)) {
        least = cost;
        best = i;
      }
    }
    return best;
  }

  private boolean follows(Mark mark, Mark other) {
    int thick = Math.max(mark.height(), other.height());
    int gap = other.x() - mark.right();
    int longer = Math.max(mark.width(), other.width());
    double widest = longer <= 2 * thick ? WIDEST_DOT_GAP : WIDEST_GAP;
    double off = Math.abs(mark.centerY() - other.centerY());
    return other.width() >= SLENDER * other.height()
        && Math.abs(mark.height() - other.height()) <= Math.max(1, 0.35 * thick)
        && gap <= Math.max(widest * longer, 3)
        && off <= OFF + 0.25 * (thick - 1) + SLOPE * (other.centerX() - mark.centerX());
  }

  /** How far apart two marks are, and how unlike. */
  private static double cost(Mark a, Mark b) {
    double unlike = Math.abs(a.width() - b.width()) / (double) Math.max(a.width(), b.width());
    return (b.x() - a.right() + 1) * (1 + unlike);
  }

  /** Chains that a crossing ruling, a missing mark or a speck parts, as one. */
  private List<DashChain> joined(List<DashChain> chains) {
    List<DashChain> open = new ArrayList<>(chains);
    open.sort((a, b) -> Integer.compare(a.first().x(), b.first().x()));
    List<DashChain> joined = new ArrayList<>();
    for (DashChain chain : open) {
      int same = -1;
      for (int i = joined.size() - 1; i >= 0 && same < 0; i--) {
        same = joined.get(i).goesOn(chain, BROKEN * type) ? i : -1;
      }
      if (same < 0) {
        joined.add(chain);
      } else {
        joined.set(same, joined.get(same).with(chain));
      }
    }
    return joined;
  }

  private boolean isAtEdge(DashChain chain) {
    double margin = Math.max(2, EDGE * Math.min(length, breadth));
    double y = (chain.first().centerY() + chain.last().centerY()) / 2;
    return y < margin || y > breadth - margin;
  }

  /** Whether marks stand all around, as in a halftone or in noise. */
  private boolean isInPattern(DashChain chain) {
    // What is broken anyhow is less sure, and wants more white around it.
    double widest = chain.isRegular(type) ? AROUND_TYPE * type : Double.MAX_VALUE;
    double reach = Math.min(AROUND * chain.pitch(), widest);
    double top = Math.min(chain.first().centerY(), chain.last().centerY()) - reach;
    double bottom = Math.max(chain.first().centerY(), chain.last().centerY()) + reach;
    int around = marks.between(chain.first().x(), chain.last().right(), top, bottom).size();
    return around - chain.marks().size() > PATTERN * chain.marks().size();
  }

  /** Whether text stands before or behind a chain on its line. */
  private boolean isLed(DashChain chain, boolean before) {
    return text.standsBeside(end(chain, before), before);
  }

  /** The mark at which a chain ends, or others end that go on from it, regular or not. */
  private Mark end(DashChain chain, boolean before) {
    Mark end = before ? chain.first() : chain.last();
    double slack = OFF + SLOPE * BROKEN * type;
    for (int step = 0; step < MOST_STEPS; step++) {
      Mark from = end;
      double left = before ? from.x() - (BROKEN + LONGEST) * type : from.right();
      double right = before ? from.x() - 1 : from.right() + BROKEN * type;
      Mark next =
          marks.between(left, right, from.centerY() - slack, from.centerY() + slack).stream()
              .map(marks.sorted()::get)
              .filter(mark -> before ? mark.right() >= from.x() - BROKEN * type : true)
              .reduce((a, b) -> before == a.x() < b.x() ? a : b)
              .orElse(null);
      if (next == null) {
        break;
      }
      end = next;
    }
    return end;
  }
}
