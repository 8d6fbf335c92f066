package dev.platen.layout.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.platen.config.LayoutSettings;
import dev.platen.config.LayoutSettings.Pixels;
import dev.platen.config.LayoutSettings.ReadingOrder;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Size;
import dev.platen.model.BlockType;
import dev.platen.model.Detection;
import dev.platen.natives.OpenCvLibrary;
import dev.platen.raster.MatPageImage;
import dev.platen.testkit.OnnxFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

class RegionDetectorTest {

  private static final Size PAGE = new Size(400, 800);
  private static final List<String> LABELS = List.of("text", "table", "figure");

  static {
    OpenCvLibrary.load();
  }

  @TempDir private Path folder;

  private LayoutSettings settings(byte[] model, List<String> labels) throws IOException {
    Path file = folder.resolve("layout.onnx");
    Files.write(file, model);
    return new LayoutSettings(ReadingOrder.ENGINE, file.toString(), labels, Pixels.UNIT, 0.5);
  }

  private List<Detection> detect(byte[] model, List<String> labels, double grey)
      throws IOException {
    Mat page = new Mat(PAGE.height(), PAGE.width(), CvType.CV_8UC1, Scalar.all(grey));
    try (RegionDetector detector = RegionDetector.open(settings(model, labels));
        MatPageImage image = MatPageImage.owning(page, null)) {
      return detector.detect(image, PageTransform.identity(PAGE));
    }
  }

  private static Map<String, long[]> picture(long... shape) {
    return Map.of("images", shape);
  }

