package dev.platen.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.geometry.Rotation;
import dev.platen.model.PageImage;
import dev.platen.model.PageMeasure;
import dev.platen.model.Treatment;
import dev.platen.raster.MatPageImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Light print on dark areas becomes dark print on paper, and all other dark areas stay. */
class ReversedTest {

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 1400;

  /** Clear of all lines of the letter. */
  private static final Rect BAND = new Rect(80, 1240, 840, 60);

  private static Mat page() {
    Mat page = Pages.paper(WIDTH, HEIGHT, 245);
    return Pages.write(page, 30, 18, "the quick brown fox", "jumps over the lazy dog", "and on");
  }

  private static void fill(Mat page, Rect place, double level) {
    Imgproc.rectangle(page, place, new Scalar(level), -1);
  }

  private static void print(Mat page, String text, int x, int y, double level) {
    Imgproc.putText(
        page,
        text,
        new Point(x, y),
        Imgproc.FONT_HERSHEY_SIMPLEX,
        1,
        new Scalar(level),
        2,
        Imgproc.LINE_AA);
  }

  private static double least(Mat page, Rect place) {
    return Core.minMaxLoc(page.submat(place)).minVal;
  }

  private static double mean(Mat page, Rect place) {
    return Core.mean(page.submat(place)).val[0];
  }

  private static Mat prepared(Mat page, boolean expected) {
    try (PageImage source = Pages.image(page, null);
        Preparation preparation = Pages.doing("invert-reversed").prepare(source, Rotation.NONE)) {
      assertThat(preparation.page().treatments())
          .filteredOn(treatment -> treatment.name().equals("invert-reversed"))
          .extracting(Treatment::kept)
          .isEqualTo(expected ? List.of(true) : List.of());
      Double measured = preparation.page().diagnosis().measure(PageMeasure.REVERSED);
      double share = BAND.area() / (WIDTH * HEIGHT);
      assertThat(measured).isCloseTo(expected ? share : 0, within(0.25 * share));
      return MatPageImage.mat(preparation.image()).clone();
    }
  }

  @Test
  void lightLettersOnABandBecomeDarkOnes() {
    Mat page = page();
    fill(page, BAND, 90);
    print(page, "Description of goods", 110, 1280, 250);

    Mat upright = prepared(page, true);

    assertThat(mean(upright, new Rect(600, 1235, 330, 75))).isGreaterThan(240);
    assertThat(least(upright, new Rect(100, 1250, 400, 40))).isLessThan(30);
    assertThat(mean(upright, new Rect(100, 1250, 400, 40))).isBetween(150.0, 235.0);
  }

  @Test
  void lettersThatReachTheEdgeOfTheirBandAreWhole() {
    Mat page = page();
    fill(page, BAND, 60);
    print(page, "Happy people", 110, BAND.y + BAND.height - 5, 245);

    Mat upright = prepared(page, true);

    Rect stems = new Rect(110, BAND.y + BAND.height - 5, 260, 2);
    assertThat(least(upright, stems)).isLessThan(60);
  }

  @Test
  void darkPrintOnTheSameBandStaysDark() {
    Mat page = page();
    fill(page, BAND, 130);
    print(page, "Total amount due", 110, 1280, 250);
    print(page, "1250", 700, 1280, 10);

    Mat upright = prepared(page, true);

    assertThat(least(upright, new Rect(690, 1250, 120, 40))).isLessThan(40);
    assertThat(least(upright, new Rect(100, 1250, 300, 40))).isLessThan(40);
  }

  @Test
  void lightCellsInADarkFrameStayLight() {
    Mat page = page();
    fill(page, BAND, 90);
    for (int cell = 0; cell < 6; cell++) {
      Rect place = new Rect(90 + 138 * cell, 1250, 128, 40);
      fill(page, place, 245);
      print(page, "12", place.x + 40, 1280, 10);
    }
    Mat before = page.clone();

    Mat upright = prepared(page, false);

    assertThat(Core.norm(before, upright, Core.NORM_INF)).isZero();
  }

  @Test
  void aPictureIsNoBand() {
    Mat page = page();
    Mat noise = new Mat(BAND.height, BAND.width, page.type());
    Core.setRNGSeed(7);
    Core.randu(noise, 0, 255);
    Imgproc.GaussianBlur(noise, noise, new org.opencv.core.Size(0, 0), 4);
    Core.normalize(noise, noise, 20, 250, Core.NORM_MINMAX);
    noise.copyTo(page.submat(BAND));

    prepared(page, false);
  }

  @Test
  void heavyTypeWhoseLettersTouchIsNoBand() {
    Mat page = page();
    Imgproc.putText(
        page,
        "DOBBAGE",
        new Point(90, 1300),
        Imgproc.FONT_HERSHEY_SIMPLEX,
        2.6,
        new Scalar(15),
        20);
    Mat before = page.clone();

    Mat after = prepared(page, false);

    assertThat(Core.norm(before, after, Core.NORM_INF)).isZero();
  }

  @Test
  void aBandWithoutLettersStays() {
    Mat page = page();
    fill(page, BAND, 40);

    Mat upright = prepared(page, false);

    assertThat(mean(upright, BAND)).isCloseTo(40, within(1.0));
  }
}
