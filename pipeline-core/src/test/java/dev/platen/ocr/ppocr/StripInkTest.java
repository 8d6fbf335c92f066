package dev.platen.ocr.ppocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.ocr.opencv.Samples;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StripInkTest {

  @Test
  void findsColumnsAndRowsOfInk() {
    StripInk ink = Strips.ink("..oo...x...");
    assertThat(ink.nextInked(0)).isEqualTo(2);
    assertThat(ink.nextInked(4)).isEqualTo(7);
    assertThat(ink.nextInked(8)).isEqualTo(11);
    assertThat(ink.lastInkedBefore(7)).isEqualTo(3);
    assertThat(ink.lastInkedBefore(2)).isEqualTo(-1);
    assertThat(ink.firstRow(0, 5)).isEqualTo(Strips.MIDDLE);
    assertThat(ink.firstRow(0, 11)).isEqualTo(Strips.TOP);
    assertThat(ink.lastRow(0, 5)).isEqualTo(Strips.BOTTOM - 1);
    assertThat(ink.lastRow(0, 11)).isEqualTo(Strips.BOTTOM - 1);
    assertThat(ink.firstRow(0, 2)).isEqualTo(-1);
  }

  @Test
  void findsTheWidestGap() {
    StripInk ink = Strips.ink("x..x....x.x");
    assertThat(ink.widestGap(0, 11)).isEqualTo(4);
    assertThat(ink.widestGap(0, 5)).isEqualTo(2);
    assertThat(ink.widestGap(8, 9)).isZero();
    assertThat(ink.widestGap(9, 30)).as("up to the end of the strip").isOne();
    assertThat(ink.widestGap(20, 30)).isZero();
  }

  @Test
  void printMayBeLighterThanItsGround() {
    StripInk ink = StripInk.of(Strips.strip("..oo...x...", 240, 20));
    assertThat(ink.nextInked(0)).isEqualTo(2);
    assertThat(ink.widestGap(0, 11)).isEqualTo(3);
  }

  @Test
  void rulingsAreNoInk() {
    Samples plain = Strips.strip("..xx...x...");
    byte[] ruled = new byte[plain.width() * plain.height()];
    for (int y = 0; y < plain.height(); y++) {
      for (int x = 0; x < plain.width(); x++) {
        ruled[y * plain.width() + x] = (byte) (y == 9 ? 0 : plain.at(x, y, 0));
      }
    }
    StripInk ink = StripInk.of(new Samples(plain.width(), plain.height(), 1, ruled));
    assertThat(ink.nextInked(0)).isEqualTo(2);
    assertThat(ink.lastRow(0, 11)).isEqualTo(Strips.BOTTOM - 1);
  }

  @Test
  void theNextLineThatShowsAtAnEdgeIsLeftOut() {
    Samples strip = withRows("..xx...x...", 0, Strips.HEIGHT - 1);
    StripInk ink = StripInk.of(strip, 20);
    assertThat(ink.firstRow(0, 11)).isEqualTo(Strips.TOP);
    assertThat(ink.lastRow(0, 11)).isEqualTo(Strips.BOTTOM - 1);
    StripInk small = StripInk.of(strip, 12);
    assertThat(small.firstRow(0, 11)).as("gaps of small type can't be seen").isZero();
    assertThat(small.lastRow(0, 11)).isEqualTo(Strips.HEIGHT - 1);
  }

  @Test
  void whatReachesToTheEdgeWithoutAGapBelongsToTheLine() {
    StripInk ink = StripInk.of(withRows("..xx...x...", 0, 1, Strips.BOTTOM, Strips.HEIGHT - 1), 20);
    assertThat(ink.firstRow(0, 11)).isZero();
    assertThat(ink.lastRow(0, 11)).isEqualTo(Strips.HEIGHT - 1);
  }

  /** A strip with ink in half of the columns of some more rows. */
  private static Samples withRows(String columns, int... rows) {
    Samples plain = Strips.strip(columns);
    byte[] more = new byte[plain.width() * plain.height()];
    for (int y = 0; y < plain.height(); y++) {
      for (int x = 0; x < plain.width(); x++) {
        int row = y;
        boolean added = x % 2 == 0 && IntStream.of(rows).anyMatch(other -> other == row);
        more[y * plain.width() + x] = (byte) (added ? 0 : plain.at(x, y, 0));
      }
    }
    return new Samples(plain.width(), plain.height(), 1, more);
  }

  @Test
  void paperAloneHasNone() {
    assertThat(StripInk.of(Strips.strip("....", 255, 255)).nextInked(0)).isEqualTo(4);
  }
}
