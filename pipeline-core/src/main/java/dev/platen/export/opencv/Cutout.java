package dev.platen.export.opencv;

import dev.platen.geometry.Box;
import dev.platen.geometry.Rotation;
import dev.platen.model.PageImage;
import dev.platen.raster.MatPageImage;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * A part of a page as an encoded picture.
 *
 * @param bytes of the file
 * @param ending of its name, with the full stop
 * @param width pixels
 * @param height pixels
 */
public record Cutout(byte[] bytes, String ending, int width, int height) {

  private static final int JPEG_QUALITY = 88;

  /** Grey pages are mostly bilevel scans, which JPEG would blur and PNG keeps small. */
  private static final String FOR_GREY = ".png";

  private static final String FOR_COLOR = ".jpg";

  /** A box of a page at its own resolution, turned; empty if nothing of it is on the page. */
  public static Optional<Cutout> of(PageImage page, Box box, Rotation turn) {
    Mat whole = MatPageImage.mat(page);
    Box inside = box.clippedTo(page.size());
    int left = (int) Math.floor(inside.x());
    int top = (int) Math.floor(inside.y());
    int right = Math.min(whole.cols(), (int) Math.ceil(inside.right()));
    int bottom = Math.min(whole.rows(), (int) Math.ceil(inside.bottom()));
    if (right <= left || bottom <= top) {
      return Optional.empty();
    }
    Mat part = whole.submat(new Rect(left, top, right - left, bottom - top));
    try {
      return Optional.of(turned(part, turn, page.channels() == 1 ? FOR_GREY : FOR_COLOR));
    } finally {
      part.release();
    }
  }

  /** A whole page as JPEG, with no side longer than that. */
  public static Cutout scaled(PageImage page, int longestSide) {
    Mat whole = MatPageImage.mat(page);
    double scale = Math.min(1, longestSide / (double) Math.max(whole.cols(), whole.rows()));
    Size size =
        new Size(
            Math.max(1, Math.round(whole.cols() * scale)),
            Math.max(1, Math.round(whole.rows() * scale)));
    Mat small = new Mat();
    try {
      Imgproc.resize(whole, small, size, 0, 0, Imgproc.INTER_AREA);
      return encoded(small, FOR_COLOR);
    } finally {
      small.release();
    }
  }

  private static Cutout turned(Mat part, Rotation turn, String ending) {
    if (turn == Rotation.NONE) {
      return encoded(part, ending);
    }
    Mat upright = new Mat();
    try {
      Core.rotate(part, upright, code(turn));
      return encoded(upright, ending);
    } finally {
      upright.release();
    }
  }

  private static int code(Rotation turn) {
    return switch (turn) {
      case NONE -> throw new IllegalArgumentException("No turn needs no code");
      case CLOCKWISE_90 -> Core.ROTATE_90_CLOCKWISE;
      case HALF -> Core.ROTATE_180;
      case CLOCKWISE_270 -> Core.ROTATE_90_COUNTERCLOCKWISE;
    };
  }

  private static Cutout encoded(Mat picture, String ending) {
    MatOfByte file = new MatOfByte();
    MatOfInt options =
        ending.equals(FOR_COLOR)
            ? new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, JPEG_QUALITY)
            : new MatOfInt();
    try {
      if (!Imgcodecs.imencode(ending, picture, file, options)) {
        throw new IllegalStateException("OpenCV can't encode " + ending);
      }
      return new Cutout(file.toArray(), ending, picture.cols(), picture.rows());
    } finally {
      file.release();
      options.release();
    }
  }
}
