package dev.platen.raster;

import dev.platen.geometry.Dpi;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.natives.OpenCvLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * Pixels outside the heap that are still being put together: filled row by row, turned, placed, and
 * at last handed over as a {@link MatPageImage}. Grey (one channel, 0 is black) or BGR (three).
 *
 * <p>Whoever makes one closes it; after {@link #toPageImage} closing does nothing.
 */
public final class PixelCanvas implements AutoCloseable {

  static {
    OpenCvLibrary.load();
  }

  private Mat mat;

  private PixelCanvas(Mat mat) {
    this.mat = mat;
  }

  /** A white canvas with 1 or 3 channels. */
  public static PixelCanvas white(Size size, int channels) {
    int type = channels == 1 ? CvType.CV_8UC1 : CvType.CV_8UC3;
    return new PixelCanvas(new Mat(size.height(), size.width(), type, Scalar.all(255)));
  }

  /**
   * Decodes a JPEG or JPEG 2000 file; EXIF orientation is not applied, alpha is dropped, samples of
   * more than 8 bits are scaled down. Sizes must have been checked before.
   *
   * @return empty if OpenCV can't decode it
   */
  public static Optional<PixelCanvas> decode(byte[] encoded) {
    Mat bytes = new MatOfByte(encoded);
    try {
      Mat decoded = Imgcodecs.imdecode(bytes, Imgcodecs.IMREAD_UNCHANGED);
      if (decoded.empty()) {
        decoded.release();
        return Optional.empty();
      }
      return Optional.of(new PixelCanvas(toEightBit(decoded)));
    } catch (CvException e) {
      return Optional.empty();
    } finally {
      bytes.release();
    }
  }

  private static Mat toEightBit(Mat decoded) {
    Mat image = decoded;
    if (image.depth() != CvType.CV_8U) {
      Mat eight = new Mat();
      image.convertTo(eight, CvType.CV_8U, image.depth() == CvType.CV_16U ? 1 / 257.0 : 1);
      image.release();
      image = eight;
    }
    if (image.channels() == 2 || image.channels() == 4) {
      Mat opaque = new Mat();
      if (image.channels() == 2) {
        Core.extractChannel(image, opaque, 0);
      } else {
        Imgproc.cvtColor(image, opaque, Imgproc.COLOR_BGRA2BGR);
      }
      image.release();
      image = opaque;
    }
    return image;
  }

  public Size size() {
    return new Size(mat.cols(), mat.rows());
  }

  /** 1 (grey) or 3 (blue, green, red). */
  public int channels() {
    return mat.channels();
  }

  /** Writes whole rows, beginning with row {@code y}; the length is a multiple of a row's. */
  public void putRows(int y, byte[] samples) {
    mat.put(y, 0, samples);
  }

  /** Reads one row into the array, which is as long as a row. */
  public void row(int y, byte[] samples) {
    mat.get(y, 0, samples);
  }

  /** Swaps left and right. */
  public void mirror() {
    Mat mirrored = new Mat();
    Core.flip(mat, mirrored, 1);
    replace(mirrored);
  }

  /** Turns everything by quarters, clockwise. */
  public void turn(Rotation rotation) {
    if (rotation == Rotation.NONE) {
      return;
    }
    int code =
        switch (rotation) {
          case CLOCKWISE_90 -> Core.ROTATE_90_CLOCKWISE;
          case HALF -> Core.ROTATE_180;
          case CLOCKWISE_270 -> Core.ROTATE_90_COUNTERCLOCKWISE;
          case NONE -> throw new IllegalStateException("Nothing to turn");
        };
    Mat turned = new Mat();
    Core.rotate(mat, turned, code);
    replace(turned);
  }

  /** Stretches the pixels to another size. */
  public void resize(Size size) {
    if (size.equals(size())) {
      return;
    }
    Mat resized = new Mat();
    Imgproc.resize(
        mat,
        resized,
        new org.opencv.core.Size(size.width(), size.height()),
        0,
        0,
        Imgproc.INTER_LINEAR);
    replace(resized);
  }

  /**
   * Lays the pixels on a white sheet of another size; what lies beyond its edges is cut off.
   *
   * @param left column of the sheet where the first column comes to lie; may be negative
   * @param top row of the sheet where the first row comes to lie; may be negative
   */
  public void place(Size sheet, int left, int top) {
    if (left == 0 && top == 0 && sheet.equals(size())) {
      return;
    }
    Mat placed = new Mat(sheet.height(), sheet.width(), mat.type(), Scalar.all(255));
    int x0 = Math.max(0, left);
    int y0 = Math.max(0, top);
    int x1 = Math.min(sheet.width(), left + mat.cols());
    int y1 = Math.min(sheet.height(), top + mat.rows());
    if (x1 > x0 && y1 > y0) {
      Mat from = mat.submat(new Rect(x0 - left, y0 - top, x1 - x0, y1 - y0));
      Mat to = placed.submat(new Rect(x0, y0, x1 - x0, y1 - y0));
      from.copyTo(to);
      from.release();
      to.release();
    }
    replace(placed);
  }

  /** Drops the colour channels; only for canvases whose channels are all the same. */
  public void dropColor() {
    if (mat.channels() == 3) {
      List<Mat> channels = new ArrayList<>(3);
      Core.split(mat, channels);
      channels.get(0).release();
      channels.get(2).release();
      replace(channels.get(1));
    }
  }

  /**
   * Hands the pixels over; the canvas is empty afterwards.
   *
   * @param dpi null where unknown
   */
  public MatPageImage toPageImage(Dpi dpi) {
    MatPageImage image = MatPageImage.owning(mat, dpi);
    mat = null;
    return image;
  }

  @Override
  public void close() {
    if (mat != null) {
      mat.release();
      mat = null;
    }
  }

  private void replace(Mat other) {
    mat.release();
    mat = other;
  }
}
