package dev.platen.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Rotation;
import dev.platen.model.Diagnosis;
import dev.platen.model.LegibilityProbe;
import dev.platen.model.PageImage;
import dev.platen.model.PageMeasure;
import dev.platen.model.Treatment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Curled pages whose lines are short and stand in columns far apart. */
class CurledColumnsTest {

  private static final int WIDTH = 850;
  private static final int HEIGHT = 1150;

  /** Pixels by which the middle of lines is raised. */
  private static final double RISE = 28;

  /** Degrees, counterclockwise. */
  private static final double TILT = 1.5;

  /** Half waves across the page, so many that no model of a curl takes them away. */
  private static final int WAVES = 7;

  /** Of a sheet that is seen a little from a side. */
  private static final List<Point> CORNERS =
      List.of(new Point(30, 25), new Point(880, 40), new Point(890, 1190), new Point(20, 1200));

  @Test
  void theirRowsTellOfTheCurl() {
    prepared(
        curled(statement()),
        Pages.doing("flatten"),
        preparation -> {
          assertThat(kept(preparation)).contains("flatten");
          PageTransform transform = preparation.page().transform();
          double left = height(transform, 110, 600);
          assertThat(height(transform, 330, 600)).isCloseTo(left, within(3.0));
          assertThat(height(transform, 720, 600)).isCloseTo(left, within(3.0));
        });
  }

  @Test
  void columnsOfRunningTextHaveNoRows() {
    prepared(
        columns(70, 470),
        Pages.doing("flatten"),
        preparation -> assertThat(kept(preparation)).doesNotContain("flatten"));
  }

  @Test
  void aSheetIsNotTurnedByTheSlopeOfItsBentLines() {
    assertThat(turned(photograph(curled(columns(70, 345))))).isEmpty();
    assertThat(turned(photograph(columns(70, 345)))).isPresent();
  }

  @Test
  void aSheetWithBentLinesIsTurnedByTheirEnds() {
    Mat level = Pages.paper(WIDTH, HEIGHT, 240);
    for (int line = 0; line < 20; line++) {
      write(
          level,
          100,
          150 + 45 * line,
          "the quick brown fox jumps over the lazy dog and on and on till it is tired");
    }
    Mat print = new Mat();
    Imgproc.warpAffine(
        level,
        print,
        Imgproc.getRotationMatrix2D(new org.opencv.core.Point(WIDTH / 2.0, HEIGHT / 2.0), TILT, 1),
        new Size(WIDTH, HEIGHT),
        Imgproc.INTER_LINEAR,
        0,
        new Scalar(240));
    Treatment treatment = turned(photograph(curled(print, WAVES))).orElseThrow().treatment();
    assertThat(treatment.kept()).isTrue();
    assertThat(Double.parseDouble(treatment.parameters().get("degrees_clockwise")))
        .isCloseTo(TILT, within(0.3));
    assertThat(treatment.effect()).isCloseTo(0, within(0.3));
  }

  /** What turning does with a sheet some of whose lines seem to be turned by three degrees. */
  private static Optional<Treated> turned(Mat picture) {
    Diagnosis diagnosis =
        new Diagnosis(3.0, 0, CORNERS, null, Map.of(PageMeasure.SHEET_SHARE.id(), 0.7));
    try (PageImage image = Pages.image(picture, null);
        Sheet sheet = new Sheet(image, Rotation.NONE, LegibilityProbe.NONE)) {
      sheet.diagnosed(diagnosis);
      sheet.apply(new SheetStep().treat(sheet).orElseThrow());
      return new DeskewStep(40_000_000).treat(sheet);
    }
  }

  private static Mat statement() {
    Mat page = Pages.paper(WIDTH, HEIGHT, 240);
    for (int row = 0; row < 40; row++) {
      int y = 140 + 23 * row;
      write(page, 80, y, String.format(Locale.ROOT, "%02d/03/2014", row % 28 + 1));
      write(page, 220, y, row % 2 == 0 ? "Transfer to Grace" : "Council fee");
      write(page, 700, y, String.format(Locale.ROOT, "%d.%02d", 311 + 17 * row, 37 * row % 100));
    }
    return page;
  }

  /** Two columns of lines; those of the second stand a quarter of their distance lower. */
  private static Mat columns(int left, int right) {
    Mat page = Pages.paper(WIDTH, HEIGHT, 240);
    for (int line = 0; line < 40; line++) {
      write(page, left, 120 + 23 * line, "the quick brown fox jumps over");
      write(page, right, 126 + 23 * line, "the lazy dog and the other one");
    }
    return page;
  }

  private static void write(Mat page, int x, int y, String text) {
    Imgproc.putText(
        page,
        text,
        new org.opencv.core.Point(x, y),
        Imgproc.FONT_HERSHEY_SIMPLEX,
        0.5,
        new Scalar(30),
        1,
        Imgproc.LINE_AA);
  }

  private static double lift(double x) {
    return lift(x, 1);
  }

  private static double lift(double x, int waves) {
    return RISE / waves * Math.sin(Math.PI * waves * x / WIDTH);
  }

  private static Mat curled(Mat flat) {
    return curled(flat, 1);
  }

  private static Mat curled(Mat flat, int waves) {
    Mat map = new Mat(flat.size(), CvType.CV_32FC2);
    float[] row = new float[2 * WIDTH];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        row[2 * x] = x;
        row[2 * x + 1] = (float) (y + lift(x, waves));
      }
      map.put(y, 0, row);
    }
    Mat curled = new Mat();
    Imgproc.remap(flat, curled, map, new Mat(), Imgproc.INTER_LINEAR, 0, new Scalar(240));
    return curled;
  }

  /** The sheet on a dark ground. */
  private static Mat photograph(Mat sheet) {
    MatOfPoint2f from =
        new MatOfPoint2f(
            new org.opencv.core.Point(0, 0),
            new org.opencv.core.Point(WIDTH, 0),
            new org.opencv.core.Point(WIDTH, HEIGHT),
            new org.opencv.core.Point(0, HEIGHT));
    MatOfPoint2f to = new MatOfPoint2f();
    to.fromList(CORNERS.stream().map(p -> new org.opencv.core.Point(p.x(), p.y())).toList());
    Mat picture = new Mat();
    Imgproc.warpPerspective(
        sheet,
        picture,
        Imgproc.getPerspectiveTransform(from, to),
        new Size(920, 1230),
        Imgproc.INTER_LINEAR,
        0,
        new Scalar(60));
    return picture;
  }

  /** Where a place of the flat page is in the end, in pixels from the top. */
  private static double height(PageTransform transform, double x, double y) {
    return transform.toPrepared(new Point(x, y - lift(x))).y();
  }

  private static List<String> kept(Preparation preparation) {
    return preparation.page().treatments().stream()
        .filter(Treatment::kept)
        .map(Treatment::name)
        .toList();
  }

  private static void prepared(Mat picture, Preprocessor by, Consumer<Preparation> check) {
    try (PageImage image = Pages.image(picture, null);
        Preparation preparation = by.prepare(image, Rotation.NONE)) {
      check.accept(preparation);
    }
  }
}
