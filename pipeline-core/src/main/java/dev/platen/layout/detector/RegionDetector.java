package dev.platen.layout.detector;

import dev.platen.config.LayoutSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.layout.opencv.DetectorPicture;
import dev.platen.model.Detection;
import dev.platen.model.PageImage;
import dev.platen.onnx.ModelFile;
import dev.platen.onnx.OnnxModel;
import dev.platen.onnx.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A layout model at work.
 *
 * <p>What it is is seen by its inputs. One that also wants {@code scale_factor} or {@code im_shape}
 * was exported by PaddleDetection (PP-DocLayout, PicoDet, RT-DETR): the page is stretched to the
 * model's size, and rows of class, score and corners come out. Any other is taken for a YOLO: the
 * page is fitted into the model's size with a grey border. {@link DetectorOutput} reads what comes
 * out.
 *
 * <p>For one thread. Pages are shown whole and small, so work and memory do not grow with them.
 */
public final class RegionDetector implements AutoCloseable {

  /** Raised whenever a change of the code changes what is seen. */
  public static final int REVISION = 1;

  /** Anything surer than this is kept, so that the threshold can be set later. */
  static final double LEAST = 0.1;

  private static final String SETTING = "layout.model-file";
  private static final int PICTURE_RANK = 4;
  private static final int SIDE_IF_ANY = 640;
  private static final int LARGEST_SIDE = 4096;

  private final String name;
  private final OnnxModel model;
  private final LayoutSettings settings;
  private final RegionLabels labels;
  private final String picture;
  private final boolean stretched;

  private RegionDetector(String name, OnnxModel model, LayoutSettings settings) {
    this.name = name;
    this.model = model;
    this.settings = settings;
    this.labels = RegionLabels.of(name, settings.modelLabels(), model.metadata());
    List<String> pictures =
        model.inputs().entrySet().stream()
            .filter(input -> input.getValue() == PICTURE_RANK)
            .map(Map.Entry::getKey)
            .toList();
    if (pictures.size() != 1) {
      throw unusable(
          "its inputs are %s, of which just one should be a picture".formatted(model.inputs()));
    }
    this.picture = pictures.get(0);
    this.stretched = model.inputs().size() > 1;
  }

  /**
   * The model that the settings name.
   *
   * @throws PipelineException with code {@code configuration} if it is missing, is no detector, or
   *     nothing names its classes
   */
  public static RegionDetector open(LayoutSettings settings) {
    ModelFile file = file(settings);
    OnnxModel model = OnnxModel.openAny(file.name(), file.bytes());
    try {
      return new RegionDetector(file.name(), model, settings);
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  /** What makes its results: model and settings; empty where the settings name none. */
  public static String version(LayoutSettings settings) {
    return settings.hasModel()
        ? "%d %s %s %s"
            .formatted(
                REVISION,
                file(settings).checksum(),
                settings.modelPixels(),
                String.join(",", settings.modelLabels()))
        : "";
  }

  private static ModelFile file(LayoutSettings settings) {
    return ModelFile.file(Path.of(settings.modelFile()), SETTING);
  }

  /**
   * Looks at a page.
   *
   * @param image the prepared page
   * @param transform from source pixels to that image
   * @return regions in source pixels, the surest first
   * @throws PipelineException with code {@code engine-failed}
   */
  public List<Detection> detect(PageImage image, PageTransform transform) {
    DetectorPicture shown = shown(image);
    List<Tensor> outputs = model.run(inputs(shown));
    List<Detection> detections = new ArrayList<>();
    for (DetectorOutput.Seen seen : DetectorOutput.read(name, outputs, labels.size(), stretched)) {
      Box box = shown.onPage(seen.box()).clippedTo(image.size());
      if (box.area() > 0) {
        RegionLabels.Kind kind = labels.kind(seen.label());
        detections.add(
            new Detection(
                kind.type(),
                kind.subtype(),
                transform.outlineOnSource(box),
                Math.min(1, seen.score())));
      }
    }
    return detections;
  }

  private DetectorPicture shown(PageImage image) {
    int height = side(2);
    int width = side(3);
    return stretched
        ? DetectorPicture.stretched(image, width, height, settings.modelPixels())
        : DetectorPicture.fitted(image, width, height, settings.modelPixels());
  }

  private int side(int dimension) {
    long length = model.inputLength(picture, dimension);
    if (length > LARGEST_SIDE) {
      throw unusable("it wants pictures of %d pixels".formatted(length));
    }
    return length > 0 ? (int) length : SIDE_IF_ANY;
  }

  private Map<String, Tensor> inputs(DetectorPicture shown) {
    Map<String, Tensor> inputs = new HashMap<>();
    for (String input : model.inputs().keySet()) {
      inputs.put(
          input,
          switch (input) {
            // Corners then come in pixels of the picture that it is shown.
            case "scale_factor" -> new Tensor(new float[] {1, 1}, 1, 2);
            case "im_shape" -> new Tensor(new float[] {shown.height(), shown.width()}, 1, 2);
            default -> {
              if (!input.equals(picture)) {
                throw unusable("nothing is known of its input " + input);
              }
              yield new Tensor(shown.planes(), 1, 3, shown.height(), shown.width());
            }
          });
    }
    return inputs;
  }

  private PipelineException unusable(String why) {
    return new PipelineException(
        ErrorCode.CONFIGURATION, "%s can't be used as a layout model: %s".formatted(name, why));
  }

  /** The names of its classes, for reports. */
  public String classes() {
    return labels.names().stream().collect(Collectors.joining(", "));
  }

  @Override
  public void close() {
    model.close();
  }
}
