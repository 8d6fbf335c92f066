package dev.platen.preprocess.opencv;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Inks of stamps and seals, told from print by their color. The channel in which an ink is lightest
 * shows it nearly as light as paper, and print as dark as ever.
 */
public enum SealInk {
  /** Red above green and blue. Not brown, which is what paper turns to. */
  RED(2) {
    @Override
    void strength(List<Mat> channels, Mat strength) {
      Core.max(channels.get(0), channels.get(1), strength);
      Core.subtract(channels.get(2), strength, strength);
    }
  },
  /** Blue to violet: no channel above blue, and red or green well below. */
  BLUE(0) {
    @Override
    void strength(List<Mat> channels, Mat strength) {
      Mat others = new Mat();
      Mat strongest = new Mat();
      try {
        Core.max(channels.get(1), channels.get(2), others);
        Core.compare(channels.get(0), others, strongest, Core.CMP_GE);
        Core.min(channels.get(1), channels.get(2), others);
        Core.subtract(channels.get(0), others, strength);
        Core.bitwise_and(strength, strongest, strength);
      } finally {
        others.release();
        strongest.release();
      }
    }
  };

  /** Levels by which the channel of an ink is above the others, if it is faint. */
  private static final int STRONGER = 32;

  private final int channel;

  SealInk(int channel) {
    this.channel = channel;
  }

  /** Place among blue, green and red of the channel in which the ink is lightest. */
  int channel() {
    return channel;
  }

  /** Levels by which pixels are of this color; 0 where they are not. */
  abstract void strength(List<Mat> channels, Mat strength);

  /** Where a picture in color shows this ink, 255; for the caller to release. */
  Mat mask(Mat color) {
    List<Mat> channels = new ArrayList<>();
    Mat mask = new Mat();
    try {
      Core.split(color, channels);
      strength(channels, mask);
      Imgproc.threshold(mask, mask, STRONGER, 255, Imgproc.THRESH_BINARY);
      return mask;
    } finally {
      channels.forEach(Mat::release);
    }
  }
}
