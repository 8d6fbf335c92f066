package dev.platen.evaluate.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.evaluate.prediction.PredictedField;
import dev.platen.evaluate.tally.Measure;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldMetricsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RM 86.00|86",
        "1,234.50|1.234,50",
        "€ 1'000|1000 EUR",
        "18/03/18|18-03-2018",
        "2014-03-29|29.3.2014",
        "29 MAR 2014|29/03/2014",
        "Weena 664, 3012 CN|WEENA 664 3012 CN"
      })
  void whatMeansTheSameIsTheSame(String one, String other) {
    assertThat(FieldValue.of(one)).isEqualTo(FieldValue.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"86.00|8600", "-5|5", "18/03/18|03/18/18", "ACME Ltd|ACME"})
  void whatMeansSomethingElseIsNot(String one, String other) {
    assertThat(FieldValue.of(one)).isNotEqualTo(FieldValue.of(other));
  }

  @Test
  void fieldsCountOneByOneAndTogether() {
    Map<String, String> truth = Map.of("company", "ACME", "total", "86.00", "date", "18/03/18");
    List<PredictedField> found =
        List.of(
            new PredictedField("company", "ACME "),
            new PredictedField("total", "RM 86"),
            new PredictedField("cashier", "unknown to the truth"));

    Map<String, Double> values = new TreeMap<>();
    for (Measure measure : new FieldMetrics(truth, found, false).measures()) {
      values.put(measure.name().id(), measure.value());
    }

    assertThat(values)
        .containsEntry("field_exact_f1", 0.4)
        .containsEntry("field_f1", 0.8)
        .containsEntry("field_exact_f1.total", 0.0)
        .containsEntry("field_f1.total", 1.0)
        .containsEntry("field_f1.date", 0.0)
        .containsEntry("field_exact_f1.company", 1.0)
        .doesNotContainKey("field_f1.cashier");
  }

  @Test
  void caseCountsUnlessTheTruthHasNone() {
    Map<String, String> truth = Map.of("company", "ACME");
    List<PredictedField> found = List.of(new PredictedField("company", "Acme"));

    assertThat(new FieldMetrics(truth, found, false).measures().get(0).value()).isZero();
    assertThat(new FieldMetrics(truth, found, true).measures().get(0).value()).isOne();
  }
}
