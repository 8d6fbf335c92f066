package dev.platen.synthesize.degrade;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/**
 * Noise of a sensor: of lightness, and of each color.
 *
 * @param lightness standard deviation in grey levels of 255
 * @param color standard deviation of each color besides
 * @param seed of the noise
 */
public record SensorNoise(double lightness, double color, long seed) implements Effect {

  private static final int TABLE = 1 << 14;

  @Override
  public BufferedImage apply(BufferedImage image, int dpi) {
    SplittableRandom random = new SplittableRandom(seed);
    // Drawing from a table is several times faster than a Gaussian for each sample.
    float[] gaussian = new float[TABLE];
    for (int i = 0; i < TABLE; i++) {
      gaussian[i] = (float) random.nextGaussian();
    }
    byte[] data = Pixels.bytes(image);
    for (int i = 0; i < data.length; i += 3) {
      long bits = random.nextLong();
      double common = lightness * gaussian[(int) (bits & (TABLE - 1))];
      for (int sample = 0; sample < 3; sample++) {
        int draw = (int) (bits >>> 14 * (sample + 1)) & (TABLE - 1);
        data[i + sample] =
            Pixels.clamp((data[i + sample] & 0xFF) + common + color * gaussian[draw]);
      }
    }
    return image;
  }
}
