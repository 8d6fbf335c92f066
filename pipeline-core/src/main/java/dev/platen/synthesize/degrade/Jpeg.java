package dev.platen.synthesize.degrade;

import dev.platen.synthesize.opencv.PixelOperations;
import java.awt.image.BufferedImage;

/**
 * A pass through JPEG before the file that is stored.
 *
 * @param quality 1 to 100, as libjpeg counts
 */
public record Jpeg(int quality) implements Effect {

  @Override
  public BufferedImage apply(BufferedImage image, int dpi) {
    return PixelOperations.throughJpeg(image, quality);
  }
}
