package dev.platen.ocr.ppocr;

import dev.platen.geometry.Size;
import dev.platen.ocr.opencv.Samples;
import dev.platen.onnx.Tensor;

/**
 * Pictures as the models take them: one plane a color (blue, green, red), samples made small
 * numbers around zero.
 *
 * @param means of the samples of each channel, as a share of white
 * @param deviations of the same
 */
record Planes(Channels means, Channels deviations) {

  private static final int CHANNELS = 3;
  private static final int LEVELS = 256;

  /** A number for each channel. */
  record Channels(double first, double second, double third) {

    double of(int channel) {
      return switch (channel) {
        case 0 -> first;
        case 1 -> second;
        default -> third;
      };
    }
  }

  /** As PP-OCR's detectors were trained: the means and deviations of ImageNet. */
  static final Planes DETECTION =
      new Planes(new Channels(0.485, 0.456, 0.406), new Channels(0.229, 0.224, 0.225));

  /** As PP-OCR's recognizers were trained: from -1 to 1. */
  static final Planes RECOGNITION =
      new Planes(new Channels(0.5, 0.5, 0.5), new Channels(0.5, 0.5, 0.5));

  /**
   * Some columns of a picture as a batch of one.
   *
   * @param from first column
   * @param to the column after the last one
   * @param padded size of the batch; what the picture does not fill is zero
   */
  Tensor of(Samples picture, int from, int to, Size padded) {
    int plane = Math.toIntExact(padded.pixels());
    float[] values = new float[Math.multiplyExact(CHANNELS, plane)];
    for (int channel = 0; channel < CHANNELS; channel++) {
      float[] normalized = levels(channel);
      for (int y = 0; y < picture.height(); y++) {
        int row = channel * plane + y * padded.width();
        for (int x = from; x < to; x++) {
          values[row + x - from] = normalized[picture.at(x, y, channel)];
        }
      }
    }
    return new Tensor(values, 1, CHANNELS, padded.height(), padded.width());
  }

  private float[] levels(int channel) {
    float[] levels = new float[LEVELS];
    for (int level = 0; level < LEVELS; level++) {
      double share = level / (LEVELS - 1.0);
      levels[level] = (float) ((share - means.of(channel)) / deviations.of(channel));
    }
    return levels;
  }
}
