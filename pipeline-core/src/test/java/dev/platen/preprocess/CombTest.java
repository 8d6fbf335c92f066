package dev.platen.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.geometry.Box;
import dev.platen.geometry.Rotation;
import dev.platen.model.Comb;
import dev.platen.model.PageImage;
import dev.platen.model.PageMeasure;
import dev.platen.raster.MatPageImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Teeth of combs go, letters in them stay, and what only looks like a comb is none. */
class CombTest {

  private static final int LEFT = 100;
  private static final int FOOT = 700;
  private static final int PITCH = 26;

  private static void line(Mat page, double x1, double y1, double x2, double y2) {
    Imgproc.line(page, new Point(x1, y1), new Point(x2, y2), new Scalar(40), 1);
  }

  /** Teeth on a level line. */
  private static void open(Mat page, int left, int foot, int cells, int tooth) {
    line(page, left, foot, left + cells * PITCH, foot);
    for (int i = 0; i <= cells; i++) {
      line(page, left + i * PITCH, foot - tooth, left + i * PITCH, foot);
    }
  }

  /** Adjoining boxes. */
  private static void closed(Mat page, int left, int foot, int cells, int height) {
    open(page, left, foot, cells, height);
    line(page, left, foot - height, left + cells * PITCH, foot - height);
  }

  private static void letters(Mat page, String text, int left, int foot, int shifted) {
    for (int i = 0; i < text.length(); i++) {
      Point at = new Point(left + i * PITCH + 5 + shifted, foot - 6);
      Imgproc.putText(
          page,
          text.substring(i, i + 1),
          at,
          Imgproc.FONT_HERSHEY_SIMPLEX,
          0.7,
          new Scalar(20),
          2,
          Imgproc.LINE_AA);
    }
  }

  private static List<Comb> combs(Mat page) {
    try (PageImage source = Pages.image(page, null);
        Preparation preparation = Pages.doing("remove-combs").prepare(source, Rotation.NONE)) {
      return preparation.combs();
    }
  }

  private static double darkest(Mat gray, int x, int top, int bottom) {
    Mat part = gray.submat(new Rect(x - 1, top, 3, bottom - top));
    try {
      return Core.minMaxLoc(part).minVal;
    } finally {
      part.release();
    }
  }

  @Test
  void teethOfAnOpenCombGoAndItsLineAndLettersStay() {
    Mat page = Pages.letter(245);
    letters(page, "VASSEUR", LEFT, FOOT, 0);
    Mat letters = page.clone();
    open(page, LEFT, FOOT, 12, 11);
    try (PageImage source = Pages.image(page, null);
        Preparation preparation = Pages.doing("remove-combs").prepare(source, Rotation.NONE)) {
      assertThat(preparation.page().diagnosis().measure(PageMeasure.COMBS)).isEqualTo(1);
      assertThat(preparation.page().treatments())
          .singleElement()
          .satisfies(
              treatment -> {
                assertThat(treatment.name()).isEqualTo("remove-combs");
                assertThat(treatment.kept()).isTrue();
                assertThat(treatment.effect()).isZero();
              });
      Mat gray = MatPageImage.mat(preparation.image());
      for (int tooth = 0; tooth <= 12; tooth++) {
        assertThat(darkest(gray, LEFT + tooth * PITCH, FOOT - 11, FOOT - 1)).isGreaterThan(240);
      }
      assertThat(darkest(gray, LEFT + 60, FOOT, FOOT + 1)).isLessThan(60);
      Mat off = new Mat();
      Rect place = new Rect(LEFT - 2, FOOT - 30, 12 * PITCH + 4, 28);
      Core.absdiff(gray.submat(place), letters.submat(place), off);
      assertThat(Core.mean(off).val[0]).isLessThan(0.2);
      Comb comb = preparation.combs().get(0);
      assertThat(comb.cells()).hasSize(12);
      assertThat(comb.box().x()).isCloseTo(LEFT, within(2.0));
      assertThat(comb.box().right()).isCloseTo(LEFT + 12 * PITCH, within(2.0));
      assertThat(comb.cells().get(3).x()).isCloseTo(LEFT + 3 * PITCH, within(2.0));
    }
  }

