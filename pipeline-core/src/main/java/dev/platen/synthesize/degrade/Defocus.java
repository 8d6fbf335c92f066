package dev.platen.synthesize.degrade;

import dev.platen.synthesize.opencv.PixelOperations;
import java.awt.image.BufferedImage;

/**
 * A lens out of focus, or a soft scanner.
 *
 * @param sigma of a Gaussian, in hundredths of an inch
 */
public record Defocus(double sigma) implements Effect {

  @Override
  public BufferedImage apply(BufferedImage image, int dpi) {
    return PixelOperations.blur(image, sigma * dpi / 100);
  }
}
