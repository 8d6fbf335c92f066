package dev.platen.synthesize.degrade;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/**
 * Spots of water and coffee, darker at their rims.
 *
 * @param count how many
 * @param strength darkness of their rims, 0 to 1
 * @param seed of their places and forms
 */
public record Stains(int count, double strength, long seed) implements Effect {

  @Override
  public BufferedImage apply(BufferedImage image, int dpi) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      stain(image, dpi, random);
    }
    return image;
  }

  private void stain(BufferedImage image, int dpi, SplittableRandom random) {
    double centerX = random.nextDouble() * image.getWidth();
    double centerY = random.nextDouble() * image.getHeight();
    double radius = random.nextDouble(0.25, 1.2) * dpi;
    ValueNoise noise = new ValueNoise(random.nextLong());
    Pixels.blend(
        image,
        (x, y) -> {
          double distance = Math.hypot(x - centerX, y - centerY) / radius;
          double wobbly = distance + 0.5 * (noise.octaves(x / radius, y / radius, 3) - 0.5);
          double rim = Math.exp(-Math.pow((wobbly - 1) / 0.06, 2));
          double inside = 1 - Pixels.smoothStep(0.9, 1.05, wobbly);
          return strength * (0.75 * rim + 0.35 * inside);
        },
        (samples, f) -> {
          samples[0] *= 1 - 0.75 * f;
          samples[1] *= 1 - 0.5 * f;
          samples[2] *= 1 - 0.3 * f;
        });
  }
}
