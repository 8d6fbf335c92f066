package dev.platen.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Rows of words on paper that curls. */
class LineFieldTest {

  private static final Size PAGE = new Size(1000, 1400);
  private static final PageTransform PLAIN = PageTransform.identity(PAGE);

  /** Words in rows of four, on lines that fall as told. */
  private static List<Point> words(DoubleUnaryOperator fall) {
    List<Point> words = new ArrayList<>();
    for (int row = 0; row < 30; row++) {
      for (double x : new double[] {120, 360, 640, 900}) {
        words.add(new Point(x, 100 + 40 * row + fall.applyAsDouble(x)));
      }
    }
    return words;
  }

  private static PageTransform levelled(DoubleUnaryOperator fall) {
    List<LineField.Slope> slopes = new ArrayList<>();
    for (Point word : words(fall)) {
      double slope = (fall.applyAsDouble(word.x() + 40) - fall.applyAsDouble(word.x() - 40)) / 80;
      slopes.add(new LineField.Slope(word, slope, 80));
    }
    return LineField.levelled(PLAIN, slopes, words(fall), 20);
  }

  @Test
  void curledRowsBecomeLevel() {
    DoubleUnaryOperator curl = x -> 24 * Math.pow((x - 500) / 500, 2);
    PageTransform level = levelled(curl);
    assertThat(level.mesh()).isNotNull();
    List<Double> row =
        words(curl).subList(40, 44).stream().map(w -> level.toPrepared(w).y()).toList();
    assertThat(row).allSatisfy(y -> assertThat(y).isBetween(row.get(0) - 4, row.get(0) + 4));
  }

  @Test
  void whatIsLevelOrTooLittleStaysAsItIs() {
    assertThat(levelled(x -> 0)).isEqualTo(PLAIN);
    assertThat(LineField.levelled(PLAIN, List.of(), words(x -> 0), 20)).isEqualTo(PLAIN);
  }
}
