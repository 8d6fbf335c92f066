package dev.platen.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,234.56 | 1234.56",
        "1 234.56 | 1234.56",
        "1'234.56 | 1234.56",
        "1’234’567.5 | 1234567.5",
        "12,34,567.89 | 1234567.89",
        "(1,234.56) | -1234.56",
        "£(12.00) | -12.00",
        "(£12.00) | -12.00",
        "1,234.56- | -1234.56",
        "−12 | -12",
        "–12 | -12",
        "+12.5 | 12.5",
        "12.50 DR | -12.50",
        "12.50 CR | 12.50",
        "12.50S | -12.50",
        "12.50 H | 12.50",
        "１，２３４．５６ | 1234.56",
        "12.5 % | 12.5",
        "12.5‰ | 1.25",
        ".5 | 0.5",
        "£1,234.50 | 1234.50",
        "USD 5 | 5",
        "5 USD | 5",
        "1, 234.56 | 1234.56",
        "1.234.56 | 1234.56",
        "12,50 | 12.50",
        "1,234* | 1234",
        "50.- | 50",
        "3.5万 | 35000",
        "2亿 | 200000000",
        "1,234万元 | 12340000",
        "人民币1,234.50元 | 1234.50",
        "人民币壹万贰仟叁佰肆拾伍元陆角柒分整 | 12345.67",
        "伍佰元整 | 500",
        "零元伍角整 | 0.5",
        "叁仟零伍圆零陆分 | 3005.06",
        "一百二十三 | 123",
        "十五 | 15",
        "二〇二四 | 2024",
        "一亿二千万 | 120000000",
        "十二点五 | 12.5",
        "负三 | -3",
        "一百零五 | 105",
        "一万五 | 15000",
      })
  void readsWithPoint(String text, String value) {
    assertThat(NumberText.read(text, DecimalMark.POINT).orElseThrow().value())
        .isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234,56 | 1234.56",
        "1 234,56 | 1234.56",
        "10 994,10 € | 10994.10",
        "1.234 | 1234",
        "0,125 | 0.125",
        "12,5 % | 12.5",
        "-1.234,5 | -1234.5",
        "1,234.56 | 1234.56",
      })
  void readsWithComma(String text, String value) {
    assertThat(NumberText.read(text, DecimalMark.COMMA).orElseThrow().value())
        .isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "000123",
        "Order 5",
        "1.2.3",
        "05.12.2021",
        "12 34",
        "1,23,4",
        "--5",
        "5%%",
        "€ 5 £",
        "十百",
        "一二十",
        "元",
        "万",
        "S",
        "12345678901234567890123",
        "1-2",
        "3 x 5",
        "1,2,3"
      })
  void leavesOthersAlone(String text) {
    assertThat(NumberText.read(text, DecimalMark.POINT)).isEmpty();
  }

  @Test
  void saysWhatItSaw() {
    NumberText number = NumberText.read("$ 1,200.50 CR", DecimalMark.POINT).orElseThrow();
    assertThat(number.marked()).isTrue();
    assertThat(number.sign()).isEqualTo("$");
    assertThat(number.decimals()).isEqualTo(2);
  }

  @Test
  void isBounded() {
    assertThat(NumberText.read("1".repeat(100_000), DecimalMark.POINT)).isEmpty();
    assertThat(ChineseNumerals.number("一".repeat(100_000))).isEmpty();
    assertThat(ChineseNumerals.money("元".repeat(100_000))).isEmpty();
  }
}
