package dev.platen.synthesize.degrade;

import dev.platen.synthesize.opencv.PixelOperations;
import java.awt.image.BufferedImage;

/**
 * Ink of the other side that shows through: a mirrored page, blurred by the paper.
 *
 * @param strength darkness of the other side's ink, 0 to 1
 * @param shift of the other side downwards, in millimetres
 */
public record BleedThrough(double strength, double shift) implements Effect {

  @Override
  public BufferedImage apply(BufferedImage image, int dpi) {
    BufferedImage other = PixelOperations.blur(image, dpi / 120.0);
    byte[] back = Pixels.bytes(other);
    byte[] front = Pixels.bytes(image);
    int width = image.getWidth();
    int height = image.getHeight();
    int down = (int) Math.round(shift / 25.4 * dpi);
    for (int y = 0; y < height; y++) {
      int from = Math.floorMod(y - down, height);
      for (int x = 0; x < width; x++) {
        int i = (y * width + x) * 3;
        int j = (from * width + width - 1 - x) * 3;
        for (int sample = 0; sample < 3; sample++) {
          double light = 1 - strength * (1 - (back[j + sample] & 0xFF) / 255.0);
          front[i + sample] = Pixels.clamp((front[i + sample] & 0xFF) * light);
        }
      }
    }
    return image;
  }
}
