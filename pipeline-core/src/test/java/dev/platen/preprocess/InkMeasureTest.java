package dev.platen.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.config.SettingsLoader;
import dev.platen.model.PageImage;
import dev.platen.preprocess.opencv.InkMeasure;
import dev.platen.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class InkMeasureTest {

  /** The default setting: what is below counts as blank. */
  private static final double BLANK = SettingsLoader.defaults().preprocess().blankInkShare();

  private static final int WIDTH = 2480;
  private static final int HEIGHT = 3508;

  private static double ink(Mat page) {
    try (PageImage image = Pages.image(page, null)) {
      return InkMeasure.inkShare(image);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 128, 250, 255})
  void evenPagesHaveNoInk(double level) {
    assertThat(ink(Pages.paper(WIDTH, HEIGHT, level))).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {3, 9, 20, 40})
  void noiseIsNoInk(double sigma) {
    assertThat(ink(Pages.noisy(Pages.paper(WIDTH, HEIGHT, 230), sigma))).isLessThan(BLANK);
    assertThat(ink(Pages.noisy(Pages.paper(800, 1100, 230), sigma))).isLessThan(BLANK);
  }

  @Test
  void threeFaintWordsAreInk() {
    Mat clean = Pages.write(Pages.paper(WIDTH, HEIGHT, 240), 190, 36, "three faint words");
    assertThat(ink(clean)).isGreaterThan(BLANK);
    Mat noisy = Pages.write(Pages.paper(WIDTH, HEIGHT, 240), 180, 36, "three faint words");
    assertThat(ink(Pages.noisy(noisy, 9))).isGreaterThan(BLANK);
  }

  @Test
  void whitePrintOnBlackIsInk() {
    Mat page = Pages.write(Pages.paper(WIDTH, HEIGHT, 0), 255, 60, "LIGHTS", "OUT", "TONIGHT");
    assertThat(ink(page)).isGreaterThan(BLANK);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 40, 70, 150, 400})
  void shadowsAndBlackBordersAreNoInk(int border) {
    Mat page = Pages.paper(WIDTH, HEIGHT, 235);
    Imgproc.rectangle(page, new Point(0, 0), new Point(border, HEIGHT), new Scalar(0), -1);
    Mat light = new Mat();
    Imgproc.GaussianBlur(page, light, new org.opencv.core.Size(0, 0), 40);
    Core.min(page, light, page);
    light.release();
    assertThat(ink(page)).isLessThan(BLANK);
  }

  @Test
  void dustIsNoInk() {
    Mat page = Pages.paper(WIDTH, HEIGHT, 250);
    for (int i = 0; i < 400; i++) {
      Imgproc.circle(
          page, new Point(37 + i * 97 % 2400, 41 + i * 131 % 3400), 1, new Scalar(0), -1);
    }
    assertThat(ink(page)).isLessThan(BLANK);
  }

  @Test
  void colorPagesAreMeasuredLikeGrayOnes() {
    Mat gray = Pages.write(Pages.paper(WIDTH, HEIGHT, 240), 20, 40, "a line of text");
    Mat color = new Mat();
    Imgproc.cvtColor(gray, color, Imgproc.COLOR_GRAY2BGR);
    assertThat(ink(color)).isEqualTo(ink(gray));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10})
  void pagesOfAFewPixelsCanBeMeasured(int side) {
    assertThat(ink(Pages.paper(side, 8000, 200))).isZero();
    assertThat(ink(Pages.paper(8000, side, 200))).isZero();
    assertThat(ink(Pages.paper(side, side, 200))).isZero();
  }

  @Test
  void realBlankPageIsBlank() {
    assertThat(real("archive/dev/inbox/blank.png")).isLessThan(BLANK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ocrmypdf/tests/resources/typewriter.png",
        "ocrmypdf/tests/resources/baiona_gray.png",
        "archive/dev/inbox/duplicate_of_scan0000.jpg",
        "page_dewarp/example_input/boston_cooking_a.jpg",
        "tamper_aws/bank_a.jpg",
      })
  void realPagesAreNotBlank(String page) {
    assertThat(real(page)).isBetween(10 * BLANK, 0.5);
  }

  private static double real(String path) {
    try (PageImage image = Pages.read(SharedData.require(path))) {
      return InkMeasure.inkShare(image);
    }
  }
}
