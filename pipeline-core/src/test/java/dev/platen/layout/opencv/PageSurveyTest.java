package dev.platen.layout.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Size;
import dev.platen.model.Line;
import dev.platen.model.PageGraphics;
import dev.platen.model.Recognition;
import dev.platen.model.Ruling;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import dev.platen.natives.OpenCvLibrary;
import dev.platen.raster.MatPageImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class PageSurveyTest {

  static {
    OpenCvLibrary.load();
  }

  private static final Size SIZE = new Size(1000, 1400);

  private Mat page;
  private MatPageImage image;

  @BeforeEach
  void takeASheet() {
    page = new Mat(SIZE.height(), SIZE.width(), CvType.CV_8UC3, Scalar.all(245));
    image = MatPageImage.owning(page, null);
  }

  @AfterEach
  void release() {
    image.close();
  }

  private PageGraphics survey(Box... lines) {
    List<Line> text =
        Arrays.stream(lines)
            .map(
                box ->
                    new Line(
                        "line",
                        box,
                        List.of(),
                        null,
                        1,
                        "fake",
                        null,
                        0,
                        0,
                        List.of(new Word("line", "line", box, List.of(), 1, "fake", null))))
            .toList();
    Recognition read = new Recognition(TextSource.OCR, "fake", "1", null, null, 1.0, text);
    return PageSurvey.of(image, PageTransform.identity(SIZE), read);
  }

  private void write(String text, double x, double y, int thickness) {
    Imgproc.putText(
        page,
        text,
        new Point(x, y),
        Imgproc.FONT_HERSHEY_SIMPLEX,
        1,
        Scalar.all(20),
        thickness,
        Imgproc.LINE_AA);
  }

  @Test
  void straightLinesAreRulings() {
    Imgproc.line(page, new Point(100, 300), new Point(900, 305), Scalar.all(0), 2);
    Imgproc.line(page, new Point(500, 400), new Point(500, 900), Scalar.all(0), 2);
    List<Ruling> rulings = survey(new Box(100, 100, 300, 20)).rulings();
    assertThat(rulings).hasSize(2);
    assertThat(rulings.get(0).from().x()).isCloseTo(100, within(6.0));
    assertThat(rulings.get(0).to().x()).isCloseTo(900, within(6.0));
    assertThat(rulings.get(1).to().y()).isCloseTo(900, within(6.0));
  }

  @Test
  void inkThatIsNoTextIsAPicture() {
    Imgproc.rectangle(page, new Point(200, 400), new Point(600, 700), Scalar.all(90), -1);
    write("words", 110, 118, 2);
    PageGraphics found = survey(new Box(100, 90, 120, 34));
    assertThat(found.pictures()).hasSize(1);
    Box box = Box.around(found.pictures().get(0).outline());
    assertThat(box.iou(new Box(200, 400, 401, 301))).isGreaterThan(0.9);
    assertThat(found.pictures().get(0).redShare()).isZero();
  }

  @Test
  void redInkIsKnown() {
    Imgproc.circle(page, new Point(700, 1100), 80, new Scalar(30, 30, 210), 12);
    assertThat(survey(new Box(100, 90, 120, 30)).pictures())
        .isNotEmpty()
        .allSatisfy(picture -> assertThat(picture.redShare()).isGreaterThan(0.8));
  }

  @Test
  void heavierTypeHasWiderStrokes() {
    write("the words", 100, 130, 2);
    write("the words", 100, 230, 4);
    PageGraphics found = survey(new Box(95, 100, 170, 40), new Box(95, 200, 170, 40));
    assertThat(found.stroke(1)).isGreaterThan(1.4 * found.stroke(0));
    assertThat(found.stroke(0)).isGreaterThan(1);
  }

  @Test
  void anEmptySheetHasNothing() {
    PageGraphics found = survey();
    assertThat(found.rulings()).isEmpty();
    assertThat(found.pictures()).isEmpty();
    assertThat(found.strokes()).isEmpty();
  }
}
