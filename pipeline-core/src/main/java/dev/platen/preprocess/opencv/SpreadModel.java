package dev.platen.preprocess.opencv;

import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.preprocess.opencv.TextLines.Course;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How the two pages of a spread lie, each told by its own text lines: pages of an open book sink
 * towards the gutter, and what makes the lines of one level tilts those of the other. Points move
 * up and down only, so the gutter stays where it is.
 */
public final class SpreadModel {

  /**
   * Difference of the slopes of both pages from which they need models of their own: half a degree.
   */
  private static final double LEAST_TURN = Math.tan(Math.toRadians(0.5));

  private final double gutter;
  private final CurlModel left;
  private final CurlModel right;

  private SpreadModel(double gutter, CurlModel left, CurlModel right) {
    this.gutter = gutter;
    this.left = left;
    this.right = right;
  }

  /**
   * The courses of lines of a view, page by page; those that cross the gutter belong to neither.
   *
   * @param left of the gutter
   * @param right of the gutter, in pixels from there
   */
  public record Halves(List<Course> left, List<Course> right) {

    /** Parts the lines of a view at its gutter. */
    public static Halves of(List<Course> courses, double gutter) {
      return new Halves(
          courses.stream().filter(course -> last(course) < gutter).toList(),
          courses.stream()
              .filter(course -> course.x()[0] > gutter)
              .map(course -> new Course(shifted(course.x(), gutter), course.y()))
              .toList());
    }

    private static double last(Course course) {
      return course.x()[course.x().length - 1];
    }

    private static double[] shifted(double[] x, double by) {
      return Arrays.stream(x).map(place -> place - by).toArray();
    }

    /** Whether the lines of one page are bent by so much, or slope otherwise than the other's. */
    public boolean differ(double bend) {
      return Math.max(TextLines.bend(left), TextLines.bend(right)) >= bend
          || !left.isEmpty()
              && !right.isEmpty()
              && Math.abs(slope(left) - slope(right)) >= LEAST_TURN;
    }

    private static double slope(List<Course> courses) {
      double[] slopes = courses.stream().mapToDouble(Course::slope).sorted().toArray();
      return slopes[slopes.length / 2];
    }

    /**
     * How far the lines of the worse page are from level, in pixels: what a fifth of them exceed.
     */
    public double unlevel() {
      return Math.max(unlevel(left), unlevel(right));
    }

    private static double unlevel(List<Course> courses) {
      double[] rises = courses.stream().mapToDouble(course -> course.unlevel(0)).sorted().toArray();
      return rises.length == 0 ? 0 : rises[(int) (0.8 * (rises.length - 1))];
    }
  }

  /**
   * The shape of both pages; empty where neither has lines enough to tell.
   *
   * @param view size of the view
   * @param deepest share of the view's width that a page may be sunk by
   */
  public static Optional<SpreadModel> fit(Halves halves, double gutter, Size view, double deepest) {
    double most = deepest * view.width();
    CurlModel left = shape(halves.left, gutter, view.height(), most);
    CurlModel right = shape(halves.right, view.width() - gutter, view.height(), most);
    return left == null && right == null
        ? Optional.empty()
        : Optional.of(new SpreadModel(gutter, left, right));
  }

  private static CurlModel shape(List<Course> courses, double width, double height, double most) {
    return CurlModel.fit(courses, width, height)
        .filter(model -> model.depth() <= most && model.isSmooth())
        .orElse(null);
  }

  /** Where a point of the level spread is on the one in the view; both in pixels of the view. */
  public Point curled(Point level) {
    boolean onLeft = level.x() < gutter;
    CurlModel model = onLeft ? left : right;
    if (model == null) {
      return level;
    }
    double from = onLeft ? 0 : gutter;
    Point curled = model.curled(new Point(level.x() - from, level.y()));
    return new Point(curled.x() + from, curled.y());
  }
}
