package dev.platen.layout.opencv;

import dev.platen.config.LayoutSettings.Pixels;
import dev.platen.geometry.Box;
import dev.platen.model.PageImage;
import dev.platen.natives.OpenCvLibrary;
import dev.platen.raster.MatPageImage;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A page as a layout model is shown it.
 *
 * @param planes red, green and blue, row by row
 * @param width of each plane
 * @param height of each plane
 * @param across pixels of the picture to a pixel of the page, in x
 * @param down the same in y
 * @param left column at which the page begins
 * @param top row at which it does
 */
public record DetectorPicture(
    float[] planes, int width, int height, double across, double down, int left, int top) {

  static {
    OpenCvLibrary.load();
  }

  /** What YOLO models were trained to see around a picture. */
  private static final double GREY = 114;

  private static final double WHITE = 255;
  private static final double[] MEANS = {0.485, 0.456, 0.406};
  private static final double[] DEVIATIONS = {0.229, 0.224, 0.225};

  /** The page stretched to a size. */
  public static DetectorPicture stretched(PageImage page, int width, int height, Pixels pixels) {
    Mat source = MatPageImage.mat(page);
    Mat small = new Mat();
    try {
      Imgproc.resize(source, small, new Size(width, height), 0, 0, Imgproc.INTER_AREA);
      double across = (double) width / source.cols();
      double down = (double) height / source.rows();
      float[] planes = planes(small, pixels);
      return new DetectorPicture(planes, width, height, across, down, 0, 0);
    } finally {
      small.release();
    }
  }

  /** The page fitted into a size, in its middle, with a border. */
  public static DetectorPicture fitted(PageImage page, int width, int height, Pixels pixels) {
    Mat source = MatPageImage.mat(page);
    double scale = Math.min((double) width / source.cols(), (double) height / source.rows());
    int inner = (int) Math.max(1, Math.min(width, Math.round(source.cols() * scale)));
    int high = (int) Math.max(1, Math.min(height, Math.round(source.rows() * scale)));
    int left = (width - inner) / 2;
    int top = (height - high) / 2;
    Mat small = new Mat();
    Mat framed = new Mat();
    try {
      Imgproc.resize(source, small, new Size(inner, high), 0, 0, Imgproc.INTER_AREA);
      Core.copyMakeBorder(
          small,
          framed,
          top,
          height - high - top,
          left,
          width - inner - left,
          Core.BORDER_CONSTANT,
          Scalar.all(GREY));
      float[] planes = planes(framed, pixels);
      return new DetectorPicture(
          planes,
          width,
          height,
          (double) inner / source.cols(),
          (double) high / source.rows(),
          left,
          top);
    } finally {
      small.release();
      framed.release();
    }
  }

  /** A box of the picture in pixels of the page; not clipped. */
  public Box onPage(Box box) {
    return new Box(
        (box.x() - left) / across,
        (box.y() - top) / down,
        box.width() / across,
        box.height() / down);
  }

  private static float[] planes(Mat picture, Pixels pixels) {
    Mat colors = new Mat();
    List<Mat> channels = new ArrayList<>();
    try {
      int way = picture.channels() == 1 ? Imgproc.COLOR_GRAY2RGB : Imgproc.COLOR_BGR2RGB;
      Imgproc.cvtColor(picture, colors, way);
      colors.convertTo(colors, CvType.CV_32FC3, 1 / WHITE);
      Core.split(colors, channels);
      int plane = Math.toIntExact(colors.total());
      float[] planes = new float[Math.multiplyExact(channels.size(), plane)];
      float[] values = new float[plane];
      for (int channel = 0; channel < channels.size(); channel++) {
        if (pixels == Pixels.IMAGENET) {
          double deviation = DEVIATIONS[channel];
          channels
              .get(channel)
              .convertTo(channels.get(channel), -1, 1 / deviation, -MEANS[channel] / deviation);
        }
        channels.get(channel).get(0, 0, values);
        System.arraycopy(values, 0, planes, channel * plane, plane);
      }
      return planes;
    } finally {
      colors.release();
      channels.forEach(Mat::release);
    }
  }
}
