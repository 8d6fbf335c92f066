package dev.platen.image.imageio;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/** Paints an image white, whatever its samples are. */
final class WhiteFill {

  private WhiteFill() {}

  static void fill(BufferedImage image) {
    WritableRaster raster = image.getRaster();
    float[] row = new float[raster.getWidth() * raster.getNumBands()];
    float[] pixel = pixel(image.getColorModel(), raster);
    for (int i = 0; i < row.length; i++) {
      row[i] = pixel[i % pixel.length];
    }
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.setPixels(0, y, raster.getWidth(), 1, row);
    }
  }

  private static float[] pixel(ColorModel model, WritableRaster raster) {
    float[] pixel = new float[raster.getNumBands()];
    if (model instanceof IndexColorModel palette) {
      pixel[0] = brightest(palette);
      return pixel;
    }
    Arrays.fill(pixel, largest(model, raster.getTransferType()));
    if (model.getColorSpace().getType() == ColorSpace.TYPE_CMYK) {
      Arrays.fill(pixel, 0, Math.min(4, pixel.length), 0);
    }
    return pixel;
  }

  private static float largest(ColorModel model, int type) {
    return switch (type) {
      case DataBuffer.TYPE_FLOAT, DataBuffer.TYPE_DOUBLE -> 1;
      case DataBuffer.TYPE_SHORT -> Short.MAX_VALUE;
      default -> (float) (Math.pow(2, model.getComponentSize(0)) - 1);
    };
  }

  private static int brightest(IndexColorModel palette) {
    int best = 0;
    for (int i = 1; i < palette.getMapSize(); i++) {
      if (light(palette, i) > light(palette, best)) {
        best = i;
      }
    }
    return best;
  }

  private static int light(IndexColorModel palette, int index) {
    return palette.getRed(index) + palette.getGreen(index) + palette.getBlue(index);
  }
}
