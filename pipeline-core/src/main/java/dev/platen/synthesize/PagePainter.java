package dev.platen.synthesize;

import dev.platen.synthesize.pdf.Outlines;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Draws pages as grey or bilevel images. */
final class PagePainter {

  /** Turns points into pixels and content by its skew, about the middle of the page. */
  static AffineTransform placement(int dpi, PageWear wear) {
    double scale = dpi / 72.0;
    AffineTransform placement = new AffineTransform();
    // With y downwards a positive angle turns clockwise.
    placement.rotate(
        -Math.toRadians(wear.skewDegrees()),
        TypesetPage.WIDTH * scale / 2,
        TypesetPage.HEIGHT * scale / 2);
    placement.scale(scale, scale);
    return placement;
  }

  static int width(int dpi) {
    return (int) Math.round(TypesetPage.WIDTH * dpi / 72);
  }

  static int height(int dpi) {
    return (int) Math.round(TypesetPage.HEIGHT * dpi / 72);
  }

  private final Outlines font;

  PagePainter(Outlines font) {
    this.font = font;
  }

  /** Grey, 8 bits. */
  BufferedImage paintGrey(TypesetPage page, int dpi, PageWear wear, Random random) {
    BufferedImage image = new BufferedImage(width(dpi), height(dpi), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      draw(page, dpi, wear, random, graphics);
    } finally {
      graphics.dispose();
    }
    addNoise(image, wear.noise(), random);
    return image;
  }

  /** Black and white, 1 bit. */
  BufferedImage paintBilevel(TypesetPage page, int dpi, PageWear wear, Random random) {
    BufferedImage image =
        new BufferedImage(width(dpi), height(dpi), BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = image.createGraphics();
    try {
      draw(page, dpi, wear, random, graphics);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private void draw(TypesetPage page, int dpi, PageWear wear, Random random, Graphics2D graphics) {
    graphics.setColor(new Color(wear.paper(), wear.paper(), wear.paper()));
    graphics.fillRect(0, 0, width(dpi), height(dpi));
    graphics.setColor(Color.BLACK);
    graphics.setTransform(placement(dpi, wear));
    for (TypesetPage.Line line : page.lines()) {
      for (TypesetPage.Word word : line.words()) {
        graphics.fill(font.outline(word.text(), line.points(), word.x(), line.baseline()));
      }
    }
    for (int i = 0; i < wear.speckles(); i++) {
      double size = random.nextDouble(0.3, 1.0);
      graphics.fill(
          new Ellipse2D.Double(
              random.nextDouble(TypesetPage.WIDTH),
              random.nextDouble(TypesetPage.HEIGHT),
              size,
              size));
    }
  }

  private static void addNoise(BufferedImage image, double deviation, Random random) {
    if (deviation == 0) {
      return;
    }
    var raster = image.getRaster();
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      raster.getSamples(0, y, row.length, 1, 0, row);
      for (int x = 0; x < row.length; x++) {
        long noisy = Math.round(row[x] + random.nextGaussian() * deviation);
        row[x] = (int) Math.max(0, Math.min(255, noisy));
      }
      raster.setSamples(0, y, row.length, 1, 0, row);
    }
  }
}
