package dev.platen.raster;

import dev.platen.geometry.Dpi;
import dev.platen.natives.OpenCvLibrary;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.MultiPixelPackedSampleModel;
import java.awt.image.Raster;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * Conversion of heap images to the pixels that Platen works on: 8-bit grey where the image has no
 * color by its kind, else blue, green, red. Transparency goes over white. Values are taken as they
 * are stored; color profiles are not applied, for they change no letter.
 */
public final class BufferedImagePixels {

  static {
    OpenCvLibrary.load();
  }

  private BufferedImagePixels() {}

  /** A copy outside the heap. */
  public static MatPageImage toPageImage(BufferedImage image, Dpi dpi) {
    Mat mat = new Mat(image.getHeight(), image.getWidth(), matType(image));
    copy(image, image.getHeight(), mat, 0);
    return MatPageImage.owning(mat, dpi);
  }

  /** The type of matrix that the image needs: CV_8UC1 or CV_8UC3. */
  public static int matType(BufferedImage image) {
    return isGrey(image.getColorModel()) ? CvType.CV_8UC1 : CvType.CV_8UC3;
  }

  /**
   * Copies the first rows of an image into a matrix of type {@link #matType}.
   *
   * @param rows how many
   * @param target as wide as the image
   * @param targetRow where the first row goes
   */
  public static void copy(BufferedImage image, int rows, Mat target, int targetRow) {
    RowReader reader = rowReader(image, target.channels() == 1);
    byte[] row = new byte[image.getWidth() * target.channels()];
    for (int y = 0; y < rows; y++) {
      reader.read(y, row);
      target.put(targetRow + y, 0, row);
    }
  }

  /** How many rows there are down to the last one that is not all white. */
  public static int markedRows(BufferedImage image, int rows) {
    boolean grey = isGrey(image.getColorModel());
    RowReader reader = rowReader(image, grey);
    byte[] row = new byte[image.getWidth() * (grey ? 1 : 3)];
    for (int y = rows - 1; y >= 0; y--) {
      reader.read(y, row);
      for (byte sample : row) {
        if (sample != -1) {
          return y + 1;
        }
      }
    }
    return 0;
  }

  private static boolean isGrey(ColorModel model) {
    if (model instanceof IndexColorModel palette) {
      for (int i = 0; i < palette.getMapSize(); i++) {
        int rgb = overWhite(palette.getRGB(i));
        if ((rgb & 0xff) != (rgb >> 8 & 0xff) || (rgb & 0xff) != (rgb >> 16 & 0xff)) {
          return false;
        }
      }
      return true;
    }
    return model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
  }

  private static RowReader rowReader(BufferedImage image, boolean grey) {
    ColorModel model = image.getColorModel();
    Raster raster = image.getRaster();
    if (model instanceof IndexColorModel palette) {
      int[] colors = new int[1 << palette.getPixelSize()];
      for (int i = 0; i < colors.length; i++) {
        colors[i] = i < palette.getMapSize() ? overWhite(palette.getRGB(i)) : 0xffffffff;
      }
      return isPackedBits(raster) && grey
          ? bits(raster, (byte) colors[0], (byte) colors[1])
          : palette(raster, colors, grey);
    }
    int space = model.getColorSpace().getType();
    boolean known =
        space == ColorSpace.TYPE_GRAY
            || space == ColorSpace.TYPE_RGB
            || space == ColorSpace.TYPE_CMYK;
    if (!known || model instanceof DirectColorModel) {
      return (y, row) ->
          rgb(image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth()), row, grey);
    }
    boolean bytes = raster.getTransferType() == DataBuffer.TYPE_BYTE;
    if (bytes && model.getComponentSize(0) == 8 && raster.getNumBands() == 1) {
      return (y, row) -> raster.getDataElements(0, y, raster.getWidth(), 1, row);
    }
    if (bytes && space == ColorSpace.TYPE_RGB && raster.getNumBands() == 3) {
      return (y, row) -> {
        raster.getDataElements(0, y, raster.getWidth(), 1, row);
        swapRedAndBlue(row);
      };
    }
    boolean opaque = raster.getNumBands() == (space == ColorSpace.TYPE_GRAY ? 1 : 3);
    return raster.getTransferType() == DataBuffer.TYPE_USHORT
            && model.getComponentSize(0) == 16
            && space != ColorSpace.TYPE_CMYK
            && opaque
        ? deep(raster)
        : new SampleRows(raster, model);
  }

  /** 16 bits a sample, rounded as {@link SampleRows} does, but without the detour. */
  private static RowReader deep(Raster raster) {
    short[] samples = new short[raster.getWidth() * raster.getNumBands()];
    return (y, row) -> {
      raster.getDataElements(0, y, raster.getWidth(), 1, samples);
      for (int i = 0; i < row.length; i++) {
        row[i] = (byte) (((samples[i] & 0xffff) * 255 + 32_767) / 65_535);
      }
      if (row.length > raster.getWidth()) {
        swapRedAndBlue(row);
      }
    };
  }

  private static boolean isPackedBits(Raster raster) {
    return raster.getSampleModel() instanceof MultiPixelPackedSampleModel packed
        && packed.getPixelBitStride() == 1
        && packed.getDataBitOffset() == 0
        && raster.getSampleModelTranslateX() == 0
        && raster.getSampleModelTranslateY() == 0
        && raster.getDataBuffer() instanceof DataBufferByte;
  }

  /** Eight pixels a byte, by a table: a fax page has millions of them. */
  private static RowReader bits(Raster raster, byte zero, byte one) {
    byte[] data = ((DataBufferByte) raster.getDataBuffer()).getData();
    int stride = ((MultiPixelPackedSampleModel) raster.getSampleModel()).getScanlineStride();
    byte[] table = new byte[256 * 8];
    for (int i = 0; i < table.length; i++) {
      table[i] = (i >> 3 & 0x80 >> (i & 7)) == 0 ? zero : one;
    }
    return (y, row) -> {
      int source = raster.getDataBuffer().getOffset() + y * stride;
      for (int x = 0; x < row.length; x += 8) {
        int at = (data[source++] & 0xff) << 3;
        System.arraycopy(table, at, row, x, Math.min(8, row.length - x));
      }
    };
  }

  private static RowReader palette(Raster raster, int[] colors, boolean grey) {
    int[] row = new int[raster.getWidth()];
    return (y, target) -> {
      raster.getPixels(0, y, row.length, 1, row);
      for (int x = 0; x < row.length; x++) {
        row[x] = colors[row[x]];
      }
      rgb(row, target, grey);
    };
  }

  private static void rgb(int[] pixels, byte[] target, boolean grey) {
    for (int x = 0; x < pixels.length; x++) {
      int rgb = overWhite(pixels[x]);
      if (grey) {
        target[x] = (byte) rgb;
      } else {
        target[3 * x] = (byte) rgb;
        target[3 * x + 1] = (byte) (rgb >> 8);
        target[3 * x + 2] = (byte) (rgb >> 16);
      }
    }
  }

  private static void swapRedAndBlue(byte[] row) {
    for (int i = 0; i < row.length; i += 3) {
      byte red = row[i];
      row[i] = row[i + 2];
      row[i + 2] = red;
    }
  }

  /** Result is opaque and keeps full alpha in its top byte, so that it may be applied again. */
  private static int overWhite(int argb) {
    int alpha = argb >>> 24;
    if (alpha == 255) {
      return argb;
    }
    int result = 0xff;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int sample = argb >> shift & 0xff;
      result = result << 8 | (sample * alpha + 255 * (255 - alpha) + 127) / 255;
    }
    return result;
  }
}
