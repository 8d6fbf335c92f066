package dev.platen.synthesize.degrade;

import java.awt.image.BufferedImage;

/**
 * Black or white only, as fax machines and copiers make it.
 *
 * @param threshold grey level under which a pixel is black, 0 to 255
 */
public record Bilevel(int threshold) implements Effect {

  @Override
  public BufferedImage apply(BufferedImage image, int dpi) {
    new Grey().apply(image, dpi);
    byte[] data = Pixels.bytes(image);
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) ((data[i] & 0xFF) < threshold ? 0 : 255);
    }
    return image;
  }
}
