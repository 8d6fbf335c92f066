package dev.platen.synthesize.degrade;

import java.awt.image.BufferedImage;

/**
 * A lamp mirrored by glossy paper or a screen.
 *
 * @param x of its middle, in parts of the width
 * @param y of its middle, in parts of the height
 * @param radius in parts of the diagonal
 * @param strength 0 to 1; at 1 its middle is white
 */
public record Glare(double x, double y, double radius, double strength) implements Effect {

  @Override
  public BufferedImage apply(BufferedImage image, int dpi) {
    double size = radius * Math.hypot(image.getWidth(), image.getHeight());
    double centerX = x * image.getWidth();
    double centerY = y * image.getHeight();
    Pixels.blend(
        image,
        (column, row) -> {
          double distance = Math.hypot((column - centerX) / size, (row - centerY) / (0.7 * size));
          return strength * Math.exp(-distance * distance * 1.5);
        },
        (samples, f) -> {
          for (int i = 0; i < 3; i++) {
            samples[i] += (255 - samples[i]) * f;
          }
        });
    return image;
  }
}
