package dev.platen.image.pdf;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDCalGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDCalRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * What the samples of an image mean, for the colour spaces that scans have: grey, RGB, and a table
 * of either. Calibrated and ICC-based spaces of one and three components are taken as grey and RGB.
 *
 * @param bits of a sample: 1, 2, 4, 8 or 16
 * @param components samples a pixel: 1 or 3
 * @param channels of the result: 1 or 3
 * @param values three bytes (blue, green, red) or one for each value of a sample; for three
 *     components one table for each, red first
 */
record Palette(int bits, int components, int channels, byte[][] values) {

  /** Empty where PDFBox has to convert the colours. */
  static Optional<Palette> of(PDImage image) throws IOException {
    int bits = image.isStencil() ? 1 : image.getBitsPerComponent();
    if (bits != 1 && bits != 2 && bits != 4 && bits != 8 && bits != 16) {
      return Optional.empty();
    }
    if (image.isStencil()) {
      return Optional.of(gray(1, image.getDecode()));
    }
    PDColorSpace space = image.getColorSpace();
    if (space instanceof PDIndexed indexed) {
      return bits <= 8 && isIdentity(image.getDecode(), indexed.getDefaultDecode(bits))
          ? Optional.of(table(indexed, bits))
          : Optional.empty();
    }
    if (isGray(space)) {
      return Optional.of(gray(bits, image.getDecode()));
    }
    return isRgb(space) ? Optional.of(rgb(bits, image.getDecode())) : Optional.empty();
  }

  /** Whether a space is one whose single component is a grey. */
  static boolean isGray(PDColorSpace space) {
    return space instanceof PDDeviceGray
        || space instanceof PDCalGray
        || (space instanceof PDICCBased && space.getNumberOfComponents() == 1);
  }

  /** Whether a space is one whose components are red, green and blue. */
  static boolean isRgb(PDColorSpace space) {
    return space instanceof PDDeviceRGB
        || space instanceof PDCalRGB
        || (space instanceof PDICCBased icc && icc.getNumberOfComponents() == 3 && !isLab(icc));
  }

  private static boolean isLab(PDICCBased icc) {
    return icc.getColorSpaceType() == java.awt.color.ColorSpace.TYPE_Lab;
  }

  private static Palette gray(int bits, COSArray decode) {
    return new Palette(bits, 1, 1, new byte[][] {ramp(bits, decode, 0)});
  }

  private static Palette rgb(int bits, COSArray decode) {
    return new Palette(
        bits,
        3,
        3,
        new byte[][] {ramp(bits, decode, 0), ramp(bits, decode, 1), ramp(bits, decode, 2)});
  }

  /** Values of a component after the image's Decode array; 16-bit samples are cut to 8 first. */
  private static byte[] ramp(int bits, COSArray decode, int component) {
    int size = 1 << Math.min(bits, 8);
    float from = 0;
    float to = 1;
    if (decode != null && decode.size() >= 2 * component + 2) {
      float[] range = decode.toFloatArray();
      from = range[2 * component];
      to = range[2 * component + 1];
    }
    byte[] values = new byte[size];
    for (int i = 0; i < size; i++) {
      float value = from + i * (to - from) / (size - 1);
      values[i] = (byte) Math.round(255 * Math.max(0, Math.min(1, value)));
    }
    return values;
  }

  private static Palette table(PDIndexed indexed, int bits) throws IOException {
    int size = 1 << bits;
    byte[] colors = new byte[3 * size];
    byte[] grays = new byte[size];
    boolean colored = false;
    for (int i = 0; i < size; i++) {
      float[] rgb = indexed.toRGB(new float[] {i});
      for (int c = 0; c < 3; c++) {
        colors[3 * i + 2 - c] = (byte) Math.round(255 * Math.max(0, Math.min(1, rgb[c])));
      }
      colored |= colors[3 * i] != colors[3 * i + 1] || colors[3 * i] != colors[3 * i + 2];
      grays[i] = colors[3 * i];
    }
    return colored
        ? new Palette(bits, 1, 3, new byte[][] {colors})
        : new Palette(bits, 1, 1, new byte[][] {grays});
  }

  /** Whether a Decode array says nothing but the default. */
  static boolean isIdentity(COSArray decode, float[] standard) {
    return decode == null || decode.size() == 0 || Arrays.equals(decode.toFloatArray(), standard);
  }

  /** Whether an image has a Decode array at all. */
  static boolean hasDecode(PDImage image) {
    return image.getCOSObject().containsKey(COSName.DECODE);
  }
}
