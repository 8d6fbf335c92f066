package dev.platen.synthesize.degrade;

import java.awt.image.BufferedImage;

/**
 * Dark borders where the lid was open or the page did not cover the glass.
 *
 * @param left width in millimetres
 * @param right width in millimetres
 * @param top height in millimetres
 * @param bottom height in millimetres
 * @param darkness light taken, 0 to 1
 * @param seed of how ragged they are
 */
public record ScannerEdges(
    double left, double right, double top, double bottom, double darkness, long seed)
    implements Effect {

  @Override
  public BufferedImage apply(BufferedImage image, int dpi) {
    ValueNoise noise = new ValueNoise(seed);
    double pixels = dpi / 25.4;
    double width = image.getWidth() / pixels;
    double height = image.getHeight() / pixels;
    Pixels.multiply(
        image,
        (column, row) -> {
          double x = column / pixels;
          double y = row / pixels;
          double ragged = 1.2 * (noise.octaves(x * 0.08, y * 0.08, 3) - 0.5);
          double shade = 0;
          shade = Math.max(shade, edge(left, x + ragged));
          shade = Math.max(shade, edge(right, width - x + ragged));
          shade = Math.max(shade, edge(top, y + ragged));
          shade = Math.max(shade, edge(bottom, height - y + ragged));
          return 1 - darkness * shade;
        });
    return image;
  }

  private static double edge(double size, double distance) {
    return size <= 0 ? 0 : 1 - Pixels.smoothStep(size * 0.6, size, distance);
  }
}
