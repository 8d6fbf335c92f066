package dev.platen.page;

import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.model.Baseline;
import dev.platen.model.Line;
import dev.platen.model.Recognition;
import dev.platen.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * By how much the lines of an upright page slant, as their outlines and baselines tell: what
 * preprocessing left of it.
 */
final class Slant {

  /** Less is not worth turning: over a page's width it is not half a line. */
  private static final double LEAST_DEGREES = 0.12;

  /** More is not a slant but text that runs in another direction. */
  private static final double MOST_DEGREES = 20;

  /** Corners this far from the middle, as a share of half the length, are at an end. */
  private static final double END = 0.6;

  /** A line has to be so many times as long as high: one word does not tell. */
  private static final double LONG = 5;

  /** Lines so many times as long as high tell how a field of them runs. */
  private static final double SHORT = 2.5;

  /** Type is at least so high, in pixels. */
  private static final double LEAST_EM = 4;

  /** Words of so many lines, and so many of each, show where rows are. */
  private static final int MOST_LINES = 400;

  private static final int MOST_WORDS = 20;

  /** Shares of an em by which words of one row differ in height, at most. */
  private static final double NEAR = 0.25;

  /** So many times as many words in rows are no accident. */
  private static final double SURELY = 1.25;

  /** A line on the upright page, from one end to the other. */
  private record Run(Point from, Point to, double thickness) {

    double length() {
      return Math.hypot(to.x() - from.x(), to.y() - from.y());
    }

    /** Degrees clockwise; of a column of vertical text, those by which it leaves the plumb line. */
    double degrees() {
      double x = to.x() - from.x();
      double y = to.y() - from.y();
      return isAcross() ? Math.toDegrees(Math.atan2(y, x)) : -Math.toDegrees(Math.atan2(x, y));
    }

    boolean isAcross() {
      return Math.abs(to.y() - from.y()) <= Math.abs(to.x() - from.x());
    }

