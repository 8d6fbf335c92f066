package dev.platen.synthesize.degrade;

import dev.platen.synthesize.opencv.PixelOperations;
import java.awt.image.BufferedImage;

/**
 * Detail lost at a coarser resolution in between.
 *
 * @param across part of the pixels left in a row, 0 to 1
 * @param down part of the rows left
 */
public record LowResolution(double across, double down) implements Effect {

  @Override
  public BufferedImage apply(BufferedImage image, int dpi) {
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage coarse =
        PixelOperations.resize(
            image,
            Math.max(1, (int) Math.round(width * across)),
            Math.max(1, (int) Math.round(height * down)));
    return PixelOperations.resize(coarse, width, height);
  }
}
