package dev.platen.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpacesTest {

  private static Piece piece(String text, double x) {
    return new Piece(new Box(x, 0, 10 * text.length(), 20), text, 0, 0, 0.9);
  }

  private static boolean isBetween(String left, String right, double white) {
    return Spaces.isBetween(piece(left, 0), piece(right, 10 * left.length() + white));
  }

  @ParameterizedTest
  @CsvSource({
    "534.1, 2",
    "'11,', 253.75",
    "1, '0,429.65'",
    "2018-06-1, 7",
    "26/, 04/2017",
    "C, R",
  })
  void noneIsWithinAFigureWhosePartsAreNone(String left, String right) {
    assertThat(isBetween(left, right, 8)).isFalse();
    assertThat(isBetween(left, right, 30)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"5, 10.00", "1, 234.50", "10.50, 20.50", "2018-06-17, 3", "Rent, 48", "A, B"})
  void figuresBesideEachOtherStayApart(String left, String right) {
    assertThat(isBetween(left, right, 8)).isTrue();
  }

  @Test
  void ideographsFollowEachOtherWithoutOne() {
    assertThat(isBetween("转账", "支出", 8)).isFalse();
    assertThat(isBetween("转账", "支出", 30)).isTrue();
    assertThat(Spaces.isBetween(null, piece("Rent", 0))).isFalse();
  }
}