  private static void assertBox(Detection seen, double x, double y, double width, double height) {
    Box box = Box.around(seen.outline());
    assertThat(List.of(box.x(), box.y(), box.width(), box.height()))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 0.6 ? 0 : 1)
        .containsExactly(x, y, width, height);
  }

  /** 64 pixels show 800, so a pixel is 12.5; the page of half the width begins at column 16. */
  @Test
  void aModelWithAScoreForEachClassSeesThePageFittedIntoItsSize() throws IOException {
    float[] columns = {
      // x, y, width and height of three candidates, then their scores as text, table, figure
      32, 32, 40, 10, 11, 50, 16, 16, 4, 20, 20, 4, 0.1f, 0.1f, 0.05f, 0.9f, 0.8f, 0, 0, 0, 0
    };
    byte[] model = OnnxFile.of(picture(1, 3, 64, 64), new long[] {1, 7, 3}, columns, Map.of());
    List<Detection> seen = detect(model, LABELS, 255);
    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).type()).isEqualTo(BlockType.TABLE);
    assertThat(seen.get(0).confidence()).isCloseTo(0.9, within(1e-6));
    assertBox(seen.get(0), (32 - 8 - 16) * 12.5, (10 - 10) * 12.5, 16 * 12.5, 20 * 12.5);
    // Half as bright, half as sure, and half as large: the picture arrives.
    assertThat(detect(model, LABELS, 127.5).get(0).confidence()).isCloseTo(0.45, within(0.01));
  }

  @Test
  void aModelThatAlsoSaysWhetherThereIsAnything() throws IOException {
    float[] rows = {32, 32, 16, 8, 0.5f, 0.1f, 0.2f, 0.9f, 32, 10, 16, 8, 0.05f, 0.9f, 0, 0};
    byte[] model = OnnxFile.of(picture(1, 3, 64, 64), new long[] {1, 2, 8}, rows, Map.of());
    List<Detection> seen = detect(model, LABELS, 255);
    assertThat(seen).extracting(Detection::type).containsExactly(BlockType.FIGURE);
    assertThat(seen.get(0).confidence()).isCloseTo(0.45, within(1e-6));
  }

  @Test
  void aModelOfRowsWithCornersNamesItsClassesItself() throws IOException {
    // Shown 640 pixels wide, of which the page takes 320 in the middle.
    float[] rows = {200, 10, 400, 30, 0.7f, 1, 200, 40, 480, 60, 0.6f, 7};
    String names = "{0: 'Text', 1: 'Section-header', 7: \"x\"}";
    byte[] gaps =
        OnnxFile.of(picture(1, 3, -1, -1), new long[] {1, 2, 6}, rows, Map.of("names", names));
    assertThatThrownBy(() -> detect(gaps, List.of(), 255))
        .hasMessageContaining("does not name its classes")
        .hasMessageContaining("layout.model-labels");
    byte[] model =
        OnnxFile.of(
            picture(1, 3, -1, -1),
            new long[] {1, 2, 6},
            rows,
            Map.of("names", "{0: 'Text', 1: 'Section-header'}"));
    List<Detection> seen = detect(model, List.of(), 255);
    assertThat(seen)
        .extracting(Detection::type)
        .containsExactly(BlockType.HEADING, BlockType.OTHER);
    assertThat(seen.get(1).subtype()).isEqualTo("class_7");
    assertBox(seen.get(0), 40 * 1.25, 10 * 1.25, 200 * 1.25, 20 * 1.25);
  }

  /** 80 by 100 pixels show 400 by 800; a pixel is 5 across and 8 down. */
  @Test
  void aModelOfPaddleSeesThePageStretched() throws IOException {
    Map<String, long[]> inputs = new LinkedHashMap<>();
    inputs.put("image", new long[] {1, 3, 100, 80});
    inputs.put("im_shape", new long[] {1, 2});
    inputs.put("scale_factor", new long[] {1, 2});
    float[] rows = {
      0, 0.95f, 10, 10, 70, 20, 0, 0.9f, 11, 10, 70, 20, 2, 0.9f, 10, 10, 70, 20, 1, 0.01f, 0, 0, 5,
      5
    };
    byte[] model = OnnxFile.of(inputs, new long[] {4, 6}, rows, Map.of());
    List<Detection> seen = detect(model, LABELS, 255);
    // The second one is the first again; of another class it is not.
    assertThat(seen).extracting(Detection::type).containsExactly(BlockType.TEXT, BlockType.FIGURE);
    assertBox(seen.get(0), 50, 80, 300, 80);
  }

  @Test
  void whatIsNoDetectorIsAMistakeInTheSettings() throws IOException {
    byte[] classifier =
        OnnxFile.of(picture(1, 3, 64, 64), new long[] {1, 10}, new float[10], Map.of());
    assertThatThrownBy(() -> detect(classifier, LABELS, 255))
        .isInstanceOfSatisfying(
            PipelineException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION))
        .hasMessageContaining("Tensor [1, 10]")
        .hasMessageContaining("3 classes");
    byte[] flat = OnnxFile.of(picture(1, 64), new long[] {1, 2, 6}, new float[12], Map.of());
    assertThatThrownBy(() -> detect(flat, LABELS, 255))
        .hasMessageContaining("just one should be a picture");
    LayoutSettings missing =
        new LayoutSettings(ReadingOrder.ENGINE, "/nowhere/m.onnx", LABELS, Pixels.UNIT, 0.5);
    assertThatThrownBy(() -> RegionDetector.open(missing))
        .hasMessageContaining("/nowhere/m.onnx")
        .hasMessageContaining("layout.model-file");
  }

  @Test
  void theVersionTellsModelsApart() throws IOException {
    byte[] one = OnnxFile.of(picture(1, 3, 64, 64), new long[] {1, 7, 1}, new float[7], Map.of());
    byte[] other = OnnxFile.of(picture(1, 3, 32, 32), new long[] {1, 7, 1}, new float[7], Map.of());
    String version = RegionDetector.version(settings(one, LABELS));
    assertThat(RegionDetector.version(settings(other, LABELS))).isNotEqualTo(version);
    assertThat(RegionDetector.version(settings(one, List.of("a")))).isNotEqualTo(version);
    assertThat(RegionDetector.version(new LayoutSettings(ReadingOrder.ENGINE))).isEmpty();
  }
}
