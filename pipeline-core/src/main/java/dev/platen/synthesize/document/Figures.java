package dev.platen.synthesize.document;

import dev.platen.synthesize.page.Region;
import dev.platen.synthesize.typeset.PageBuilder;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.random.RandomGenerator;

/** Figures without text: charts as in reports, landscapes as halftone pictures in newspapers. */
final class Figures {

  private static final Color INK = new Color(40, 40, 45);

  private final PageBuilder page;
  private final RandomGenerator random;

  Figures(PageBuilder page, RandomGenerator random) {
    this.page = page;
    this.random = random;
  }

  /** A chart of bars or of lines, and its region. */
  void chart(Rectangle2D box) {
    page.add(Region.figure(box));
    page.upright(box.getMinX() + 8, box.getMinY(), box.getMaxY() - 8, 0.8, INK);
    page.rule(box.getMinX() + 8, box.getMaxX(), box.getMaxY() - 8, 0.8, INK);
    double bottom = box.getMaxY() - 8;
    double room = box.getHeight() - 16;
    int count = random.nextInt(5, 13);
    double step = (box.getWidth() - 16) / count;
    if (random.nextBoolean()) {
      for (int i = 0; i < count; i++) {
        double height = room * random.nextDouble(0.15, 1);
        int grey = 90 + 60 * (i % 2);
        page.draw(
            new Rectangle2D.Double(
                box.getMinX() + 12 + i * step, bottom - height, step * 0.7, height),
            new Color(grey, grey, grey + 10));
      }
      return;
    }
    for (int series = 0; series < 2; series++) {
      Path2D curve = new Path2D.Double();
      double value = random.nextDouble(0.3, 0.7);
      for (int i = 0; i <= count; i++) {
        value = Math.min(0.98, Math.max(0.05, value + random.nextDouble(-0.2, 0.22)));
        double x = box.getMinX() + 10 + i * step;
        if (i == 0) {
          curve.moveTo(x, bottom - value * room);
        } else {
          curve.lineTo(x, bottom - value * room);
        }
      }
      page.draw(new BasicStroke(series + 0.8f).createStrokedShape(curve), INK);
    }
  }

  /** Hills under a sky, in dots of a screen, and its region. */
  void halftone(Rectangle2D box) {
    page.add(Region.figure(box));
    double pitch = 2.2;
    double[] phases = random.doubles(6, 0, 6.3).toArray();
    for (double y = box.getMinY() + 1; y < box.getMaxY(); y += pitch) {
      for (double x = box.getMinX() + 1; x < box.getMaxX(); x += pitch) {
        double u = (x - box.getMinX()) / box.getWidth();
        double v = (y - box.getMinY()) / box.getHeight();
        double size = pitch * 1.25 * Math.sqrt(darkness(u, v, phases));
        double offset = (int) (y / pitch) % 2 == 0 ? 0 : pitch / 2;
        page.draw(new Ellipse2D.Double(x + offset - size / 2, y - size / 2, size, size), INK);
      }
    }
    page.frame(box, 0.5, INK);
  }

  private static double darkness(double u, double v, double[] phases) {
    double near = 0.72 + 0.12 * Math.sin(4 * u + phases[0]) + 0.05 * Math.sin(11 * u + phases[1]);
    double far = 0.5 + 0.1 * Math.sin(3 * u + phases[2]) + 0.06 * Math.sin(9 * u + phases[3]);
    double sky = 0.12 + 0.1 * Math.sin(5 * u + 7 * v + phases[4]);
    double ground = 0.1 * Math.sin(25 * u * v + phases[5]);
    double dark = v > near ? 0.75 + ground : v > far ? 0.45 + ground : sky;
    return Math.min(0.9, Math.max(0.02, dark));
  }
}
