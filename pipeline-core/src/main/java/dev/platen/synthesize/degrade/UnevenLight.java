package dev.platen.synthesize.degrade;

import java.awt.image.BufferedImage;

/**
 * Light that falls off from one side and towards the corners, and its color.
 *
 * @param strength light lost at the dark side, 0 to 1
 * @param degrees direction of the dark side
 * @param warmth of the light: below 0 bluish, above 0 yellowish; -0.2 to 0.2
 */
public record UnevenLight(double strength, double degrees, double warmth) implements Effect {

  @Override
  public BufferedImage apply(BufferedImage image, int dpi) {
    double diagonal = Math.hypot(image.getWidth(), image.getHeight());
    double dx = Math.cos(Math.toRadians(degrees));
    double dy = Math.sin(Math.toRadians(degrees));
    Pixels.blend(
        image,
        (x, y) -> {
          double u = (x - image.getWidth() / 2.0) / diagonal;
          double v = (y - image.getHeight() / 2.0) / diagonal;
          double side = 0.5 + u * dx + v * dy;
          return 1 - strength * (0.7 * side * side + 0.9 * (u * u + v * v));
        },
        (samples, f) -> {
          samples[0] *= f * (1 - Math.max(0, warmth));
          samples[1] *= f * (1 - 0.3 * Math.abs(warmth));
          samples[2] *= f * (1 + Math.min(0, warmth));
        });
    return image;
  }
}
