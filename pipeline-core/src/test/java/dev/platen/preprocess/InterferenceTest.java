package dev.platen.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.config.PreprocessSettings;
import dev.platen.config.PreprocessSettings.Mode;
import dev.platen.geometry.Rotation;
import dev.platen.model.LegibilityProbe;
import dev.platen.model.LegibilityProbe.Legibility;
import dev.platen.model.PageImage;
import dev.platen.model.PageMeasure;
import dev.platen.model.Treatment;
import dev.platen.raster.MatPageImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** What lies on print is taken off it, and the print stays. */
class InterferenceTest {

  private static final int HEIGHT = 1100;

  private static Treatment only(Preparation preparation, String name) {
    return preparation.page().treatments().stream()
        .filter(treatment -> treatment.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void linesThroughWordsGoAndTheWordsStay() {
    Mat page = Pages.letter(250);
    Mat clean = page.clone();
    for (int line = 0; line < 3; line++) {
      double y = HEIGHT / 4.0 + 36.0 * line + 1;
      Imgproc.line(page, new Point(95, y), new Point(560, y), new Scalar(60), 2);
    }
    try (PageImage source = Pages.image(page, null);
        Preparation preparation = Pages.doing("remove-strikes").prepare(source, Rotation.NONE)) {
      assertThat(preparation.page().diagnosis().measure(PageMeasure.STRIKES)).isGreaterThan(1.2);
      assertThat(only(preparation, "remove-strikes").kept()).isTrue();
      Rect place = new Rect(90, 250, 480, 110);
      double left = Pages.ink(MatPageImage.mat(preparation.image()), place);
      assertThat(left).isBetween(0.85 * Pages.ink(clean, place), 1.05 * Pages.ink(clean, place));
    }
  }

  @Test
  void rulingsOfATableAreLeftAlone() {
    Mat page = Pages.letter(250);
    for (int row = 0; row < 5; row++) {
      double y = HEIGHT / 4.0 + 36.0 * row + 1;
      Imgproc.line(page, new Point(95, y), new Point(560, y), new Scalar(20), 2);
    }
    Imgproc.rectangle(page, new Point(94, 250), new Point(561, 425), new Scalar(20), 2);
    try (PageImage source = Pages.image(page, null);
        Preparation preparation = Pages.doing("remove-strikes").prepare(source, Rotation.NONE)) {
      assertThat(preparation.page().treatments()).isEmpty();
      assertThat(preparation.page().diagnosis().measure(PageMeasure.STRIKES)).isZero();
    }
  }

  @Test
  void holesOfABinderAreFilledAndOneBlotIsNot() {
    Mat page = Pages.letter(250);
    Imgproc.circle(page, new Point(40, 420), 10, new Scalar(30), Imgproc.FILLED);
    Imgproc.circle(page, new Point(40, 720), 10, new Scalar(30), Imgproc.FILLED);
    Imgproc.circle(page, new Point(770, 300), 10, new Scalar(30), Imgproc.FILLED);
    try (PageImage source = Pages.image(page, null);
        Preparation preparation = Pages.doing("clear-holes").prepare(source, Rotation.NONE)) {
      assertThat(preparation.page().diagnosis().measure(PageMeasure.HOLES)).isEqualTo(2);
      Mat gray = MatPageImage.mat(preparation.image());
      assertThat(Pages.ink(gray, new Rect(20, 400, 40, 340))).isZero();
      assertThat(Pages.ink(gray, new Rect(750, 280, 40, 40))).isGreaterThan(250);
    }
  }

  @Test
  void theOtherSideIsClearedAndPrintIsNot() {
    Mat page = Pages.letter(250);
    Mat clean = page.clone();
    Mat back = new Mat();
    Core.flip(Pages.letter(250), back, 0);
    back.convertTo(back, -1, 0.3, 0.7 * 250);
    Core.min(page, back, page);
    try (PageImage source = Pages.image(page, null);
        Preparation preparation = Pages.doing("clear-faint-marks").prepare(source, Rotation.NONE)) {
      assertThat(only(preparation, "clear-faint-marks").kept()).isTrue();
      Mat gray = MatPageImage.mat(preparation.image());
      Rect lower = new Rect(80, 600, 640, 300);
      Mat part = gray.submat(lower);
      assertThat(Core.minMaxLoc(part).minVal).isGreaterThan(235);
      Rect place = new Rect(90, 250, 480, 180);
      assertThat(Pages.ink(gray, place)).isGreaterThan(0.97 * Pages.ink(clean, place));
    }
  }

  @Test
  void aTreatmentThatMakesLinesHarderToReadIsDropped() {
    Mat page = Pages.letter(250);
    Imgproc.circle(page, new Point(40, 420), 10, new Scalar(30), Imgproc.FILLED);
    Imgproc.circle(page, new Point(40, 720), 10, new Scalar(30), Imgproc.FILLED);
    LegibilityProbe worse = (before, after) -> Optional.of(new Legibility(7, 100, 97));
    LegibilityProbe same = (before, after) -> Optional.of(new Legibility(7, 100, 99));
    try (PageImage source = Pages.image(page, null)) {
      try (Preparation preparation =
          Pages.doing("clear-holes").prepare(source, Rotation.NONE, worse)) {
        Treatment dropped = only(preparation, "clear-holes");
        assertThat(dropped.kept()).isFalse();
        assertThat(dropped.reason()).contains("harder to read");
        assertThat(dropped.parameters())
            .containsEntry("lines_read", "7")
            .containsEntry("read_before", "100.0")
            .containsEntry("read_after", "97.0");
        assertThat(preparation.image()).isSameAs(source);
      }
      try (Preparation preparation =
          Pages.doing("clear-holes").prepare(source, Rotation.NONE, same)) {
        assertThat(only(preparation, "clear-holes").kept()).isTrue();
      }
    }
  }

  @Test
  void theOrderOfTreatmentsIsASetting() {
    List<String> swapped = List.of("clear-holes", "clear-border");
    PreprocessSettings settings =
        new PreprocessSettings(Mode.FULL, List.of(), List.of(), swapped, 0);
    List<String> usual =
        names(new PreprocessSettings(Mode.FULL, List.of(), List.of(), List.of(), 0));
    List<String> other = names(settings);
    assertThat(other).containsExactlyInAnyOrderElementsOf(usual);
    assertThat(other.indexOf("clear-holes")).isEqualTo(usual.indexOf("clear-border"));
    assertThat(other.indexOf("clear-border")).isEqualTo(usual.indexOf("clear-holes"));
    assertThat(other.indexOf("gray")).isEqualTo(usual.indexOf("gray"));
  }

  private static List<String> names(PreprocessSettings settings) {
    return Treatments.of(settings, 40).stream().map(TreatmentStep::name).toList();
  }
}
