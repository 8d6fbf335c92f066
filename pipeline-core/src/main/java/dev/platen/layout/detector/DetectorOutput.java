package dev.platen.layout.detector;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Box;
import dev.platen.layout.opencv.Suppression;
import dev.platen.onnx.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads what layout models put out, by its shape.
 *
 * <ul>
 *   <li>{@code N × 6} or more, of models that want a scale: class, score, left, top, right, bottom.
 *   <li>{@code 1 × N × 6} of others: left, top, right, bottom, score, class (YOLO 10 and later).
 *   <li>{@code 1 × (4 + classes) × N}: centre, width, height and a score for each class (YOLO 8 to
 *       12).
 *   <li>{@code 1 × N × (5 + classes)}: the same with how likely there is anything before the scores
 *       (YOLO 5 to 7).
 * </ul>
 *
 * Regions that overlap one of the same class are left out but for the surest.
 */
final class DetectorOutput {

  /** More rows are no output of a detector of pages. */
  private static final int MOST_ROWS = 200_000;

  /** More regions than this are noise. */
  private static final int MOST_REGIONS = 500;

  private static final int CORNERS = 4;
  private static final int ROW = 6;

  /** A region in pixels of the picture that the model was shown. */
  record Seen(int label, double score, Box box) {}

  private final Tensor out;
  private final List<Seen> seen = new ArrayList<>();

  private DetectorOutput(Tensor out) {
    this.out = out;
  }

  /**
   * The regions, the surest first.
   *
   * @param stretched whether the model wanted a scale
   * @throws PipelineException with code {@code configuration} if it is none of the shapes above
   */
  static List<Seen> read(String name, List<Tensor> outputs, int labels, boolean stretched) {
    for (Tensor tensor : outputs) {
      DetectorOutput output = new DetectorOutput(tensor);
      if (output.readRows(labels, stretched)) {
        return output.surest();
      }
    }
    throw new PipelineException(
        ErrorCode.CONFIGURATION,
        "%s puts out %s, which is none of the outputs of a detector of %d classes"
            .formatted(name, outputs, labels));
  }

  private boolean readRows(int labels, boolean stretched) {
    int rank = out.rank();
    if (stretched) {
      boolean rows = rank == 2 && out.length(1) >= ROW && out.length(0) <= MOST_ROWS;
      if (rows) {
        readLabelled(out.length(0), out.length(1), 0, 2);
      }
      return rows;
    }
    if (rank != 3 || out.length(0) != 1) {
      return false;
    }
    int first = out.length(1);
    int second = out.length(2);
    if (Math.max(first, second) > MOST_ROWS) {
      return false;
    }
    if (second == ROW && first != CORNERS + labels) {
      readLabelled(first, ROW, 5, 0);
    } else if (first == CORNERS + labels) {
      readScored(second, 1, second, labels, CORNERS);
    } else if (second == CORNERS + labels) {
      readScored(first, second, 1, labels, CORNERS);
    } else if (second == CORNERS + 1 + labels) {
      readScored(first, second, 1, labels, CORNERS + 1);
    } else {
      return false;
    }
    return true;
  }

  /** Rows that say of which class they are; score and class stand together. */
  private void readLabelled(int rows, int width, int label, int corners) {
    int score = label == 0 ? 1 : CORNERS;
    for (int row = 0; row < rows; row++) {
      int at = row * width;
      double left = out.at(at + corners);
      double top = out.at(at + corners + 1);
      add(
          (int) out.at(at + label),
          out.at(at + score),
          left,
          top,
          out.at(at + corners + 2) - left,
          out.at(at + corners + 3) - top);
    }
  }

  /** Rows with a score for each class. */
  private void readScored(int rows, int rowStep, int columnStep, int labels, int scores) {
    for (int row = 0; row < rows; row++) {
      int at = row * rowStep;
      int best = 0;
      for (int label = 1; label < labels; label++) {
        if (out.at(at + (scores + label) * columnStep)
            > out.at(at + (scores + best) * columnStep)) {
          best = label;
        }
      }
      double anything = scores > CORNERS ? out.at(at + CORNERS * columnStep) : 1;
      double width = out.at(at + 2 * columnStep);
      double height = out.at(at + 3 * columnStep);
      add(
          best,
          anything * out.at(at + (scores + best) * columnStep),
          out.at(at) - width / 2,
          out.at(at + columnStep) - height / 2,
          width,
          height);
    }
  }

  private void add(int label, double score, double x, double y, double width, double height) {
    boolean sound =
        Double.isFinite(x) && Double.isFinite(y) && width > 0 && height > 0 && width < 1e6;
    if (score >= RegionDetector.LEAST && sound && height < 1e6) {
      seen.add(new Seen(label, score, new Box(x, y, width, height)));
    }
  }

  private List<Seen> surest() {
    seen.sort(Comparator.comparingDouble(Seen::score).reversed());
    List<Seen> first = seen.subList(0, Math.min(seen.size(), 4 * MOST_REGIONS));
    List<Seen> kept = new ArrayList<>();
    for (int index :
        Suppression.kept(
            first.stream().map(Seen::box).toList(),
            first.stream().map(Seen::score).toList(),
            first.stream().map(Seen::label).toList())) {
      kept.add(first.get(index));
    }
    kept.sort(Comparator.comparingDouble(Seen::score).reversed());
    return List.copyOf(kept.subList(0, Math.min(kept.size(), MOST_REGIONS)));
  }
}
