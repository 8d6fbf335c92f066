package dev.platen.raster;

import dev.platen.model.PageImage;

/** Looks at single pixels of page images, for tests. */
public final class PixelProbe {

  private PixelProbe() {}

  /** The pixel as red, green, blue in one number, whatever the number of channels. */
  public static int rgb(PageImage image, int x, int y) {
    double[] pixel = MatPageImage.mat(image).get(y, x);
    return pixel.length == 1
        ? (int) pixel[0] * 0x010101
        : (int) pixel[2] << 16 | (int) pixel[1] << 8 | (int) pixel[0];
  }

  /** The grey or green value of a pixel. */
  public static int value(PageImage image, int x, int y) {
    return rgb(image, x, y) >> 8 & 0xff;
  }
}
