package dev.platen.geometry;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from a source page to its prepared image and back, as a plane homography.
 *
 * <p>A point (x, y) of the source page goes to ((ax + by + c) / w, (dx + ey + f) / w) with w = gx +
 * hy + i, where the matrix is a b c, d e f, g h i, row by row. See R. Hartley and A. Zisserman,
 * <i>Multiple View Geometry</i>, 2.3.
 *
 * @param source size of the source page in pixels
 * @param prepared size of the prepared image in pixels
 * @param matrix nine numbers, row by row, from source to prepared pixels; invertible
 */
public record PageTransform(Size source, Size prepared, List<Double> matrix) {

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
    return new PageTransform(source, next.prepared, multiply(next.matrix, matrix));
  }

  /** The way back. */
  public PageTransform inverse() {
    return new PageTransform(prepared, source, invert(matrix));
  }

  /** Whether nothing moves. */
  public boolean isIdentity() {
    return equals(identity(source));
  }

  /** Whether upright boxes stay upright: nothing but quarter turns, mirrors, scaling and shifts. */
  public boolean keepsUpright() {
    boolean straight = matrix.get(1) == 0 && matrix.get(3) == 0;
    boolean crossed = matrix.get(0) == 0 && matrix.get(4) == 0;
    return matrix.get(6) == 0 && matrix.get(7) == 0 && (straight || crossed);
  }

  /** Where a point of the source page lies in the prepared image. */
  public Point toPrepared(Point point) {
    return apply(matrix, point);
  }

  /** Where a point of the prepared image lies on the source page. */
  public Point toSource(Point point) {
    return apply(invert(matrix), point);
  }

  /** The upright box in the prepared image around a box of the source page; not clipped. */
  public Box toPrepared(Box box) {
    return Box.around(corners(matrix, box));
  }

  /** The upright box on the source page around a box of the prepared image, clipped to the page. */
  public Box toSource(Box box) {
    return Box.around(cornersOnSource(box)).clippedTo(source);
  }

  /** The corners of a box of the prepared image on the source page, clockwise from its top left. */
  public List<Point> cornersOnSource(Box box) {
    return corners(invert(matrix), box);
  }

  private static List<Point> corners(List<Double> m, Box box) {
    List<Point> corners = new ArrayList<>(4);
    corners.add(apply(m, new Point(box.x(), box.y())));
    corners.add(apply(m, new Point(box.right(), box.y())));
    corners.add(apply(m, new Point(box.right(), box.bottom())));
    corners.add(apply(m, new Point(box.x(), box.bottom())));
    return corners;
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
