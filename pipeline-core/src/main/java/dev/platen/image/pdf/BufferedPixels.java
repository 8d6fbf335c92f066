package dev.platen.image.pdf;

import dev.platen.geometry.Size;
import dev.platen.raster.PixelCanvas;
import java.awt.image.BufferedImage;

/** Copies pictures of Java2D to a canvas, a row at a time. */
final class BufferedPixels {

  private BufferedPixels() {}

  /** A canvas with the same pixels, grey if all of them are; transparent ones are laid on white. */
  static PixelCanvas canvas(BufferedImage picture) {
    PixelCanvas canvas = PixelCanvas.white(new Size(picture.getWidth(), picture.getHeight()), 3);
    if (!copy(picture, picture.getHeight(), canvas, 0)) {
      canvas.dropColor();
    }
    return canvas;
  }

  /**
   * Copies the first rows of a picture into a canvas of three channels.
   *
   * @return whether any of the pixels is coloured
   */
  static boolean copy(BufferedImage picture, int rows, PixelCanvas canvas, int top) {
    int width = picture.getWidth();
    boolean opaque = !picture.getColorModel().hasAlpha();
    int[] from = new int[width];
    byte[] to = new byte[3 * width];
    int difference = 0;
    for (int y = 0; y < rows; y++) {
      picture.getRGB(0, y, width, 1, from, 0, width);
      for (int x = 0; x < width; x++) {
        int rgb = opaque ? from[x] : onWhite(from[x]);
        to[3 * x] = (byte) rgb;
        to[3 * x + 1] = (byte) (rgb >> 8);
        to[3 * x + 2] = (byte) (rgb >> 16);
        difference |= ((rgb ^ (rgb >> 8)) & 255) | ((rgb ^ (rgb >> 16)) & 255);
      }
      canvas.putRows(top + y, to);
    }
    return difference != 0;
  }

  private static int onWhite(int argb) {
    int alpha = argb >>> 24;
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int sample = (argb >> shift) & 255;
      mixed |= ((sample * alpha + 255 * (255 - alpha)) / 255) << shift;
    }
    return mixed;
  }
}
