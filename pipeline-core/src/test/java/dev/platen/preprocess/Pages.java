package dev.platen.preprocess;

import dev.platen.config.PreprocessSettings;
import dev.platen.config.PreprocessSettings.Mode;
import dev.platen.geometry.Dpi;
import dev.platen.model.PageImage;
import dev.platen.natives.OpenCvLibrary;
import dev.platen.raster.MatPageImage;
import java.nio.file.Path;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** Builds page images for tests. */
final class Pages {

  static {
    OpenCvLibrary.load();
  }

  private Pages() {}

  static Mat paper(int width, int height, double level) {
    return new Mat(height, width, CvType.CV_8UC1, new Scalar(level));
  }

  /** The page with a few words in the given gray; letters are about {@code height} pixels high. */
  static Mat write(Mat page, double level, int height, String... lines) {
    double scale = height / 21.0;
    for (int i = 0; i < lines.length; i++) {
      Imgproc.putText(
          page,
          lines[i],
          new Point(page.cols() / 8.0, page.rows() / 4.0 + 2.0 * height * i),
          Imgproc.FONT_HERSHEY_SIMPLEX,
          scale,
          new Scalar(level),
          Math.max(1, height / 9),
          Imgproc.LINE_AA);
    }
    return page;
  }

  /** Five lines of print on paper of the given gray, 800 by 1,100 pixels. */
  static Mat letter(double level) {
    return write(
        paper(800, 1100, level),
        20,
        18,
        "the quick brown fox jumps over",
        "the lazy dog and the other one",
        "does the same the other day at",
        "the far end of the village then",
        "all of them went back home");
  }

  /** What does these treatments, and none else. */
  static Preprocessor doing(String... treatments) {
    return new Preprocessor(
        new PreprocessSettings(Mode.OFF, List.of(treatments), List.of(), List.of(), 0), 40);
  }

  /** The page with normal noise from a fixed seed. */
  static Mat noisy(Mat page, double sigma) {
    Core.setRNGSeed(7);
    Mat noise = new Mat(page.size(), CvType.CV_16SC1);
    Core.randn(noise, 0, sigma);
    Mat sum = new Mat();
    Core.add(page, noise, sum, new Mat(), CvType.CV_8U);
    noise.release();
    page.release();
    return sum;
  }

  static PageImage image(Mat mat, Dpi dpi) {
    return MatPageImage.owning(mat, dpi);
  }

  /** An image file as OpenCV reads it, not turned. */
  static PageImage read(Path file) {
    return image(
        Imgcodecs.imread(
            file.toString(), Imgcodecs.IMREAD_COLOR | Imgcodecs.IMREAD_IGNORE_ORIENTATION),
        null);
  }

  /** Pixels of dark print in a part of a gray picture. */
  static double ink(Mat gray, Rect place) {
    Mat part = gray.submat(place);
    Mat dark = new Mat();
    Core.inRange(part, new Scalar(0), new Scalar(110), dark);
    return Core.countNonZero(dark);
  }
}
