package dev.platen.synthesize.degrade;

import java.awt.image.BufferedImage;

/**
 * Ink that lost its black, in some places more than in others.
 *
 * @param strength 0 nothing to 1 no ink left where it is worst
 * @param seed of its clouds
 */
public record Fading(double strength, long seed) implements Effect {

  @Override
  public BufferedImage apply(BufferedImage image, int dpi) {
    ValueNoise noise = new ValueNoise(seed);
    Pixels.blend(
        image,
        (x, y) -> strength * (0.55 + 0.45 * noise.octaves(x / dpi * 0.5, y / dpi * 0.5, 2)),
        (samples, f) -> {
          for (int i = 0; i < 3; i++) {
            samples[i] += (248 - samples[i]) * f;
          }
        });
    return image;
  }
}