    LineField.Slope slope() {
      return new LineField.Slope(
          new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2),
          (to.y() - from.y()) / (to.x() - from.x()),
          length());
    }
  }

  private Slant() {}

  /** The way from source pixels to a page on which lines are level. */
  static PageTransform levelled(Recognition text, PageTransform transform) {
    PageTransform turned = turned(text, transform);
    List<Run> runs = runs(text, turned, SHORT).stream().filter(Run::isAcross).toList();
    return LineField.levelled(
        turned, runs.stream().map(Run::slope).toList(), words(text, turned), em(runs));
  }

  private static double em(List<Run> runs) {
    double[] heights = runs.stream().mapToDouble(Run::thickness).sorted().toArray();
    return heights.length == 0 ? LEAST_EM : Math.max(LEAST_EM, heights[heights.length / 2]);
  }

  /** The middles of words, of many lines only some. */
  private static List<Point> words(Recognition text, PageTransform transform) {
    int every = 1 + text.lines().size() / MOST_LINES;
    return IntStream.range(0, text.lines().size())
        .filter(i -> i % every == 0)
        .mapToObj(text.lines()::get)
        .flatMap(line -> line.words().stream().limit(MOST_WORDS))
        .map(word -> transform.toPrepared(middle(word)))
        .toList();
  }

  /** The way from source pixels to a page on which most lines are level. */
  private static PageTransform turned(Recognition text, PageTransform transform) {
    double degrees = degrees(text, transform);
    if (Math.abs(degrees) < LEAST_DEGREES) {
      return transform;
    }
    Size size = transform.prepared();
    double c = Math.cos(Math.toRadians(-degrees));
    double s = Math.sin(Math.toRadians(-degrees));
    double x = size.width() / 2.0;
    double y = size.height() / 2.0;
    List<Double> matrix = List.of(c, -s, x - c * x + s * y, s, c, y - s * x - c * y, 0.0, 0.0, 1.0);
    return transform.then(new PageTransform(size, size, matrix));
  }

  /**
   * Degrees clockwise by which most lines go down to the right; 0 where words stand in rows that
   * are level without it: outlines of small print are rough.
   */
  static double degrees(Recognition text, PageTransform transform) {
    List<Run> runs = runs(text, transform, LONG);
    double degrees = median(runs);
    if (Math.abs(degrees) < LEAST_DEGREES || !runs.stream().allMatch(Run::isAcross)) {
      return degrees;
    }
    List<Point> words = words(text, transform);
    double near = NEAR * em(runs);
    long level = neighbors(words, 0, near);
    return level > SURELY * neighbors(words, degrees, near) ? 0 : degrees;
  }

  /** Pairs of points that are in one row where rows slant by so many degrees. */
  private static long neighbors(List<Point> points, double degrees, double near) {
    double slope = Math.tan(Math.toRadians(degrees));
    double[] heights =
        points.stream().mapToDouble(point -> point.y() - slope * point.x()).sorted().toArray();
    long pairs = 0;
    int first = 0;
    for (int last = 0; last < heights.length; last++) {
      while (heights[last] - heights[first] > near) {
        first++;
      }
      pairs += last - first;
    }
    return pairs;
  }

  private static double median(List<Run> all) {
    List<Run> runs = new ArrayList<>(all);
    runs.sort(Comparator.comparingDouble(Run::degrees));
    double whole = runs.stream().mapToDouble(Run::length).sum();
    double seen = 0;
    for (Run run : runs) {
      seen += run.length();
      if (2 * seen >= whole) {
        return run.degrees();
      }
    }
    return 0;
  }

  /** The lines that are so many times as long as high. */
  private static List<Run> runs(Recognition text, PageTransform transform, double ratio) {
    return text.lines().stream()
        .map(line -> run(line, transform))
        .filter(run -> run.length() > ratio * run.thickness())
        .filter(run -> Math.abs(run.degrees()) < MOST_DEGREES)
        .toList();
  }

  /**
   * Along its outline, or its baseline if it has none. Where it has neither, no slant was seen: it
   * runs along its box.
   */
  private static Run run(Line line, PageTransform transform) {
    if (!line.polygon().isEmpty()) {
      return along(line.polygon().stream().map(transform::toPrepared).toList());
    }
    Box box = line.box();
    Baseline baseline = line.baseline();
    if (baseline != null) {
      return new Run(
          transform.toPrepared(baseline.start()),
          transform.toPrepared(baseline.end()),
          Math.min(box.width(), box.height()));
    }
    return along(box.corners().stream().map(transform::toPrepared).toList());
  }

  /** From the middle of the corners at one end to the middle of those at the other. */
  private static Run along(List<Point> outline) {
    Box box = Box.around(outline);
    boolean across = box.width() >= box.height();
    List<Point> first = new ArrayList<>();
    List<Point> last = new ArrayList<>();
    for (Point point : outline) {
      double place = across ? point.x() - box.centerX() : point.y() - box.centerY();
      double half = (across ? box.width() : box.height()) / 2;
      if (Math.abs(place) > END * half) {
        (place < 0 ? first : last).add(point);
      }
    }
    Run run = new Run(middle(first), middle(last), 0);
    return new Run(run.from(), run.to(), area(outline) / Math.max(1, run.length()));
  }

  /** Area that an outline encloses. */
  private static double area(List<Point> outline) {
    double twice = 0;
    for (int i = 0; i < outline.size(); i++) {
      Point from = outline.get(i);
      Point to = outline.get((i + 1) % outline.size());
      twice += from.x() * to.y() - to.x() * from.y();
    }
    return Math.abs(twice) / 2;
  }

  private static Point middle(Word word) {
    Box box = word.box();
    return word.polygon().isEmpty()
        ? new Point(box.centerX(), box.centerY())
        : middle(word.polygon());
  }

  private static Point middle(List<Point> points) {
    double x = points.stream().mapToDouble(Point::x).average().orElse(0);
    double y = points.stream().mapToDouble(Point::y).average().orElse(0);
    return new Point(x, y);
  }
}
