package dev.platen.synthesize.document;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.random.RandomGenerator;

/** Strokes as of a pen. They say nothing, so no truth knows their text. */
public final class Handwriting {

  private Handwriting() {}

  /** A signature of about 100 by 30 points with its left end at (x, y). */
  public static Shape signature(double x, double y, RandomGenerator random) {
    return stroke(x, y, random.nextInt(6, 11), 9, 16, random);
  }

  /**
   * A scribble.
   *
   * @param waves how many loops it has
   * @param advance width of one, in points
   * @param height of the highest, in points
   */
  public static Shape stroke(
      double x, double y, int waves, double advance, double height, RandomGenerator random) {
    Path2D pen = new Path2D.Double();
    double at = x;
    pen.moveTo(at, y);
    for (int i = 0; i < waves; i++) {
      double up = y - random.nextDouble(0.25, 1) * height;
      double down = y + random.nextDouble(0, 0.3) * height;
      double step = advance * random.nextDouble(0.6, 1.4);
      pen.curveTo(at + step * 0.2, up, at + step * 1.3, up, at + step * 0.6, y);
      pen.curveTo(at + step * 0.2, down, at + step * 0.7, down, at + step, y);
      at += step;
    }
    pen.curveTo(at + advance, y - height * 0.2, at + 2 * advance, y, at + 3 * advance, y - 3);
    float width = (float) random.nextDouble(0.9, 1.6);
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        .createStrokedShape(pen);
  }
}
