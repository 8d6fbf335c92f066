package dev.platen.raster;

import dev.platen.geometry.Dpi;
import dev.platen.geometry.Size;
import dev.platen.natives.OpenCvLibrary;
import java.awt.image.BufferedImage;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/**
 * A page outside the heap that is filled in bands of rows; what is never filled stays white.
 *
 * <ol>
 *   <li>{@link #put} bands, in any order;
 *   <li>{@link #toPageImage} hands the pixels on;
 *   <li>{@link #close} releases them if they were not handed on.
 * </ol>
 */
public final class RasterCanvas implements AutoCloseable {

  static {
    OpenCvLibrary.load();
  }

  private static final Scalar WHITE = Scalar.all(255);

  private final Size size;
  private Mat mat;

  /** A canvas of so many pixels; the first band allocates them. */
  public RasterCanvas(Size size) {
    this.size = size;
  }

  /** Whether anything was put on it. */
  public boolean isEmpty() {
    return mat == null;
  }

  /**
   * Copies rows of an image.
   *
   * @param band as wide as the canvas; all bands have the same color model
   * @param rows of the band that are copied, from its top
   * @param row where the first one goes
   */
  public void put(BufferedImage band, int rows, int row) {
    if (band.getWidth() != size.width() || row + rows > size.height()) {
      throw new IllegalArgumentException(
          "A band of %d x %d at row %d does not fit into %s"
              .formatted(band.getWidth(), rows, row, size));
    }
    if (mat == null) {
      int type = BufferedImagePixels.matType(band);
      mat = new Mat(size.height(), size.width(), type, WHITE);
    }
    BufferedImagePixels.copy(band, rows, mat, row);
  }

  /**
   * Hands the pixels on; the canvas is empty after it.
   *
   * @throws IllegalStateException if nothing was put on it
   */
  public MatPageImage toPageImage(Dpi dpi) {
    if (mat == null) {
      throw new IllegalStateException("Nothing was put on the canvas");
    }
    MatPageImage image = MatPageImage.owning(mat, dpi);
    mat = null;
    return image;
  }

  /**
   * Joins three grey canvases, which stay the caller's, into one color page.
   *
   * @throws IllegalArgumentException if one of them is empty or not grey
   */
  public static MatPageImage merge(
      RasterCanvas red, RasterCanvas green, RasterCanvas blue, Dpi dpi) {
    for (RasterCanvas plane : List.of(red, green, blue)) {
      if (plane.mat == null || plane.mat.type() != CvType.CV_8UC1) {
        throw new IllegalArgumentException("A color plane is empty or not grey");
      }
    }
    Mat merged = new Mat();
    Core.merge(List.of(blue.mat, green.mat, red.mat), merged);
    return MatPageImage.owning(merged, dpi);
  }

  @Override
  public void close() {
    if (mat != null) {
      mat.release();
      mat = null;
    }
  }
}
