package dev.platen.layout.opencv;

import dev.platen.geometry.Box;
import dev.platen.natives.OpenCvLibrary;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.MatOfFloat;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfRect2d;
import org.opencv.core.Rect2d;
import org.opencv.dnn.Dnn;

/** Of regions that overlap, the surest: non-maximum suppression class by class (OpenCV's). */
public final class Suppression {

  static {
    OpenCvLibrary.load();
  }

  /** Regions that share more of their union are one. */
  private static final float OVERLAP = 0.6f;

  private Suppression() {}

  /**
   * Indices of the regions that stay.
   *
   * @param boxes in any pixels
   * @param scores of as many
   * @param labels class of each
   */
  public static List<Integer> kept(List<Box> boxes, List<Double> scores, List<Integer> labels) {
    if (boxes.isEmpty()) {
      return List.of();
    }
    float[] values = new float[scores.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = scores.get(i).floatValue();
    }
    MatOfRect2d rects = new MatOfRect2d();
    MatOfFloat confidences = new MatOfFloat(values);
    MatOfInt classes = new MatOfInt(labels.stream().mapToInt(Integer::intValue).toArray());
    MatOfInt indices = new MatOfInt();
    try {
      rects.fromList(
          boxes.stream()
              .map(box -> new Rect2d(box.x(), box.y(), box.width(), box.height()))
              .toList());
      Dnn.NMSBoxesBatched(rects, confidences, classes, 0, OVERLAP, indices);
      List<Integer> kept = new ArrayList<>();
      if (!indices.empty()) {
        kept.addAll(indices.toList());
      }
      return kept;
    } finally {
      rects.release();
      confidences.release();
      classes.release();
      indices.release();
    }
  }
}
