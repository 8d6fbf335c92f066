package dev.platen.config;

import java.io.Serializable;
import java.util.List;

/**
 * Stage layout.
 *
 * @param readingOrder how blocks are put in order
 * @param modelFile a detector of regions in ONNX format; empty for none
 * @param modelLabels names of its classes in their order; empty where it has them itself
 * @param modelPixels how it wants to see pixels
 * @param modelConfidence regions of which it is less sure are left out, 0 to 1
 */
public record LayoutSettings(
    ReadingOrder readingOrder,
    String modelFile,
    List<String> modelLabels,
    Pixels modelPixels,
    double modelConfidence)
    implements Serializable {

  /** How blocks are put in order. */
  public enum ReadingOrder {
    /** As the recognition engine gave them. */
    ENGINE,
    /** By recursive cuts along white space (XY-cut). */
    XY_CUT,
    /** By which region stands above or left of which, sorted topologically. */
    PRECEDENCE
  }

  /** How a model wants to see pixels. */
  public enum Pixels {
    /** From 0 to 1. */
    UNIT,
    /** By the means and deviations of ImageNet. */
    IMAGENET
  }

  private static final int MOST_LABELS = 1000;

  public LayoutSettings {
    modelLabels = modelLabels.stream().filter(label -> !label.isBlank()).toList();
    Bounds.check("model-labels (their number)", modelLabels.size(), 0, MOST_LABELS);
    Bounds.check("model-confidence", modelConfidence, 0, 1);
  }

  /** Settings without a model. */
  public LayoutSettings(ReadingOrder readingOrder) {
    this(readingOrder, "", List.of(), Pixels.UNIT, 0.5);
  }

  /** Whether a model looks for regions. */
  public boolean hasModel() {
    return !modelFile.isBlank();
  }
}
