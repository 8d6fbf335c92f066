package dev.platen.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The way from a source page to its prepared image and back: a plane homography or, for paper that
 * is not plane, a mesh.
 *
 * <p>A point (x, y) of the source page goes to ((ax + by + c) / w, (dx + ey + f) / w) with w = gx +
 * hy + i, where the matrix is a b c, d e f, g h i, row by row. See R. Hartley and A. Zisserman,
 * <i>Multiple View Geometry</i>, 2.3.
 *
 * @param source size of the source page in pixels
 * @param prepared size of the prepared image in pixels
 * @param matrix nine numbers, row by row, from source to prepared pixels; invertible; with a mesh,
 *     one that is near it
 * @param mesh where nodes over the prepared image lie on the source page; null where the matrix
 *     says all
 */
public record PageTransform(Size source, Size prepared, List<Double> matrix, Mesh mesh) {

  /** Pixels between nodes of a mesh: curled lines are straight over less. */
  private static final double NODE_DISTANCE = 64;

  private static final int MAX_NODES = 48;
  private static final int MIN_NODES = 9;

  /** Steps towards a point through a mesh, and the pixels at which it is reached. */
  private static final int STEPS = 20;

  private static final double REACHED = 0.005;

  public PageTransform {
    matrix = List.copyOf(matrix);
    if (matrix.size() != 9) {
      throw new IllegalArgumentException(
          "A transform has 9 numbers, not %d".formatted(matrix.size()));
    }
    double determinant = determinant(matrix);
    if (!Double.isFinite(determinant) || determinant == 0) {
      throw new IllegalArgumentException("Transform %s can't be inverted".formatted(matrix));
    }
  }

  /** A homography. */
  public PageTransform(Size source, Size prepared, List<Double> matrix) {
    this(source, prepared, matrix, null);
  }

  /**
   * A warp given by the way back.
   *
   * @param near a homography near it, with the same sizes
   * @param back from prepared to source pixels; smooth and invertible
   */
  public static PageTransform warp(PageTransform near, UnaryOperator<Point> back) {
    Size over = near.prepared;
    Mesh mesh = Mesh.of(over, nodes(over.width()), nodes(over.height()), back);
    return new PageTransform(near.source, over, near.matrix, mesh);
  }

  private static int nodes(int side) {
    return (int) Math.max(MIN_NODES, Math.min(MAX_NODES, Math.ceil(side / NODE_DISTANCE) + 1));
  }

  /** Leaves every point where it is. */
  public static PageTransform identity(Size size) {
    return new PageTransform(size, size, List.of(1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0));
  }

  /** Turns the whole page by quarters, clockwise; edges stay on pixel edges. */
  public static PageTransform rotation(Size source, Rotation rotation) {
    double w = source.width();
    double h = source.height();
    List<Double> matrix =
        switch (rotation) {
          case NONE -> List.of(1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0);
          case CLOCKWISE_90 -> List.of(0.0, -1.0, h, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0);
          case HALF -> List.of(-1.0, 0.0, w, 0.0, -1.0, h, 0.0, 0.0, 1.0);
          case CLOCKWISE_270 -> List.of(0.0, 1.0, 0.0, -1.0, 0.0, w, 0.0, 0.0, 1.0);
        };
    return new PageTransform(source, rotation.swapsSides() ? source.transposed() : source, matrix);
  }

  /**
   * Turns the page around its middle by a small angle, clockwise; it grows so that nothing is cut
   * off.
   */
  public static PageTransform turning(Size source, double degrees) {
    double cosine = Math.cos(Math.toRadians(degrees));
    double sine = Math.sin(Math.toRadians(degrees));
    double w = source.width();
    double h = source.height();
    // A share of a pixel that comes of rounding must not make the page larger by one.
    int width = (int) Math.ceil(w * Math.abs(cosine) + h * Math.abs(sine) - 1e-6);
    int height = (int) Math.ceil(w * Math.abs(sine) + h * Math.abs(cosine) - 1e-6);
    double right = width / 2.0 - (cosine * w - sine * h) / 2;
    double down = height / 2.0 - (sine * w + cosine * h) / 2;
    return new PageTransform(
        source,
        new Size(Math.max(1, width), Math.max(1, height)),
        List.of(cosine, -sine, right, sine, cosine, down, 0.0, 0.0, 1.0));
  }

  /** Stretches the page to another size. */
  public static PageTransform scaling(Size source, Size prepared) {
    double sx = (double) prepared.width() / source.width();
    double sy = (double) prepared.height() / source.height();
    return new PageTransform(source, prepared, List.of(sx, 0.0, 0.0, 0.0, sy, 0.0, 0.0, 0.0, 1.0));
  }

  /** This transform followed by one that starts where it ends. */
  public PageTransform then(PageTransform next) {
    if (!next.source.equals(prepared)) {
      throw new IllegalArgumentException(
          "Transform ends at %s, the next one starts at %s".formatted(prepared, next.source));
    }
    PageTransform near = new PageTransform(source, next.prepared, multiply(next.matrix, matrix));
    return mesh == null && next.mesh == null
        ? near
        : warp(near, point -> toSource(next.toSource(point)));
  }

  /** The way back. */
  public PageTransform inverse() {
    PageTransform near = new PageTransform(prepared, source, invert(matrix));
    return mesh == null ? near : warp(near, this::toPrepared);
  }

