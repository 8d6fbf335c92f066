package dev.platen.export.opencv;

import dev.platen.model.PageImage;
import dev.platen.raster.MatPageImage;
import org.opencv.core.Mat;

/** A page's pixels row by row, as files want them: red before blue. */
public final class PageRows {

  private final Mat mat;

  /** The image stays the caller's, and open while this is used. */
  public PageRows(PageImage image) {
    this.mat = MatPageImage.mat(image);
  }

  public int width() {
    return mat.cols();
  }

  public int height() {
    return mat.rows();
  }

  /** 1 (grey) or 3 (red, green, blue). */
  public int channels() {
    return mat.channels();
  }

  /** Copies a row to a buffer of width times channels bytes. */
  public void read(int y, byte[] row) {
    mat.get(y, 0, row);
    if (channels() == 3) {
      for (int i = 0; i + 2 < row.length; i += 3) {
        byte blue = row[i];
        row[i] = row[i + 2];
        row[i + 2] = blue;
      }
    }
  }

  /** Whether every pixel is black or white. */
  public boolean isBilevel() {
    if (channels() != 1) {
      return false;
    }
    byte[] row = new byte[width()];
    for (int y = 0; y < height(); y++) {
      read(y, row);
      for (byte sample : row) {
        if (sample != 0 && sample != -1) {
          return false;
        }
      }
    }
    return true;
  }
}
