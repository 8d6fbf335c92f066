package dev.platen.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.config.PreprocessSettings;
import dev.platen.config.PreprocessSettings.Mode;
import dev.platen.geometry.Point;
import dev.platen.geometry.Rotation;
import dev.platen.model.PageImage;
import dev.platen.natives.OpenCvLibrary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** The whole sheet is found in a photograph, whatever falls on it, and none where there is none. */
class SheetTest {

  static {
    OpenCvLibrary.load();
  }

  @Test
  void aDarkBandAtTheEdgeBelongsToTheSheet() {
    Mat picture = sheetOn(new Scalar(70, 105, 140));
    Imgproc.rectangle(picture, new Rect(90, 80, 500, 70), new Scalar(90, 40, 20), -1);
    List<Point> corners = corners(picture);
    assertThat(corners).hasSize(4);
    assertThat(corners.get(0).y()).isCloseTo(80, within(5.0));
    assertThat(corners.get(2).y()).isCloseTo(800, within(5.0));
    assertThat(corners.get(0).x()).isCloseTo(90, within(5.0));
  }

  @Test
  void aShadowOnOneCornerCutsNothingOff() {
    Mat picture = sheetOn(new Scalar(50, 60, 75));
    shadow(picture);
    List<Point> corners = corners(picture);
    assertThat(corners).hasSize(4);
    assertThat(corners.get(0).x()).isCloseTo(90, within(8.0));
    assertThat(corners.get(0).y()).isCloseTo(80, within(8.0));
    assertThat(corners.get(3).x()).isCloseTo(90, within(8.0));
    assertThat(corners.get(3).y()).isCloseTo(800, within(8.0));
  }

  @Test
  void aShadowOverHalfOfItCutsNothingOff() {
    Mat picture = sheetOn(new Scalar(20, 24, 28));
    Mat lower = picture.rowRange(400, 900);
    lower.convertTo(lower, -1, 0.4);
    List<Point> corners = corners(picture);
    assertThat(corners).hasSize(4);
    assertThat(corners.get(0).y()).isCloseTo(80, within(5.0));
    assertThat(corners.get(2).y()).isCloseTo(800, within(5.0));
  }

  @Test
  void aCornerAsDarkAsTheGroundIsWhereTheSidesMeet() {
    Mat picture = sheetOn(new Scalar(80, 80, 80));
    polygon(picture, Scalar.all(92), 90, 560, 330, 800, 90, 800);
    List<Point> corners = corners(picture);
    assertThat(corners).hasSize(4);
    assertThat(corners.get(3).x()).isCloseTo(90, within(8.0));
    assertThat(corners.get(3).y()).isCloseTo(800, within(8.0));
  }

  @Test
  void aDarkBandGoesOnBeyondThePicture() {
    Mat picture = new Mat(900, 700, CvType.CV_8UC3, new Scalar(70, 105, 140));
    polygon(picture, Scalar.all(235), 90, 80, 720, 60, 640, 830, 70, 800);
    lines(picture);
    polygon(picture, new Scalar(90, 40, 20), 90, 80, 720, 60, 712, 140, 88, 150);
    List<Point> corners = corners(picture);
    assertThat(corners).hasSize(4);
    assertThat(corners.get(0).y()).isCloseTo(80, within(8.0));
    assertThat(corners.get(1).y()).isCloseTo(60, within(12.0));
  }

  @Test
  void aSheetThatNearlyFillsThePictureIsFound() {
    Mat picture = new Mat(900, 700, CvType.CV_8UC3, Scalar.all(40));
    polygon(picture, Scalar.all(220), 4, 60, 696, 2, 660, 897, 40, 880);
    lines(picture);
    List<Point> corners = corners(picture);
    assertThat(corners).hasSize(4);
    assertThat(corners.get(0).y()).isCloseTo(60, within(8.0));
    assertThat(corners.get(2).x()).isCloseTo(660, within(8.0));
  }

  @Test
  void aScanWithAHeaderBandAndAShadowAlongAnEdgeIsNoPhotograph() {
    Mat picture = new Mat(900, 700, CvType.CV_8UC3, Scalar.all(225));
    lines(picture);
    Imgproc.rectangle(picture, new Rect(0, 0, 700, 70), new Scalar(40, 110, 100), -1);
    Imgproc.rectangle(picture, new Rect(660, 0, 40, 900), Scalar.all(70), -1);
    assertThat(corners(picture)).isEmpty();
  }

  /** A light sheet of 500 by 720 pixels from (90, 80), with lines on it. */
  private static Mat sheetOn(Scalar ground) {
    Mat picture = new Mat(900, 700, CvType.CV_8UC3, ground);
    Imgproc.rectangle(picture, new Rect(90, 80, 500, 720), Scalar.all(235), -1);
    lines(picture);
    return picture;
  }

  private static void lines(Mat picture) {
    for (int line = 0; line < 20; line++) {
      Imgproc.rectangle(picture, new Rect(140, 200 + 28 * line, 380, 8), Scalar.all(30), -1);
    }
  }

  /** Fills a polygon whose corners may lie beyond the picture. */
  private static void polygon(Mat picture, Scalar color, double... xy) {
    org.opencv.core.Point[] corners = new org.opencv.core.Point[xy.length / 2];
    for (int i = 0; i < corners.length; i++) {
      corners[i] = new org.opencv.core.Point(xy[2 * i], xy[2 * i + 1]);
    }
    MatOfPoint polygon = new MatOfPoint(corners);
    Imgproc.fillPoly(picture, List.of(polygon), color);
    polygon.release();
  }

  private static List<Point> corners(Mat picture) {
    Preprocessor preprocessor =
        new Preprocessor(new PreprocessSettings(Mode.SAFE, List.of(), List.of(), List.of(), 0), 40);
    try (PageImage image = Pages.image(picture, null);
        Preparation preparation = preprocessor.prepare(image, Rotation.NONE)) {
      return preparation.page().diagnosis().corners();
    }
  }

  /** Darkens the top left, softly, from a line that falls to the left. */
  private static void shadow(Mat picture) {
    byte[] row = new byte[3 * picture.cols()];
    for (int y = 0; y < picture.rows(); y++) {
      picture.get(y, 0, row);
      for (int i = 0; i < row.length; i++) {
        double inLight = (i / 3 - 240 + 0.22 * y) / 60.0;
        double light = 0.3 + 0.7 * Math.max(0, Math.min(1, inLight));
        row[i] = (byte) Math.round((row[i] & 0xff) * light);
      }
      picture.put(y, 0, row);
    }
  }
}
