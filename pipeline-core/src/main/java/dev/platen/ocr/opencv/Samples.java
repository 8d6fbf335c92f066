package dev.platen.ocr.opencv;

import dev.platen.model.PageImage;
import dev.platen.raster.MatPageImage;
import org.opencv.core.Mat;

/** A small picture on the Java heap: 8 bits a sample, 0 is black, rows from the top. */
public final class Samples {

  private final int width;
  private final int height;
  private final int channels;
  private final byte[] bytes;

  /**
   * A picture over some samples, which it holds and does not copy.
   *
   * @param channels 1 (grey) or 3 (blue, green, red)
   */
  public Samples(int width, int height, int channels, byte[] bytes) {
    if (bytes.length != Math.multiplyExact(Math.multiplyExact(width, height), channels)) {
      throw new IllegalArgumentException(
          "%d samples are no %d x %d picture of %d channels"
              .formatted(bytes.length, width, height, channels));
    }
    this.width = width;
    this.height = height;
    this.channels = channels;
    this.bytes = bytes;
  }

  /** A copy of the samples of a page image. */
  public static Samples of(PageImage image) {
    Mat mat = MatPageImage.mat(image);
    byte[] bytes = new byte[Math.toIntExact(mat.total() * mat.channels())];
    mat.get(0, 0, bytes);
    return new Samples(mat.cols(), mat.rows(), mat.channels(), bytes);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** A sample, 0 to 255; in grey pictures all channels are the same. */
  public int at(int x, int y, int channel) {
    int pixel = y * width + x;
    return bytes[channels == 1 ? pixel : pixel * channels + channel] & 0xFF;
  }

  /** Mean of the channels of a pixel, 0 to 255. */
  public int brightness(int x, int y) {
    return channels == 1 ? at(x, y, 0) : (at(x, y, 0) + at(x, y, 1) + at(x, y, 2)) / 3;
  }
}
