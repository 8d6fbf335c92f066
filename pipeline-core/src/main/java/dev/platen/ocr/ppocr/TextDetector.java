package dev.platen.ocr.ppocr;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Size;
import dev.platen.geometry.TiltedBox;
import dev.platen.model.PageImage;
import dev.platen.ocr.opencv.Pixels;
import dev.platen.ocr.opencv.Samples;
import dev.platen.ocr.opencv.TextMap;
import dev.platen.onnx.ModelFile;
import dev.platen.onnx.OnnxModel;
import dev.platen.onnx.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds lines of text on a page with a detector of the DB family.
 *
 * <p>The detector marks the cores of lines, shrunken so that neighbours stay apart. They are blown
 * up again by a distance of area times {@value #UNCLIP_RATIO} over perimeter, as they were shrunken
 * in training (M. Liao et al., AAAI 2020, section 3.4).
 */
final class TextDetector implements AutoCloseable {

  /**
   * Pixels of the long side that the model is shown. Of 960, 1280 and 2000, at 0.3, 0.6 and 1.6
   * seconds a page, 1280 gave the fewest wrong characters on pages of 300 dpi.
   */
  static final int LONG_SIDE = 1280;

  /** The model halves the picture five times. */
  private static final int STEP = 32;

  private static final double MIN_PROBABILITY = 0.3;
  private static final double MIN_SCORE = 0.5;
  private static final double UNCLIP_RATIO = 1.6;

  private final OnnxModel model;

  private TextDetector(OnnxModel model) {
    this.model = model;
  }

  /**
   * Loads a model.
   *
   * @throws PipelineException with code {@code configuration} if it is no detector
   */
  static TextDetector open(ModelFile file) {
    OnnxModel model = OnnxModel.open(file.name(), file.bytes());
    try {
      Size smallest = new Size(STEP, STEP);
      Samples blank = new Samples(STEP, STEP, 1, new byte[STEP * STEP]);
      checkShape(file, model.probe(Planes.DETECTION.of(blank, 0, STEP, smallest)), smallest);
      return new TextDetector(model);
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  /** The lines of a page in no order; in pixels of the page, not clipped to it. */
  List<TiltedBox> detect(PageImage page) {
    double scale = scale(page.size());
    Size shown =
        new Size(
            (int) Math.max(1, Math.round(page.size().width() * scale)),
            (int) Math.max(1, Math.round(page.size().height() * scale)));
    try (PageImage small = Pixels.scaled(page, shown);
        TextMap map = map(Samples.of(small))) {
      List<TextMap.Region> regions = new ArrayList<>(map.regions(MIN_PROBABILITY));
      regions.removeIf(region -> region.score() < MIN_SCORE);
      return LineAngles.straighten(regions).stream()
          .map(box -> box.grown(unclipDistance(box)).scaled(1 / scale))
          .toList();
    }
  }

  static double scale(Size page) {
    return Math.min(1, (double) LONG_SIDE / Math.max(page.width(), page.height()));
  }

  /** By how much the edges of a core move outward, in its own pixels. */
  static double unclipDistance(TiltedBox core) {
    return core.width() * core.height() * UNCLIP_RATIO / (2 * (core.width() + core.height()));
  }

  private static void checkShape(ModelFile file, Tensor out, Size shown) {
    if (out.rank() != 4
        || out.length(1) != 1
        || out.length(2) != shown.height()
        || out.length(3) != shown.width()) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "%s is no text detector: it makes %s of a picture of %d x %d"
              .formatted(file.name(), out, shown.width(), shown.height()));
    }
  }

  private TextMap map(Samples picture) {
    Size padded = new Size(padded(picture.width()), padded(picture.height()));
    Tensor out = model.run(Planes.DETECTION.of(picture, 0, picture.width(), padded));
    return new TextMap(padded.width(), padded.height(), out.values());
  }

  private static int padded(int length) {
    return (length + STEP - 1) / STEP * STEP;
  }

  @Override
  public void close() {
    model.close();
  }
}
