package dev.platen.image.imageio;

import dev.platen.geometry.Size;
import dev.platen.raster.BufferedImagePixels;
import dev.platen.raster.RasterCanvas;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/**
 * Reads an image through an {@link ImageReader} onto a canvas. The heap holds one band at a time.
 */
public final class BandedReading {

  private static final long BAND_BYTES = 48L * 1024 * 1024;

  /**
   * What came of it.
   *
   * @param rows so many rows, from the top, hold something that was read
   * @param failure why not all rows were read; null if they were
   */
  public record Outcome(int rows, Exception failure) {}

  private final ImageReader reader;
  private final Size size;
  private final RasterCanvas canvas;

  /**
   * A reading of the first image of a reader.
   *
   * @param reader with its input set; stays the caller's
   * @param size as declared by the file; another one than the reader's is a failure
   */
  public BandedReading(ImageReader reader, Size size, RasterCanvas canvas) {
    this.reader = reader;
    this.size = size;
    this.canvas = canvas;
  }

  /** Reads onto the canvas, from this row of it down. */
  public Outcome read(int canvasRow) {
    int done = 0;
    try {
      if (reader.getWidth(0) != size.width() || reader.getHeight(0) != size.height()) {
        throw new IOException(
            "The decoder sees %d x %d pixels instead of %d x %d"
                .formatted(reader.getWidth(0), reader.getHeight(0), size.width(), size.height()));
      }
      ImageTypeSpecifier type = reader.getImageTypes(0).next();
      int height = (int) Math.max(1, Math.min(size.height(), BAND_BYTES / rowBytes(type)));
      BufferedImage band = type.createBufferedImage(size.width(), height);
      while (done < size.height()) {
        int rows = Math.min(height, size.height() - done);
        Exception failure = readBand(band, done, rows);
        if (failure != null) {
          return new Outcome(done + salvage(band, done, rows, canvasRow), failure);
        }
        canvas.put(band, rows, canvasRow + done);
        done += rows;
      }
      return new Outcome(done, null);
    } catch (IOException | RuntimeException e) {
      // Plug-ins throw whatever broken input makes them trip over.
      return new Outcome(done, e);
    }
  }

  private long rowBytes(ImageTypeSpecifier type) {
    return Math.max(1, (long) size.width() * type.getColorModel().getPixelSize() / 8);
  }

  private Exception readBand(BufferedImage band, int row, int rows) {
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceRegion(new Rectangle(0, row, size.width(), rows));
    param.setDestination(band);
    try {
      reader.read(0, param);
      return null;
    } catch (IOException | RuntimeException e) {
      return e;
    }
  }

  /** Reads a failing band once more over white, to see how far it goes. */
  private int salvage(BufferedImage band, int row, int rows, int canvasRow) {
    WhiteFill.fill(band);
    Exception again = readBand(band, row, rows);
    int marked = again == null ? rows : BufferedImagePixels.markedRows(band, rows);
    if (marked > 0) {
      canvas.put(band, marked, canvasRow + row);
    }
    return marked;
  }
}
