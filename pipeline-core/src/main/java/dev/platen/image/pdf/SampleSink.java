package dev.platen.image.pdf;

import dev.platen.geometry.Size;
import dev.platen.raster.PixelCanvas;
import java.io.IOException;
import java.io.OutputStream;

/** Takes the unpacked bytes of an image and writes its rows to a canvas; nothing is kept twice. */
final class SampleSink extends OutputStream {

  private final PixelCanvas canvas;
  private final Palette palette;
  private final int width;
  private final int height;
  private final byte[] row;
  private final byte[] pixels;
  private int filled;
  private int rows;
  private boolean inked;

  SampleSink(PixelCanvas canvas, Palette palette) {
    Size size = canvas.size();
    this.canvas = canvas;
    this.palette = palette;
    this.width = size.width();
    this.height = size.height();
    this.row = new byte[rowBytes(width, palette)];
    this.pixels = new byte[Math.multiplyExact(width, palette.channels())];
  }

  private static int rowBytes(int width, Palette palette) {
    return Math.toIntExact(((long) width * palette.bits() * palette.components() + 7) / 8);
  }

  /** Rows that came whole. */
  int rows() {
    return rows;
  }

  /** Whether any pixel is not white. */
  boolean inked() {
    return inked;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int at = offset;
    int end = offset + length;
    while (at < end) {
      if (rows == height) {
        throw new Encoding.Enough();
      }
      int part = Math.min(row.length - filled, end - at);
      System.arraycopy(bytes, at, row, filled, part);
      filled += part;
      at += part;
      if (filled == row.length) {
        filled = 0;
        convert();
        canvas.putRows(rows++, pixels);
      }
    }
  }

  private void convert() {
    if (palette.components() == 3) {
      convertRgb();
    } else if (palette.channels() == 3) {
      byte[] table = palette.values()[0];
      for (int x = 0; x < width; x++) {
        System.arraycopy(table, 3 * sample(x), pixels, 3 * x, 3);
      }
      inked = true;
    } else {
      byte[] table = palette.values()[0];
      int ink = 0;
      for (int x = 0; x < width; x++) {
        byte gray = table[sample(x)];
        pixels[x] = gray;
        ink |= ~gray;
      }
      inked |= (ink & 255) != 0;
    }
  }

  private void convertRgb() {
    byte[][] tables = palette.values();
    for (int x = 0; x < width; x++) {
      pixels[3 * x + 2] = tables[0][sample(3 * x)];
      pixels[3 * x + 1] = tables[1][sample(3 * x + 1)];
      pixels[3 * x] = tables[2][sample(3 * x + 2)];
    }
    inked = true;
  }

  /** The sample at an index of the row; of 16 bits the upper 8. */
  private int sample(int index) {
    return switch (palette.bits()) {
      case 1 -> (row[index >> 3] >> (7 - (index & 7))) & 1;
      case 2 -> (row[index >> 2] >> (6 - 2 * (index & 3))) & 3;
      case 4 -> (row[index >> 1] >> (4 - 4 * (index & 1))) & 15;
      case 8 -> row[index] & 255;
      default -> row[2 * index] & 255;
    };
  }
}