  @Test
  void boxesKeepTheirFrame() {
    Mat page = Pages.letter(245);
    closed(page, LEFT, FOOT, 10, 30);
    letters(page, "FRANK", LEFT, FOOT, 0);
    try (PageImage source = Pages.image(page, null);
        Preparation preparation = Pages.doing("remove-combs").prepare(source, Rotation.NONE)) {
      assertThat(preparation.combs()).hasSize(1);
      Mat gray = MatPageImage.mat(preparation.image());
      assertThat(darkest(gray, LEFT + 4 * PITCH, FOOT - 28, FOOT - 2)).isGreaterThan(240);
      assertThat(darkest(gray, LEFT, FOOT - 15, FOOT - 14)).isLessThan(60);
      assertThat(darkest(gray, LEFT + 10 * PITCH, FOOT - 15, FOOT - 14)).isLessThan(60);
      assertThat(darkest(gray, LEFT + 60, FOOT - 31, FOOT - 29)).isLessThan(60);
    }
  }

  @Test
  void emptyCombsAreFound() {
    Mat page = Pages.letter(245);
    open(page, LEFT, FOOT, 12, 11);
    closed(page, LEFT, FOOT + 80, 12, 28);
    assertThat(combs(page)).hasSize(2);
  }

  @Test
  void lettersThatTouchTeethStayWhole() {
    Mat page = Pages.letter(245);
    letters(page, "BDEHKN", LEFT, FOOT, -6);
    Mat letters = page.clone();
    open(page, LEFT, FOOT, 12, 14);
    try (PageImage source = Pages.image(page, null);
        Preparation preparation = Pages.doing("remove-combs").prepare(source, Rotation.NONE)) {
      Mat gray = MatPageImage.mat(preparation.image());
      Mat lost = new Mat();
      Rect place = new Rect(LEFT - 10, FOOT - 30, 7 * PITCH, 28);
      Core.subtract(gray.submat(place), letters.submat(place), lost);
      Mat ink = new Mat();
      Core.bitwise_not(letters.submat(place), ink);
      assertThat(Core.sumElems(lost).val[0]).isLessThan(0.04 * Core.sumElems(ink).val[0]);
    }
  }

  @Test
  void partsOfADateAreOneField() {
    Mat page = Pages.letter(245);
    closed(page, LEFT, FOOT, 2, 28);
    closed(page, LEFT + 70, FOOT, 2, 28);
    closed(page, LEFT + 140, FOOT, 4, 28);
    closed(page, LEFT + 400, FOOT, 8, 28);
    List<Comb> combs = combs(page);
    assertThat(combs).hasSize(2);
    assertThat(combs)
        .extracting(comb -> comb.cells().size())
        .containsExactlyInAnyOrder(2 + 1 + 2 + 1 + 4, 8);
  }

  @ParameterizedTest
  @CsvSource({"-3.0", "0.3", "2.0", "7.0"})
  void skewedPagesAreTurnedFirst(double degrees) {
    Mat page = Pages.letter(245);
    open(page, LEFT, FOOT, 20, 11);
    closed(page, LEFT, FOOT + 80, 20, 28);
    Mat skewed = new Mat();
    Mat turn = Imgproc.getRotationMatrix2D(new Point(400, 550), degrees, 1);
    Imgproc.warpAffine(
        page, skewed, turn, new Size(800, 1100), Imgproc.INTER_CUBIC, Core.BORDER_REPLICATE);
    try (PageImage source = Pages.image(skewed, null);
        Preparation preparation =
            Pages.doing("deskew", "remove-combs").prepare(source, Rotation.NONE)) {
      assertThat(preparation.page().diagnosis().measure(PageMeasure.COMBS)).isEqualTo(2);
      assertThat(preparation.combs()).hasSize(2);
      assertThat(preparation.combs()).allSatisfy(comb -> assertThat(comb.cells()).hasSize(20));
      Box box = preparation.combs().get(0).box();
      assertThat(box.width()).isCloseTo(20 * PITCH, within(6.0));
    }
  }

