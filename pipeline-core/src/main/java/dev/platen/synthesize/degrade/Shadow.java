package dev.platen.synthesize.degrade;

import java.awt.image.BufferedImage;

/**
 * The shadow of a hand or a phone over part of the picture.
 *
 * @param degrees direction from which it comes
 * @param reach of its edge over the picture, in parts of its diagonal from the middle; -0.5 to 0.5
 * @param darkness light that it takes, 0 to 1
 * @param softness width of its edge, in parts of the diagonal
 * @param seed of its outline
 */
public record Shadow(double degrees, double reach, double darkness, double softness, long seed)
    implements Effect {

  @Override
  public BufferedImage apply(BufferedImage image, int dpi) {
    ValueNoise noise = new ValueNoise(seed);
    double diagonal = Math.hypot(image.getWidth(), image.getHeight());
    double dx = Math.cos(Math.toRadians(degrees));
    double dy = Math.sin(Math.toRadians(degrees));
    Pixels.multiply(
        image,
        (x, y) -> {
          double u = (x - image.getWidth() / 2.0) / diagonal;
          double v = (y - image.getHeight() / 2.0) / diagonal;
          double along = u * dx + v * dy;
          double wave = 0.16 * (noise.octaves(4 * (v * dx - u * dy) + 2, 0.5, 2) - 0.5);
          double lit = Pixels.smoothStep(-softness / 2, softness / 2, along + wave - reach);
          return 1 - darkness * (1 - lit);
        });
    return image;
  }
}
