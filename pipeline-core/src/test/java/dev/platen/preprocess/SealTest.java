package dev.platen.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.geometry.Rotation;
import dev.platen.model.PageImage;
import dev.platen.model.Picture;
import dev.platen.model.Treatment;
import dev.platen.natives.OpenCvLibrary;
import dev.platen.raster.MatPageImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.RotatedRect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Stamps and seals are told by their ink and their form, kept as pictures, and taken off print. */
class SealTest {

  static {
    OpenCvLibrary.load();
  }

  private static final int WIDTH = 800;
  private static final int HEIGHT = 1100;
  private static final Scalar RED = new Scalar(40, 40, 200);
  private static final Scalar BLUE = new Scalar(160, 60, 30);
  private static final Scalar BLACK = new Scalar(20, 20, 20);
  private static final Scalar PAPER = new Scalar(250, 250, 250);
  private static final Box STAMP = new Box(207, 267, 186, 126);

  private static Mat paper() {
    return new Mat(HEIGHT, WIDTH, CvType.CV_8UC3, PAPER);
  }

  /** An oval stamp in {@link #STAMP}. */
  private static void stamp(Mat page, Scalar ink, Scalar letters) {
    Imgproc.ellipse(page, new Point(300, 330), new Size(90, 60), 0, 0, 360, ink, 6);
    Imgproc.putText(
        page, "PAID", new Point(245, 345), Imgproc.FONT_HERSHEY_DUPLEX, 1.4, letters, 3);
  }

  private static List<Picture> seals(Mat page) {
    try (PageImage source = Pages.image(page, null);
        Preparation preparation = Pages.doing("remove-seals").prepare(source, Rotation.NONE)) {
      return preparation.seals();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSealIsTakenOffPrintAndKeptAsAPicture(boolean red) {
    Mat page = new Mat();
    Imgproc.cvtColor(Pages.letter(250), page, Imgproc.COLOR_GRAY2BGR);
    Mat clean = Pages.letter(250);
    Mat stamp = new Mat(page.size(), page.type(), new Scalar(255, 255, 255));
    stamp(stamp, red ? RED : BLUE, red ? RED : BLUE);
    // Ink on ink is darker than either.
    Core.min(page, stamp, page);
    try (PageImage source = Pages.image(page, null);
        Preparation preparation =
            Pages.doing("remove-seals", "gray").prepare(source, Rotation.NONE)) {
      assertThat(preparation.page().treatments())
          .filteredOn(treatment -> treatment.name().equals("remove-seals"))
          .extracting(Treatment::kept)
          .containsExactly(true);
      assertThat(preparation.seals()).hasSize(1);
      Picture seal = preparation.seals().get(0);
      assertThat(Box.around(seal.outline()).iou(STAMP)).isGreaterThan(0.9);
      assertThat(seal.kind()).isEqualTo(Picture.Kind.SEAL_ON_PRINT);
      Rect place = new Rect(200, 260, 200, 140);
      double left = Pages.ink(MatPageImage.mat(preparation.image()), place);
      assertThat(left).isBetween(0.95 * Pages.ink(clean, place), 1.08 * Pages.ink(clean, place));
    }
  }

  @Test
  void aSealThatStandsFreeIsLeftToBeRead() {
    Mat page = paper();
    stamp(page, BLUE, BLUE);
    try (PageImage source = Pages.image(page, null);
        Preparation preparation = Pages.doing("remove-seals").prepare(source, Rotation.NONE)) {
      assertThat(preparation.seals()).extracting(Picture::kind).containsExactly(Picture.Kind.SEAL);
      assertThat(preparation.page().treatments()).isEmpty();
    }
  }

  @Test
  void aLongStampMayBeTurned() {
    Mat page = paper();
    Point[] corners = new Point[4];
    new RotatedRect(new Point(400, 500), new Size(240, 60), -25).points(corners);
    for (int i = 0; i < corners.length; i++) {
      Imgproc.line(page, corners[i], corners[(i + 1) % corners.length], RED, 5);
    }
    Imgproc.line(page, new Point(330, 533), new Point(470, 467), RED, 14);
    assertThat(seals(page)).hasSize(1);
  }

  @Test
  void aFrameAroundPrintIsNoSeal() {
    Mat page = paper();
    stamp(page, RED, BLACK);
    assertThat(seals(page)).isEmpty();
  }

  @Test
  void filledAreasOfColorAreNoSealsButTheSquareOfAChineseSealIs() {
    Mat label = paper();
    Imgproc.rectangle(label, new Point(200, 300), new Point(420, 380), RED, Imgproc.FILLED);
    Imgproc.putText(label, "SALE", new Point(225, 362), Imgproc.FONT_HERSHEY_DUPLEX, 2, PAPER, 11);
    assertThat(seals(label)).isEmpty();
    Mat square = paper();
    Imgproc.rectangle(square, new Point(200, 300), new Point(300, 400), RED, Imgproc.FILLED);
    for (int stroke = 0; stroke < 3; stroke++) {
      double y = 320 + 30 * stroke;
      Imgproc.line(square, new Point(215, y), new Point(285, y), PAPER, 13);
    }
    assertThat(seals(square)).hasSize(1);
  }

  @Test
  void whatReachesTheEdgeOfThePageIsNoSeal() {
    Mat page = paper();
    Mat whole = paper();
    stamp(whole, RED, RED);
    whole
        .submat(new Rect(212, 0, WIDTH - 212, HEIGHT))
        .copyTo(page.submat(new Rect(0, 0, WIDTH - 212, HEIGHT)));
    assertThat(seals(page)).isEmpty();
  }

  @Test
  void aPatternAllOverThePageIsNoSeals() {
    Mat page = paper();
    for (int row = 0; row < 8; row++) {
      for (int column = 0; column < 6; column++) {
        Point middle = new Point(80 + 120 * column, 80 + 120 * row);
        Imgproc.circle(page, middle, 24, RED, 5);
        Imgproc.circle(page, middle, 8, RED, Imgproc.FILLED);
      }
    }
    Mat few = paper();
    page.submat(new Rect(0, 0, WIDTH, 130)).copyTo(few.submat(new Rect(0, 0, WIDTH, 130)));
    assertThat(seals(page)).isEmpty();
    assertThat(seals(few)).hasSize(6);
  }

  @Test
  void coloredPrintIsNoSeal() {
    for (Scalar ink : List.of(RED, BLUE)) {
      Mat page = paper();
      Imgproc.putText(
          page, "Annual Report", new Point(90, 200), Imgproc.FONT_HERSHEY_DUPLEX, 2.2, ink, 5);
      assertThat(seals(page)).isEmpty();
    }
  }
}
