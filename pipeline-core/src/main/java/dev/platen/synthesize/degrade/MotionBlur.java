package dev.platen.synthesize.degrade;

import dev.platen.synthesize.opencv.PixelOperations;
import java.awt.image.BufferedImage;

/**
 * A hand that shook.
 *
 * @param length of the way, in hundredths of an inch
 * @param degrees its direction
 */
public record MotionBlur(double length, double degrees) implements Effect {

  @Override
  public BufferedImage apply(BufferedImage image, int dpi) {
    return PixelOperations.smear(image, Math.max(1, length * dpi / 100), degrees);
  }
}
