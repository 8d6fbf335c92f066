package dev.platen.raster;

import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/**
 * Rows of any component image: grey, color or inks, with or without alpha, of any depth. Inks
 * become light by the plain product of what each lets through.
 */
final class SampleRows implements RowReader {

  private final Raster raster;
  private final int colors;
  private final boolean alpha;
  private final boolean premultiplied;
  private final boolean inks;
  private final float offset;
  private final float scale;
  private final float[] samples;

  SampleRows(Raster raster, ColorModel model) {
    this.raster = raster;
    this.colors = Math.min(model.getNumColorComponents(), raster.getNumBands());
    this.alpha = model.hasAlpha() && raster.getNumBands() > colors;
    this.premultiplied = model.isAlphaPremultiplied();
    this.inks = model.getColorSpace().getType() == ColorSpace.TYPE_CMYK;
    int type = raster.getTransferType();
    this.offset = type == DataBuffer.TYPE_SHORT ? -Short.MIN_VALUE : 0;
    this.scale = (float) (1 / largest(model, type));
    this.samples = new float[raster.getWidth() * raster.getNumBands()];
  }

  private static double largest(ColorModel model, int type) {
    return switch (type) {
      case DataBuffer.TYPE_FLOAT, DataBuffer.TYPE_DOUBLE -> 1;
      case DataBuffer.TYPE_SHORT -> 65_535;
      default -> Math.pow(2, model.getComponentSize(0)) - 1;
    };
  }

  @Override
  public void read(int y, byte[] row) {
    raster.getPixels(0, y, raster.getWidth(), 1, samples);
    int bands = raster.getNumBands();
    for (int x = 0; x < raster.getWidth(); x++) {
      int at = x * bands;
      float cover = alpha ? unit(at + colors) : 1;
      if (inks && colors == 4) {
        float light = 1 - unit(at + 3);
        for (int c = 0; c < 3; c++) {
          row[3 * x + 2 - c] = mix((1 - unit(at + c)) * light, cover);
        }
      } else if (colors == 1) {
        row[x] = mix(unit(at), cover);
      } else {
        for (int c = 0; c < 3; c++) {
          row[3 * x + 2 - c] = mix(unit(at + Math.min(c, colors - 1)), cover);
        }
      }
    }
  }

  private float unit(int index) {
    return Math.min(1, Math.max(0, (samples[index] + offset) * scale));
  }

  private byte mix(float light, float cover) {
    float mixed = (premultiplied ? light : light * cover) + 1 - cover;
    return (byte) Math.round(255 * Math.min(1, mixed));
  }
}
