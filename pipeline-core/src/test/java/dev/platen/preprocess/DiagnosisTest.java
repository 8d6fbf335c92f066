package dev.platen.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.model.PageImage;
import dev.platen.model.PageMeasure;
import dev.platen.preprocess.opencv.PageView;
import dev.platen.preprocess.opencv.measure.Diagnoser;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Measures of pages on which their values are known. */
class DiagnosisTest {

  private static final int SIDE = 900;

  private static Double measured(PageMeasure measure, Mat page) {
    try (PageImage image = Pages.image(page, null);
        PageView view = PageView.of(image)) {
      return Diagnoser.measure(view, measure);
    }
  }

  private static Mat text() {
    return Pages.write(
        Pages.paper(SIDE, SIDE, 220), 60, 30, "Counting house", "of the harbour", "and its clerks");
  }

  /** A page whose pixels are a function of their places. */
  private static Mat drawn(java.util.function.IntBinaryOperator level) {
    byte[] pixels = new byte[SIDE * SIDE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) level.applyAsInt(i % SIDE, i / SIDE);
    }
    Mat page = new Mat(SIDE, SIDE, CvType.CV_8UC1);
    page.put(0, 0, pixels);
    return page;
  }

  @Test
  void contrastAndFadingOfInk() {
    assertThat(measured(PageMeasure.CONTRAST, text())).isCloseTo(160 / 255.0, within(0.06));
    assertThat(measured(PageMeasure.FADING, text())).isCloseTo(60 / 220.0, within(0.03));
    assertThat(measured(PageMeasure.CONTRAST, Pages.paper(SIDE, SIDE, 220))).isNull();
  }

  @Test
  void heightOfLetters() {
    assertThat(measured(PageMeasure.TEXT_HEIGHT, text())).isBetween(18.0, 34.0);
    assertThat(measured(PageMeasure.EFFECTIVE_DPI, text())).isBetween(240.0, 440.0);
  }

  @Test
  void blurGrowsWithTheLens() {
    Mat blurred = new Mat();
    Imgproc.GaussianBlur(text(), blurred, new Size(0, 0), 3);
    double sharp = measured(PageMeasure.BLUR, text());
    assertThat(sharp).isBetween(1.0, 3.0);
    assertThat(measured(PageMeasure.BLUR, blurred)).isGreaterThan(2 * sharp);
  }

  @Test
  void noiseIsItsStandardDeviation() {
    Mat noisy = Pages.noisy(Pages.paper(SIDE, SIDE, 180), 6);
    assertThat(measured(PageMeasure.NOISE, noisy)).isCloseTo(6, within(0.6));
    assertThat(measured(PageMeasure.NOISE, Pages.paper(SIDE, SIDE, 180))).isZero();
  }

  @Test
  void lightThatFallsOff() {
    Mat falling = drawn((x, y) -> 220 - 110 * x / SIDE);
    assertThat(measured(PageMeasure.UNEVEN_LIGHT, falling)).isCloseTo(0.45, within(0.05));
    Mat shaded = drawn((x, y) -> x < SIDE / 3 ? 110 : 210);
    assertThat(measured(PageMeasure.SHADOW, shaded)).isCloseTo(1 / 3.0, within(0.06));
  }

  @Test
  void bandsOfMoire() {
    Mat bands = drawn((x, y) -> (int) Math.round(200 + 12 * Math.sin((x * 0.26 + y * 0.27))));
    assertThat(measured(PageMeasure.MOIRE, bands)).isCloseTo(12, within(4.0));
    assertThat(measured(PageMeasure.MOIRE, text())).isLessThan(2);
  }

  @Test
  void burntOutPaper() {
    Mat page = Pages.paper(SIDE, SIDE, 200);
    Imgproc.circle(page, new Point(450, 450), 150, new Scalar(255), -1);
    assertThat(measured(PageMeasure.GLARE, page))
        .isCloseTo(Math.PI * 150 * 150 / SIDE / SIDE, within(0.01));
  }

  @Test
  void blackBordersButNotDarkPictures() {
    Mat page = text();
    Imgproc.rectangle(page, new Rect(0, 0, 45, SIDE), new Scalar(12), -1);
    Imgproc.rectangle(page, new Rect(400, 500, 200, 200), new Scalar(12), -1);
    assertThat(measured(PageMeasure.BORDER, page)).isCloseTo(0.05, within(0.005));
  }

  @Test
  void specksButNotLetters() {
    Mat page = text();
    assertThat(measured(PageMeasure.SPECKS, page)).isZero();
    for (int i = 0; i < 400; i++) {
      Imgproc.circle(
          page, new Point(20 + 43 * (i % 20), 20 + 43 * (i / 20)), 1, new Scalar(20), -1);
    }
    assertThat(measured(PageMeasure.SPECKS, page)).isBetween(250.0, 700.0);
  }

  @Test
  void colorsAndRulings() {
    Mat page = new Mat(SIDE, SIDE, CvType.CV_8UC3, Scalar.all(230));
    Imgproc.rectangle(page, new Rect(300, 300, 90, 90), new Scalar(30, 30, 200), -1);
    assertThat(measured(PageMeasure.COLOR, page)).isCloseTo(0.01, within(0.001));
    Mat ruled = text();
    Imgproc.line(ruled, new Point(100, 700), new Point(700, 700), new Scalar(40), 2);
    assertThat(measured(PageMeasure.RULINGS, ruled)).isCloseTo(600.0 / SIDE, within(0.02));
  }
}
