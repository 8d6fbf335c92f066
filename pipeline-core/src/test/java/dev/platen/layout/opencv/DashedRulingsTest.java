package dev.platen.layout.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.geometry.Box;
import dev.platen.natives.OpenCvLibrary;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class DashedRulingsTest {

  static {
    OpenCvLibrary.load();
  }

  private static final double TYPE = 24;
  private static final Scalar INK = Scalar.all(255);

  private Mat ink;

  @BeforeEach
  void takeAMask() {
    ink = Mat.zeros(900, 1000, CvType.CV_8UC1);
  }

  @AfterEach
  void release() {
    ink.release();
  }

  private void mark(double x, double y, int width, int height) {
    Imgproc.rectangle(
        ink,
        new Point(x, Math.round(y)),
        new Point(x + width - 1, Math.round(y) + height - 1),
        INK,
        -1);
  }

  /** Marks of one size from 100 to 900. */
  private void row(double y, int width, int height, double pitch, double slope) {
    for (double x = 100; x + width <= 900; x += pitch) {
      mark(Math.round(x), y + slope * (x - 100), width, height);
    }
  }

  private void write(String text, int x, int y) {
    Imgproc.putText(ink, text, new Point(x, y), Imgproc.FONT_HERSHEY_SIMPLEX, 0.9, INK, 2);
  }

  private void turn() {
    Mat turned = ink.t();
    ink.release();
    ink = turned;
  }

  private List<Box> found() {
    return DashedRulings.find(ink, TYPE).stream()
        .map(marks -> marks.stream().reduce(Box::union).orElseThrow())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "12, 2, 20",
    "8, 1, 13.7",
    "30, 3, 40",
    "1, 1, 4",
    "2, 2, 6",
    "3, 3, 9.3",
    "4, 4, 14",
    "2, 1, 5"
  })
  void dashesAndDotsAreRulings(int width, int height, double pitch) {
    row(300, width, height, pitch, 0);
    row(600, width, height, pitch, 0.017);
    assertThat(found()).hasSize(2);
    assertThat(found().get(0).x()).isCloseTo(100, within(1.0));
    assertThat(found().get(0).right()).isCloseTo(900, within(pitch + 1));
    turn();
    assertThat(found()).hasSize(2).allMatch(box -> box.height() > 780 && box.width() < 20);
  }

  @Test
  void dashesAndDotsInTurnAreOne() {
    for (int x = 100; x < 880; x += 30) {
      mark(x, 300, 14, 2);
      mark(x + 21, 300, 3, 2);
    }
    assertThat(found()).hasSize(1);
    assertThat(found().get(0).width()).isGreaterThan(760);
  }

  @Test
  void missingAndJoinedDashesAndSpecksDoNotEndIt() {
    SplittableRandom random = new SplittableRandom(1);
    int number = 0;
    for (int x = 100; x < 890; x += 13) {
      int width = number % 9 == 4 ? 13 : 8;
      if (number++ % 11 != 7) {
        mark(x, 300 + random.nextInt(2), width, 2);
      }
    }
    for (int i = 0; i < 600; i++) {
      mark(random.nextInt(990), random.nextInt(890), 1, 1);
    }
    assertThat(found()).hasSize(1);
    assertThat(found().get(0).width()).isGreaterThan(700);
  }

  @Test
  void dashesThatRunIntoEachOtherAreABrokenRuling() {
    int[] lengths = {70, 12, 33, 9, 120, 22, 15, 48, 10, 31};
    int x = 100;
    for (int length : lengths) {
      mark(x, 300, length, 2);
      x += length + 7;
    }
    assertThat(found()).hasSize(1);
  }

  @Test
  void dotsBetweenATitleAndItsPageAreLeaders() {
    for (int y = 200; y < 600; y += 40) {
      write("Introduction", 100, y);
      for (int x = 300; x < 800; x += 8) {
        mark(x, y - 2, 2, 2);
      }
      write("17", 810, y);
    }
    assertThat(found()).isEmpty();
  }

  @Test
  void dotsBehindALabelAreLeadersHoweverFarTheNumberIs() {
    write("Imaging", 100, 300);
    for (int x = 240; x < 600; x += 8) {
      mark(x, 298, 2, 2);
    }
    write("18", 900, 300);
    assertThat(found()).isEmpty();
  }

  @Test
  void textAndItsPunctuationMakeNone() {
    for (int y = 100; y < 880; y += 34) {
      write("min. minimum, sea-sun: in. ill. a . . . b - - c", 60, y);
    }
    assertThat(found()).isEmpty();
  }

  @Test
  void colonsBelowEachOtherMakeNone() {
    for (int y = 100; y < 600; y += 26) {
      write("V:1, I:18", 100, y);
    }
    assertThat(found()).isEmpty();
  }

  @Test
  void aHalftoneIsNoStackOfRulings() {
    for (int y = 200; y < 500; y += 6) {
      for (int x = 200; x < 700; x += 6) {
        mark(x, y, 3, 3);
      }
    }
    assertThat(found()).isEmpty();
  }

  @Test
  void strokesOfACombAreNoDashes() {
    row(300, 2, 16, 18, 0);
    assertThat(found()).isEmpty();
  }

  @Test
  void aFewDashesAreNone() {
    for (int x = 100; x < 220; x += 18) {
      mark(x, 300, 10, 2);
    }
    assertThat(found()).isEmpty();
  }

  @Test
  void noiseMakesNone() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 30_000; i++) {
      mark(random.nextInt(998), random.nextInt(898), 1 + random.nextInt(2), 1);
    }
    assertThat(found()).isEmpty();
  }
}
