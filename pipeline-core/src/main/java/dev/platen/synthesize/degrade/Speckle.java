package dev.platen.synthesize.degrade;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/**
 * Dust and toner: small dark and light spots.
 *
 * @param density spots on a square inch
 * @param size diameter of the largest, in hundredths of an inch
 * @param seed of their places
 */
public record Speckle(double density, double size, long seed) implements Effect {

  @Override
  public BufferedImage apply(BufferedImage image, int dpi) {
    SplittableRandom random = new SplittableRandom(seed);
    double inches = (double) image.getWidth() / dpi * image.getHeight() / dpi;
    int count = (int) Math.round(density * inches);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    for (int i = 0; i < count; i++) {
      double spread = random.nextDouble();
      double diameter = Math.max(1, size * dpi / 100 * spread * spread * spread);
      int grey = random.nextInt(5) == 0 ? random.nextInt(215, 256) : random.nextInt(20, 130);
      graphics.setColor(new Color(grey, grey, grey));
      graphics.fill(
          new Ellipse2D.Double(
              random.nextDouble() * image.getWidth(),
              random.nextDouble() * image.getHeight(),
              diameter,
              diameter * random.nextDouble(0.6, 1.3)));
    }
    graphics.dispose();
    return image;
  }
}
