package dev.platen.synthesize.opencv;

import dev.platen.natives.OpenCvLibrary;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.function.BiConsumer;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import org.opencv.photo.Photo;

/** Filters, resampling and codecs. What is given is left as it is; what is returned is new. */
public final class PixelOperations {

  private PixelOperations() {}

  /** Samples the image at (x[i], y[i]) for the i-th pixel of a new one; white outside. */
  public static BufferedImage remap(
      BufferedImage image, float[] x, float[] y, int width, int height) {
    OpenCvLibrary.load();
    Mat mapX = new Mat(height, width, CvType.CV_32F);
    Mat mapY = new Mat(height, width, CvType.CV_32F);
    mapX.put(0, 0, x);
    mapY.put(0, 0, y);
    try {
      return through(
          image,
          (from, to) ->
              Imgproc.remap(
                  from,
                  to,
                  mapX,
                  mapY,
                  Imgproc.INTER_CUBIC,
                  Core.BORDER_CONSTANT,
                  Scalar.all(255)));
    } finally {
      mapX.release();
      mapY.release();
    }
  }

  /** Blurs by a Gaussian of this standard deviation, in pixels. */
  public static BufferedImage blur(BufferedImage image, double sigma) {
    return through(
        image,
        (from, to) ->
            Imgproc.GaussianBlur(from, to, new Size(), sigma, sigma, Core.BORDER_REPLICATE));
  }

  /** Blurs along a line of this length in pixels. */
  public static BufferedImage smear(BufferedImage image, double length, double degrees) {
    OpenCvLibrary.load();
    int size = 2 * (int) Math.ceil(length / 2) + 1;
    Mat kernel = Mat.zeros(size, size, CvType.CV_32F);
    try {
      double dx = Math.cos(Math.toRadians(degrees)) * length / 2;
      double dy = Math.sin(Math.toRadians(degrees)) * length / 2;
      double middle = size / 2;
      Imgproc.line(
          kernel,
          new Point(middle - dx, middle - dy),
          new Point(middle + dx, middle + dy),
          Scalar.all(1));
      Core.divide(kernel, Scalar.all(Core.sumElems(kernel).val[0]), kernel);
      return through(image, (from, to) -> Imgproc.filter2D(from, to, -1, kernel));
    } finally {
      kernel.release();
    }
  }

  /** Another size: by area when it shrinks, by cubic interpolation when it grows. */
  public static BufferedImage resize(BufferedImage image, int width, int height) {
    int how = width < image.getWidth() ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC;
    return through(
        image, (from, to) -> Imgproc.resize(from, to, new Size(width, height), 0, 0, how));
  }

  /** What is left after JPEG of this quality, 1 to 100. */
  public static BufferedImage throughJpeg(BufferedImage image, int quality) {
    return through(
        image,
        (from, to) -> {
          MatOfByte bytes = new MatOfByte();
          MatOfInt parameters = new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality);
          try {
            Imgcodecs.imencode(".jpg", from, bytes, parameters);
            Mat decoded = Imgcodecs.imdecode(bytes, Imgcodecs.IMREAD_COLOR);
            decoded.copyTo(to);
            decoded.release();
          } finally {
            bytes.release();
            parameters.release();
          }
        });
  }

  /** Fills the pixels where the mask is not 0 from those around them (Telea 2004). */
  public static BufferedImage inpaint(BufferedImage image, byte[] mask, double radius) {
    OpenCvLibrary.load();
    Mat holes = new Mat(image.getHeight(), image.getWidth(), CvType.CV_8U);
    holes.put(0, 0, mask);
    try {
      return through(
          image, (from, to) -> Photo.inpaint(from, holes, to, radius, Photo.INPAINT_TELEA));
    } finally {
      holes.release();
    }
  }

  /**
   * The image in a file format of OpenCV's.
   *
   * @param extension such as {@code .jp2}
   * @param parameters pairs of {@code IMWRITE} names and values
   */
  public static byte[] encode(BufferedImage image, String extension, int... parameters) {
    OpenCvLibrary.load();
    Mat from = mat(image);
    MatOfByte bytes = new MatOfByte();
    MatOfInt options = new MatOfInt(parameters);
    try {
      if (!Imgcodecs.imencode(extension, from, bytes, options)) {
        throw new IllegalStateException("OpenCV can't write " + extension);
      }
      return bytes.toArray();
    } finally {
      from.release();
      bytes.release();
      options.release();
    }
  }

  /** JPEG 2000 at one part in {@code ratio} thousand of its plain size. */
  public static byte[] jpeg2000(BufferedImage image, int ratio) {
    return encode(image, ".jp2", Imgcodecs.IMWRITE_JPEG2000_COMPRESSION_X1000, ratio);
  }

  private static BufferedImage through(BufferedImage image, BiConsumer<Mat, Mat> operation) {
    OpenCvLibrary.load();
    Mat from = mat(image);
    Mat to = new Mat();
    try {
      operation.accept(from, to);
      BufferedImage result = new BufferedImage(to.cols(), to.rows(), BufferedImage.TYPE_3BYTE_BGR);
      to.get(0, 0, bytes(result));
      return result;
    } finally {
      from.release();
      to.release();
    }
  }

  private static Mat mat(BufferedImage image) {
    Mat mat = new Mat(image.getHeight(), image.getWidth(), CvType.CV_8UC3);
    mat.put(0, 0, bytes(image));
    return mat;
  }

  private static byte[] bytes(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }
}
