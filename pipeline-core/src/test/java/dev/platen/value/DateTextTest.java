package dev.platen.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-01-05 | 2024-01-05",
        "2024/1/5 | 2024-01-05",
        "2024-01-05 12:30 | 2024-01-05",
        "05.01.2024 | 2024-01-05",
        "05/01/24 | 2024-01-05",
        "05 /01/ 2024 | 2024-01-05",
        "5/1/87 | 1987-01-05",
        "5 January 2024 | 2024-01-05",
        "5. Januar 2024 | 2024-01-05",
        "05-Jan-2024 | 2024-01-05",
        "05Jan24 | 2024-01-05",
        "Jan 5, 2024 | 2024-01-05",
        "5 janv. 2024 | 2024-01-05",
        "1er février 2024 | 2024-02-01",
        "3. März 2024 | 2024-03-03",
        "12 Sept 2023 | 2023-09-12",
        "2024年1月5日 | 2024-01-05",
        "二〇二四年一月五日 | 2024-01-05",
        "二〇二四年十二月二十五日 | 2024-12-25",
        "民國113年1月5日 | 2024-01-05",
        "中華民國112年12月31日 | 2023-12-31",
        "２０２４／０１／０５ | 2024-01-05",
      })
  void reads(String text, String date) {
    assertThat(DateText.read(text, DateOrder.DAY_FIRST)).hasToString("Optional[" + date + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31.02.2024",
        "2024-13-01",
        "12/2024",
        "1234.56",
        "5 Foo 2024",
        "Jan 2024",
        "1/2/345",
        "99"
      })
  void leavesOthersAlone(String text) {
    assertThat(DateText.read(text, DateOrder.DAY_FIRST)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"03/04/2024 | 2024-03-04", "12-31-99 | 1999-12-31"})
  void takesMonthsFirstIfToldTo(String text, String date) {
    assertThat(DateText.read(text, DateOrder.MONTH_FIRST)).hasToString("Optional[" + date + "]");
  }
}
