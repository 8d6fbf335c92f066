package dev.platen.synthesize.degrade;

import java.awt.image.BufferedImage;

/** A scanner without color (luma of ITU-R BT.601). */
public record Grey() implements Effect {

  @Override
  public BufferedImage apply(BufferedImage image, int dpi) {
    byte[] data = Pixels.bytes(image);
    for (int i = 0; i < data.length; i += 3) {
      double luma =
          0.114 * (data[i] & 0xFF) + 0.587 * (data[i + 1] & 0xFF) + 0.299 * (data[i + 2] & 0xFF);
      byte grey = Pixels.clamp(luma);
      data[i] = grey;
      data[i + 1] = grey;
      data[i + 2] = grey;
    }
    return image;
  }
}
