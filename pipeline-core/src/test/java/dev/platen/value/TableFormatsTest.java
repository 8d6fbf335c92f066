package dev.platen.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableFormatsTest {

  private static TableFormats.Column column(String heading, String... texts) {
    return new TableFormats.Column(heading, List.of(texts));
  }

  private static ColumnFormat only(String language, TableFormats.Column column) {
    return TableFormats.of(List.of(column), language).get(0);
  }

  @Test
  void aColumnShowsItsDecimalMark() {
    ColumnFormat format = only("eng", column("Betrag", "1.234", "12,50", "999,99"));
    assertThat(format.type()).isEqualTo(ValueType.AMOUNT);
    assertThat(format.read("1.234").number()).isEqualByComparingTo("1234");
  }

  @Test
  void otherColumnsThenTheLanguageDecideWhatAColumnLeavesOpen() {
    List<ColumnFormat> formats =
        TableFormats.of(
            List.of(column("Parts", "12,345", "1,204"), column("Valeur", "10,50", "3 500,25")),
            "eng");
    assertThat(formats.get(0).read("12,345").number()).isEqualByComparingTo("12.345");
    assertThat(only("deu", column("Anzahl", "1.234", "2.345")).read("1.234").number())
        .isEqualByComparingTo("1234");
    assertThat(only("eng", column("Rate", "1.234", "2.345")).read("1.234").number())
        .isEqualByComparingTo("1.234");
    assertThat(only(null, column("", "1.234", "2.345")).read("1.234").number())
        .isEqualByComparingTo("1234");
  }

  @Test
  void daysAboveTwelveDecideForTheWholeColumn() {
    ColumnFormat american = only("eng", column("Date", "03/04/2024", "03/14/2024"));
    assertThat(american.type()).isEqualTo(ValueType.DATE);
    assertThat(american.read("03/04/2024").date()).isEqualTo(LocalDate.of(2024, 3, 4));
    ColumnFormat british = only("eng", column("Date", "03/04/2024", "14/04/2024"));
    assertThat(british.read("03/04/2024").date()).isEqualTo(LocalDate.of(2024, 4, 3));
  }

  @Test
  void theOrderInWhichDatesAscendDecidesElse() {
    ColumnFormat format =
        only("eng", column("Date", "01/02/2024", "01/05/2024", "01/09/2024", "02/01/2024"));
    assertThat(format.read("01/05/2024").date()).isEqualTo(LocalDate.of(2024, 1, 5));
  }

  @Test
  void currenciesComeFromCellsHeadingsAndLanguage() {
    assertThat(only("eng", column("Amount (EUR)", "12.00")).read("12.00").currency())
        .isEqualTo("EUR");
    assertThat(only("eng", column("Amount", "£12.00", "13.00")).read("13.00").currency())
        .isEqualTo("GBP");
    assertThat(only("chi_sim", column("金额", "¥12.00")).read("¥12.00").currency()).isEqualTo("CNY");
    assertThat(only("jpn", column("", "¥1,200")).read("¥1,200").currency()).isEqualTo("JPY");
    assertThat(only("eng", column("Amount", "$12.00")).read("$12.00").currency()).isNull();
    assertThat(only("eng", column("Amount", "$12.00")).read("$12.00").type())
        .isEqualTo(ValueType.AMOUNT);
    assertThat(only("chi_sim", column("金额（元）", "12.00")).read("12.00").currency()).isEqualTo("CNY");
    assertThat(only("chi_tra", column("金額（元）", "12.00")).read("12.00").currency()).isNull();
  }

  @Test
  void digitsThatNameThingsAreNoNumbers() {
    assertThat(only("eng", column("Reference", "000123", "456789", "900001")).read("456789"))
        .isEqualTo(CellValue.TEXT);
    assertThat(only("eng", column("Account no", "45678901", "45678902")).read("45678901"))
        .isEqualTo(CellValue.TEXT);
    assertThat(only("eng", column("No.", "1", "2", "3")).read("2").type())
        .isEqualTo(ValueType.NUMBER);
  }

  @Test
  void percentagesAreKnownByTheirSignOrTheirHeading() {
    assertThat(only("eng", column("Share", "12.5 %", "3 %")).read("3 %").type())
        .isEqualTo(ValueType.PERCENT);
    assertThat(only("chi_sim", column("占比", "12.5", "3.0")).read("3.0").type())
        .isEqualTo(ValueType.PERCENT);
  }

  @Test
  void inAColumnOfTextsOnlyWhatCanBeNothingElseIsAValue() {
    ColumnFormat format =
        only("eng", column("", "Account", "Savings", "2024-01-05", "£5.00", "12345", "03/04/2024"));
    assertThat(format.type()).isEqualTo(ValueType.TEXT);
    assertThat(format.read("2024-01-05").type()).isEqualTo(ValueType.DATE);
    assertThat(format.read("£5.00").type()).isEqualTo(ValueType.AMOUNT);
    assertThat(format.read("12345").type()).isEqualTo(ValueType.TEXT);
    assertThat(format.read("03/04/2024").type()).isEqualTo(ValueType.TEXT);
    assertThat(format.read("14/04/2024").type()).isEqualTo(ValueType.DATE);
    assertThat(format.read("一").type()).isEqualTo(ValueType.TEXT);
  }

  @Test
  void yesAndNoAreTruthValuesWhereAColumnHasNothingElse() {
    ColumnFormat format = only("eng", column("Paid", "yes", "no", "yes"));
    assertThat(format.read("yes").number()).isEqualByComparingTo("1");
    assertThat(only("chi_sim", column("合格", "是", "否", "是")).type()).isEqualTo(ValueType.BOOLEAN);
  }

  @Test
  void marksForNothingSayNothing() {
    ColumnFormat format = only("eng", column("Paid out", "–", "–", "12.00", "-"));
    assertThat(format.type()).isEqualTo(ValueType.AMOUNT);
    assertThat(format.read("–")).isEqualTo(CellValue.TEXT);
  }
}
