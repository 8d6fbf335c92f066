package dev.platen.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.model.Line;
import dev.platen.model.Recognition;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By how much a page slants whose lines have outlines. */
class SlantTest {

  private static final PageTransform PLAIN = PageTransform.identity(new Size(1000, 1400));

  private static final double OUTLINE = 1.2;

  /** A label with an outline that slants, and three numbers beside it, in each of eight rows. */
  private static Recognition rows(double degrees) {
    List<Line> lines = new ArrayList<>();
    double slope = Math.tan(Math.toRadians(degrees));
    for (int row = 0; row < 8; row++) {
      double y = 100 + 40 * row;
      lines.add(line(100, y, 220, OUTLINE));
      for (double x : new double[] {450, 650, 850}) {
        lines.add(line(x, y + slope * (x - 210), 30, 0));
      }
    }
    return new Recognition(TextSource.OCR, "fake", "1", null, null, 0.9, lines);
  }

  private static Line line(double x, double y, double width, double degrees) {
    double fall = Math.tan(Math.toRadians(degrees)) * width / 2;
    Box box = new Box(x, y, width, 20);
    List<Point> outline =
        List.of(
            new Point(x, y - fall),
            new Point(x + width, y + fall),
            new Point(x + width, y + 20 + fall),
            new Point(x, y + 20 - fall));
    Word word = new Word("word", "word", box, List.of(), 0.9, "fake", "Latn");
    return new Line("word", box, outline, null, 0.9, "fake", "Latn", 0, 0, List.of(word));
  }

  @Test
  void wordsInLevelRowsContradictOutlinesThatSlant() {
    assertThat(Slant.degrees(rows(0), PLAIN)).isZero();
  }

  @Test
  void outlinesAreBelievedWhereWordsSlantToo() {
    assertThat(Slant.degrees(rows(OUTLINE), PLAIN)).isCloseTo(OUTLINE, within(0.05));
  }
}
