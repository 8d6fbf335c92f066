package dev.platen.preprocess.opencv.measure;

import dev.platen.preprocess.opencv.PageView;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Share of the page with a color: channels that differ by more than compression makes them. */
final class Color implements Measurement {

  private static final int DIFFERENCE = 40;

  @Override
  public Double of(PageView view) {
    if (view.reduced().channels() == 1) {
      return 0.0;
    }
    List<Mat> channels = new ArrayList<>();
    Mat most = new Mat();
    Mat least = new Mat();
    try {
      Core.split(view.reduced(), channels);
      Core.max(channels.get(0), channels.get(1), most);
      Core.max(most, channels.get(2), most);
      Core.min(channels.get(0), channels.get(1), least);
      Core.min(least, channels.get(2), least);
      Core.subtract(most, least, most);
      Imgproc.threshold(most, most, DIFFERENCE, 255, Imgproc.THRESH_BINARY);
      return (double) Core.countNonZero(most) / most.total();
    } finally {
      channels.forEach(Mat::release);
      most.release();
      least.release();
    }
  }
}