  @Test
  void textAndFencesAreNoCombs() {
    Mat page = Pages.letter(245);
    String fence = "|  |  |  |  |  |  |  |  |";
    Imgproc.putText(
        page, fence, new Point(100, 600), Imgproc.FONT_HERSHEY_SIMPLEX, 0.8, new Scalar(20), 2);
    for (int y : new int[] {700, 760}) {
      Imgproc.putText(
          page,
          "illumination in italic filling will",
          new Point(100, y),
          Imgproc.FONT_HERSHEY_DUPLEX,
          0.8,
          new Scalar(20),
          1,
          Imgproc.LINE_AA);
      line(page, 100, y, 560, y);
    }
    assertThat(combs(page)).isEmpty();
  }

  @Test
  void tablesAndGridsAreNoCombs() {
    Mat page = Pages.letter(245);
    // A calendar: equal columns in several rows.
    for (int row = 0; row <= 5; row++) {
      line(page, 100, 560 + 30 * row, 380, 560 + 30 * row);
    }
    for (int column = 0; column <= 7; column++) {
      line(page, 100 + 40 * column, 560, 100 + 40 * column, 710);
    }
    // A row of a table: wide cells with words.
    for (int column = 0; column <= 5; column++) {
      line(page, 420 + 60 * column, 600, 420 + 60 * column, 630);
      Imgproc.putText(page, "12.50", new Point(425 + 60 * column, 622), 0, 0.5, new Scalar(20));
    }
    line(page, 420, 600, 720, 600);
    line(page, 420, 630, 720, 630);
    // Graph paper.
    for (int i = 0; i <= 12; i++) {
      line(page, 100 + 20 * i, 760, 100 + 20 * i, 1000);
      line(page, 100, 760 + 20 * i, 340, 760 + 20 * i);
    }
    assertThat(combs(page)).isEmpty();
  }

  @Test
  void barcodesChartsAndRulersAreNoCombs() {
    Mat page = Pages.letter(245);
    int[] bars = {2, 4, 2, 6, 3, 2, 5, 2, 2, 7, 3, 2, 4, 2, 6, 2, 3, 5};
    int x = 100;
    for (int i = 0; i < bars.length; i++) {
      Imgproc.rectangle(page, new Rect(x, 560, i % 3 + 1, 60), new Scalar(20), -1);
      x += bars[i] + i % 3 + 3;
    }
    // Bars of a chart.
    line(page, 400, 680, 700, 680);
    for (int i = 0; i < 10; i++) {
      int height = 20 + 37 * i % 70;
      Imgproc.rectangle(page, new Rect(410 + 28 * i, 680 - height, 12, height), new Scalar(60), -1);
    }
    // An axis with ticks, and a ruler with long and short ones.
    line(page, 100, 780, 600, 780);
    for (int i = 0; i <= 12; i++) {
      line(page, 100 + 40 * i, 774, 100 + 40 * i, 780);
    }
    line(page, 100, 860, 600, 860);
    for (int i = 0; i <= 50; i++) {
      line(page, 100 + 10 * i, i % 5 == 0 ? 840 : 850, 100 + 10 * i, 860);
    }
    // Staves.
    for (int i = 0; i < 5; i++) {
      line(page, 100, 940 + 8 * i, 700, 940 + 8 * i);
    }
    for (int i = 0; i <= 6; i++) {
      line(page, 100 + 30 * i, 940, 100 + 30 * i, 972);
    }
    assertThat(combs(page)).isEmpty();
  }
}
