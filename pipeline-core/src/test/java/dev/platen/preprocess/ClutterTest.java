package dev.platen.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.geometry.Rotation;
import dev.platen.model.PageImage;
import dev.platen.model.PageMeasure;
import dev.platen.model.Treatment;
import dev.platen.raster.MatPageImage;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** What binding, folding and printing left on a page goes, and pictures stay as they are. */
class ClutterTest {

  private static final int WIDTH = 800;
  private static final int HEIGHT = 1100;

  private static boolean isKept(Preparation preparation, String name) {
    return preparation.page().treatments().stream()
        .filter(treatment -> treatment.name().equals(name))
        .anyMatch(Treatment::kept);
  }

  private static double mean(Mat image, Rect place) {
    Mat part = image.submat(place);
    try {
      return Core.mean(part).val[0];
    } finally {
      part.release();
    }
  }

  @Test
  void staplesGoAndDashesOfTheTextStay() {
    Mat page = Pages.letter(245);
    Imgproc.line(page, new Point(45, 60), new Point(82, 40), new Scalar(60), 3);
    Imgproc.line(page, new Point(300, 700), new Point(337, 700), new Scalar(60), 3);
    try (PageImage source = Pages.image(page, null);
        Preparation preparation = Pages.doing("clear-staples").prepare(source, Rotation.NONE)) {
      assertThat(preparation.page().diagnosis().measure(PageMeasure.STAPLES)).isEqualTo(1);
      assertThat(isKept(preparation, "clear-staples")).isTrue();
      Mat gray = MatPageImage.mat(preparation.image());
      assertThat(mean(gray, new Rect(35, 30, 60, 40))).isCloseTo(245, within(0.5));
      assertThat(mean(gray, new Rect(295, 695, 45, 10))).isLessThan(230);
    }
  }

  @Test
  void creasesGoAndRulingsStay() {
    Mat page = Pages.letter(245);
    Mat clean = page.clone();
    for (int x = 0; x < WIDTH; x++) {
      int crease = (int) Math.round(358 + 3 * Math.sin(x / 130.0));
      for (int y = crease; y < crease + 2; y++) {
        page.put(y, x, page.get(y, x)[0] * 0.86);
      }
    }
    Imgproc.line(page, new Point(0, 800), new Point(WIDTH, 800), new Scalar(40), 2);
    double before = mean(page, new Rect(0, 352, WIDTH, 14));
    try (PageImage source = Pages.image(page, null);
        Preparation preparation = Pages.doing("remove-folds").prepare(source, Rotation.NONE)) {
      assertThat(preparation.page().diagnosis().measure(PageMeasure.FOLDS)).isEqualTo(1);
      assertThat(isKept(preparation, "remove-folds")).isTrue();
      Mat gray = MatPageImage.mat(preparation.image());
      double wanted = mean(clean, new Rect(0, 352, WIDTH, 14));
      assertThat(mean(gray, new Rect(0, 352, WIDTH, 14)))
          .isCloseTo(wanted, within(0.35 * (wanted - before)));
      assertThat(mean(gray, new Rect(0, 799, WIDTH, 2))).isLessThan(80);
    }
  }

  @Test
  void dotsOfAScreenGoAndThoseOfLeadersStay() {
    Mat page =
        Pages.write(Pages.paper(2 * WIDTH, 2 * HEIGHT, 245), 20, 36, "the quick fox", "jumps over");
    Mat clean = page.clone();
    for (int row = 0; row < 60; row++) {
      for (int column = 0; column < 180; column++) {
        int x = 120 + 7 * column + (row % 2 == 0 ? 0 : 3);
        Imgproc.rectangle(page, new Rect(x, 480 + 7 * row, 3, 3), new Scalar(90), -1);
      }
    }
    for (int dot = 0; dot < 60; dot++) {
      Imgproc.rectangle(page, new Rect(200 + 12 * dot, 1800, 4, 4), new Scalar(20), -1);
    }
    Rect leaders = new Rect(200, 1800, 720, 4);
    double dotted = mean(page, leaders);
    Core.min(page, clean, clean);
    try (PageImage source = Pages.image(clean, null);
        Preparation preparation = Pages.doing("remove-screen").prepare(source, Rotation.NONE)) {
      assertThat(isKept(preparation, "remove-screen")).isTrue();
      Mat gray = MatPageImage.mat(preparation.image());
      assertThat(mean(gray, new Rect(140, 700, 1200, 160))).isGreaterThan(243);
      assertThat(mean(gray, new Rect(230, 520, 300, 100))).isBetween(180.0, 235.0);
      assertThat(mean(gray, leaders)).isEqualTo(dotted);
    }
  }

  @Test
  void aPhotographIsNotBleachedWithTheShadowBesideIt() {
    Mat page = Pages.letter(245);
    Rect photograph = new Rect(250, 700, 300, 250);
    for (int y = 0; y < photograph.height; y++) {
      for (int x = 0; x < photograph.width; x++) {
        double level = 90 + 50 * Math.sin(x / 31.0) * Math.cos(y / 23.0);
        page.put(photograph.y + y, photograph.x + x, level);
      }
    }
    try (PageImage source = Pages.image(page.clone(), null);
        Preparation preparation = Pages.doing("level-light").prepare(source, Rotation.NONE)) {
      assertThat(preparation.page().diagnosis().measure(PageMeasure.UNEVEN_LIGHT)).isLessThan(0.1);
      assertThat(preparation.page().treatments()).isEmpty();
    }
    for (int x = 0; x < WIDTH; x++) {
      Mat column = page.col(x);
      Core.multiply(column, new Scalar(1 - 0.4 * x / WIDTH), column);
      column.release();
    }
    Rect inside = new Rect(280, 730, 240, 190);
    double before = mean(page, inside);
    try (PageImage source = Pages.image(page, null);
        Preparation preparation = Pages.doing("level-light").prepare(source, Rotation.NONE)) {
      assertThat(isKept(preparation, "level-light")).isTrue();
      Mat gray = MatPageImage.mat(preparation.image());
      assertThat(mean(gray, inside)).isCloseTo(before, within(1.0));
      assertThat(mean(gray, new Rect(760, 100, 30, 900))).isGreaterThan(240);
    }
  }
}
