package dev.platen.table.reread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which marks of figures are put right by their column, and which texts are left as they are. */
class FigureMarksTest {

  private static final FigureMarks AMOUNTS =
      FigureMarks.ofNumbers(List.of("1,200.00", "-85.10", "12,484.49", "14.95"), 2);

  @ParameterizedTest
  @CsvSource({
    "8.596.31, '8,596.31'",
    "'12,484,49', '12,484.49'",
    "'12,484,49 CR', '12,484.49 CR'",
    "11807:47, 11807.47",
    "~4184.28, -4184.28",
    "'. -62.82', -62.82",
    "'1,349.65.', '1,349.65'",
    "'1 7,778.27', '17,778.27'",
  })
  void marksAreThoseOfTheColumn(String read, String spelled) {
    assertThat(AMOUNTS.spelled(read)).isEqualTo(spelled);
  }

  @ParameterizedTest
  @CsvSource({"'1,200'", "1858.99", "Rent", "12.3", "1.23.45", "596.312", "'1,2,3'", "17/03/2014"})
  void whatMayBeSomethingElseStays(String read) {
    assertThat(AMOUNTS.spelled(read)).isEqualTo(read);
  }

  @Test
  void groupsMayStandApartWhereTheColumnHasThemSo() {
    FigureMarks marks = FigureMarks.ofNumbers(List.of("1 200,00", "85,10", "14,95"), 2);
    assertThat(marks.spelled("1 200,00")).isEqualTo("1 200,00");
    assertThat(marks.spelled("85.10")).isEqualTo("85,10");
  }

  @Test
  void decimalsTellAPointFromACommaOfThousands() {
    FigureMarks units = FigureMarks.ofNumbers(List.of("190.338", "23.666", "-9.287"), 3);
    assertThat(units.spelled("11,825")).isEqualTo("11.825");
  }

  @Test
  void wholeNumbersAndColumnsThatDifferAreLeft() {
    assertThat(FigureMarks.ofNumbers(List.of("1,200", "85"), 0).spelled("1.300"))
        .isEqualTo("1.300");
    assertThat(FigureMarks.ofNumbers(List.of("85.1", "3"), ColumnShape.ANY).spelled("1,3"))
        .isEqualTo("1,3");
  }

  @Test
  void datesHaveTheMarksOfTheirColumn() {
    FigureMarks dates = FigureMarks.ofDates(List.of("2018-06-01", "2018-06-02", "2018-06-03"));
    assertThat(dates.spelled("2018-06~06")).isEqualTo("2018-06-06");
    assertThat(dates.spelled("20 18-06-06")).isEqualTo("2018-06-06");
    assertThat(dates.spelled("2018-06-16.")).isEqualTo("2018-06-16");
    assertThat(dates.spelled("2018-06-6")).isEqualTo("2018-06-6");
    assertThat(dates.spelled("20180606")).isEqualTo("20180606");
  }
}
