package dev.platen.image.opencv;

import dev.platen.image.header.ImageHeader;
import dev.platen.image.header.ImageHeader.Model;
import dev.platen.model.MediaType;
import dev.platen.model.PageImage;
import dev.platen.natives.OpenCvLibrary;
import dev.platen.raster.MatPageImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * Decodes a whole image by OpenCV. Measured against ImageIO on the same files, its pixels are the
 * same ones for JPEG (Huffman, 8 bits), PNG and TIFF; it fills up truncated JPEGs silently and
 * gives up on any other truncated file.
 */
public final class NativeDecoder {

  static {
    OpenCvLibrary.load();
  }

  private static final int BLEND_ROWS = 256;

  private NativeDecoder() {}

  /**
   * Decodes to 8-bit grey, where the header says so, or to blue, green, red; alpha over white.
   *
   * @param header of that file; its size has been checked against the limits
   * @return empty if OpenCV can't decode the file, or sees another size in it
   */
  public static Optional<PageImage> decode(Path file, MediaType type, ImageHeader header) {
    Mat mat = read(file, flags(type, header));
    try {
      if (mat.cols() != header.size().width() || mat.rows() != header.size().height()) {
        return Optional.empty();
      }
      PageImage image = MatPageImage.owning(toBytes(mat, type, header), header.dpi());
      mat = null;
      return Optional.of(image);
    } finally {
      if (mat != null) {
        mat.release();
      }
    }
  }

  private static int flags(MediaType type, ImageHeader header) {
    if (header.pixels().model() == Model.ALPHA) {
      return Imgcodecs.IMREAD_UNCHANGED;
    }
    int color =
        header.pixels().model() == Model.GREY ? Imgcodecs.IMREAD_GRAYSCALE : Imgcodecs.IMREAD_COLOR;
    // Only portable maps have a largest value of their own, which 8 bits would lose.
    boolean deep = type == MediaType.PNM && header.pixels().bits() > 8;
    return color | Imgcodecs.IMREAD_IGNORE_ORIENTATION | (deep ? Imgcodecs.IMREAD_ANYDEPTH : 0);
  }

  private static Mat read(Path file, int flags) {
    String name = file.toString();
    try {
      // The path reaches C as the platform's bytes only where it is ASCII.
      return StandardCharsets.US_ASCII.newEncoder().canEncode(name)
          ? Imgcodecs.imread(name, flags)
          : decodeMapped(file, flags);
    } catch (CvException e) {
      return new Mat();
    }
  }

  private static Mat decodeMapped(Path file, int flags) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() > Integer.MAX_VALUE) {
        return new Mat();
      }
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      Mat encoded = new Mat(1, bytes.capacity(), CvType.CV_8UC1, bytes);
      try {
        return Imgcodecs.imdecode(encoded, flags);
      } finally {
        encoded.release();
      }
    } catch (IOException e) {
      throw new PipelineException(
          ErrorCode.SOURCE_UNREADABLE, "%s can't be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Takes over the matrix: returns it or another one in its place. */
  private static Mat toBytes(Mat mat, MediaType type, ImageHeader header) {
    Mat result = mat;
    boolean stretch = type == MediaType.PNM || type == MediaType.JPEG2000;
    if (stretch && header.pixels().white() < 255) {
      result = converted(result, 255.0 / header.pixels().white());
    } else if (mat.depth() == CvType.CV_16U) {
      result = converted(result, 255.0 / Math.max(255, header.pixels().white()));
    }
    return result.channels() == 2 || result.channels() == 4 ? overWhite(result) : result;
  }

  private static Mat converted(Mat mat, double scale) {
    Mat bytes = new Mat();
    mat.convertTo(bytes, CvType.CV_8U, scale);
    mat.release();
    return bytes;
  }

  /** In bands of rows: the intermediate matrices are several times as large as the page. */
  private static Mat overWhite(Mat mat) {
    int colors = mat.channels() - 1;
    Mat page = new Mat(mat.size(), CvType.CV_8UC(colors));
    for (int row = 0; row < mat.rows(); row += BLEND_ROWS) {
      int end = Math.min(mat.rows(), row + BLEND_ROWS);
      Mat source = mat.rowRange(row, end);
      Mat target = page.rowRange(row, end);
      blend(source, target, colors);
      source.release();
      target.release();
    }
    mat.release();
    return page;
  }

  private static void blend(Mat source, Mat target, int colors) {
    List<Mat> planes = new ArrayList<>();
    Core.split(source, planes);
    Mat alpha = planes.remove(colors);
    Mat white = new Mat();
    Core.subtract(new Mat(alpha.size(), alpha.type(), Scalar.all(255)), alpha, white);
    for (Mat plane : planes) {
      Core.multiply(plane, alpha, plane, 1 / 255.0);
      Core.add(plane, white, plane);
    }
    Core.merge(planes, target);
    planes.forEach(Mat::release);
    alpha.release();
    white.release();
  }
}