  /** Whether nothing moves. */
  public boolean isIdentity() {
    return equals(identity(source));
  }

  /** Whether it changes perspective: the page was cut out of a photograph. */
  public boolean isPerspective() {
    return matrix.get(6) != 0 || matrix.get(7) != 0;
  }

  /** Whether upright boxes stay upright: nothing but quarter turns, mirrors, scaling and shifts. */
  public boolean keepsUpright() {
    boolean straight = matrix.get(1) == 0 && matrix.get(3) == 0;
    boolean crossed = matrix.get(0) == 0 && matrix.get(4) == 0;
    return mesh == null && matrix.get(6) == 0 && matrix.get(7) == 0 && (straight || crossed);
  }

  /** Where a point of the source page lies in the prepared image. */
  public Point toPrepared(Point point) {
    Point first = apply(matrix, point);
    return mesh == null ? first : searched(point, first);
  }

  /** Where a point of the prepared image lies on the source page. */
  public Point toSource(Point point) {
    return mesh == null ? apply(invert(matrix), point) : mesh.at(prepared, point);
  }

  /** The upright box in the prepared image around a box of the source page; not clipped. */
  public Box toPrepared(Box box) {
    return Box.around(box.corners().stream().map(this::toPrepared).toList());
  }

  /** The upright box on the source page around a box of the prepared image, clipped to the page. */
  public Box toSource(Box box) {
    return Box.around(outlineOnSource(box)).clippedTo(source);
  }

  /**
   * The outline of a box of the prepared image on the source page, clockwise from its top left: its
   * corners, and through a mesh points between them, as its edges are bent.
   */
  public List<Point> outlineOnSource(Box box) {
    List<Point> corners = box.corners();
    if (mesh == null) {
      return onSource(corners);
    }
    List<Point> outline = new ArrayList<>();
    for (int i = 0; i < corners.size(); i++) {
      Point from = corners.get(i);
      Point to = corners.get((i + 1) % corners.size());
      int parts =
          (int)
              Math.max(
                  1,
                  Math.min(
                      MAX_NODES,
                      Math.round(
                          Math.hypot(to.x() - from.x(), to.y() - from.y()) / NODE_DISTANCE)));
      for (int part = 0; part < parts; part++) {
        double share = (double) part / parts;
        outline.add(
            new Point(
                from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y())));
      }
    }
    return onSource(outline);
  }

  private List<Point> onSource(List<Point> points) {
    return points.stream().map(this::toSource).toList();
  }

  /** Newton's way to the point that the mesh takes to the one wanted. */
  private Point searched(Point wanted, Point first) {
    Point best = first;
    for (int step = 0; step < STEPS; step++) {
      Point there = toSource(best);
      double ex = wanted.x() - there.x();
      double ey = wanted.y() - there.y();
      if (Math.hypot(ex, ey) < REACHED) {
        break;
      }
      Point right = toSource(new Point(best.x() + 1, best.y()));
      Point below = toSource(new Point(best.x(), best.y() + 1));
      double a = right.x() - there.x();
      double b = below.x() - there.x();
      double c = right.y() - there.y();
      double d = below.y() - there.y();
      double determinant = a * d - b * c;
      if (Math.abs(determinant) < 1e-9) {
        break;
      }
      best =
          new Point(
              best.x() + (d * ex - b * ey) / determinant,
              best.y() + (a * ey - c * ex) / determinant);
    }
    return best;
  }

  private static Point apply(List<Double> m, Point p) {
    double w = m.get(6) * p.x() + m.get(7) * p.y() + m.get(8);
    return new Point(
        (m.get(0) * p.x() + m.get(1) * p.y() + m.get(2)) / w,
        (m.get(3) * p.x() + m.get(4) * p.y() + m.get(5)) / w);
  }

  private static List<Double> multiply(List<Double> a, List<Double> b) {
    List<Double> product = new ArrayList<>(9);
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
          sum += a.get(3 * row + k) * b.get(3 * k + column);
        }
        product.add(sum);
      }
    }
    return product;
  }

  private static double determinant(List<Double> m) {
    return m.get(0) * (m.get(4) * m.get(8) - m.get(5) * m.get(7))
        - m.get(1) * (m.get(3) * m.get(8) - m.get(5) * m.get(6))
        + m.get(2) * (m.get(3) * m.get(7) - m.get(4) * m.get(6));
  }

  private static List<Double> invert(List<Double> m) {
    double d = determinant(m);
    return List.of(
        (m.get(4) * m.get(8) - m.get(5) * m.get(7)) / d,
        (m.get(2) * m.get(7) - m.get(1) * m.get(8)) / d,
        (m.get(1) * m.get(5) - m.get(2) * m.get(4)) / d,
        (m.get(5) * m.get(6) - m.get(3) * m.get(8)) / d,
        (m.get(0) * m.get(8) - m.get(2) * m.get(6)) / d,
        (m.get(2) * m.get(3) - m.get(0) * m.get(5)) / d,
        (m.get(3) * m.get(7) - m.get(4) * m.get(6)) / d,
        (m.get(1) * m.get(6) - m.get(0) * m.get(7)) / d,
        (m.get(0) * m.get(4) - m.get(1) * m.get(3)) / d);
  }
}
