package dev.platen.evaluate.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.evaluate.tally.Absence;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.truth.TruthText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextMetricsTest {

  private static Map<Metric, Measure> measure(TruthText truth, String text) {
    return new TextMetrics(truth, text)
        .measures().stream()
            .collect(Collectors.toMap(each -> each.name().metric(), Function.identity()));
  }

  private static Map<Metric, Measure> measure(String truth, String text) {
    return measure(new TruthText(truth, true, false), text);
  }

  @Test
  void errorsAreEditsOverTheLengthOfTheTruth() {
    // Two letters replaced in 19 characters, two words of four wrong.
    Map<Metric, Measure> measures = measure("the quick brown fox", "the qnick brown fax");

    assertThat(measures.get(Metric.CHARACTER_ERROR_RATE).amount()).isEqualTo(2);
    assertThat(measures.get(Metric.CHARACTER_ERROR_RATE).count()).isEqualTo(19);
    assertThat(measures.get(Metric.CHARACTER_ERROR_RATE).value()).isEqualTo(0.1053);
    assertThat(measures.get(Metric.WORD_ERROR_RATE).value()).isEqualTo(0.5);
    assertThat(measures.get(Metric.WORD_F1).value()).isEqualTo(0.5);
    assertThat(measures.get(Metric.CHARACTER_BAG_F1).absence()).isEqualTo(Absence.WITH_SPACES);
  }

  @Test
  void chineseIsComparedCharacterByCharacter() {
    Map<Metric, Measure> measures = measure("发票号码", "发 票 码 号");

    assertThat(measures.get(Metric.CHARACTER_ERROR_RATE).value()).isEqualTo(0.5);
    assertThat(measures.get(Metric.CHARACTER_BAG_F1).value()).isEqualTo(1);
    assertThat(measures.get(Metric.WORD_ERROR_RATE).absence()).isEqualTo(Absence.WITHOUT_SPACES);
  }

  @Test
  void caseDoesNotCountWhereTheTruthHasNone() {
    assertThat(
            measure(new TruthText("TOTAL 5", true, true), "Total 5")
                .get(Metric.CHARACTER_ERROR_RATE)
                .value())
        .isZero();
    assertThat(measure("TOTAL 5", "Total 5").get(Metric.CHARACTER_ERROR_RATE).amount())
        .isEqualTo(4);
  }

  @Test
  void moreTextThanAnIncompleteTruthIsNoError() {
    TruthText part = new TruthText("first line\nsecond line", false, false);

    Map<Metric, Measure> more = measure(part, "an advertisement\nfirst line\nsecond lime\nmore");

    assertThat(more.get(Metric.CHARACTER_ERROR_RATE).amount()).isEqualTo(1);
    assertThat(more.get(Metric.WORD_ERROR_RATE).amount()).isEqualTo(1);
    assertThat(more.get(Metric.WORD_F1).value()).as("3 of 4 words").isEqualTo(0.8571);
    assertThat(measure(part, "second line").get(Metric.CHARACTER_ERROR_RATE).amount())
        .as("what is missing counts")
        .isEqualTo(11);
    assertThat(measure(part, "first xx line\nsecond line").get(Metric.WORD_ERROR_RATE).amount())
        .as("within a line everything counts")
        .isEqualTo(1);
  }

  @Test
  void aPageWithoutTextHasNoRateButItsErrorsCount() {
    Measure noise = measure("", "abc").get(Metric.CHARACTER_ERROR_RATE);

    assertThat(noise.value()).isNull();
    assertThat(noise.absence()).isEqualTo(Absence.NO_TEXT);
    assertThat(noise.amount()).isEqualTo(3);
    assertThat(measure("", "").get(Metric.WORD_F1).absence()).isEqualTo(Absence.NOTHING_THERE);
  }

  @Test
  void nothingReadIsAllWrong() {
    Map<Metric, Measure> measures = measure("some words", "");

    assertThat(measures.get(Metric.CHARACTER_ERROR_RATE).value()).isEqualTo(1);
    assertThat(measures.get(Metric.WORD_ERROR_RATE).value()).isEqualTo(1);
    assertThat(measures.get(Metric.WORD_F1).value()).isZero();
  }

  @Test
  void wordsInAnyOrderAndPerfectTextScoreAsTheyShould() {
    Random random = new Random(3);
    for (int round = 0; round < 100; round++) {
      List<String> words = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(60); i++) {
        words.add(Integer.toString(random.nextInt(50), 36));
      }
      String truth = String.join(" ", words);
      Map<Metric, Measure> same = measure(truth, truth.replace(' ', '\n'));
      assertThat(same.get(Metric.CHARACTER_ERROR_RATE).value()).isZero();
      assertThat(same.get(Metric.WORD_ERROR_RATE).value()).isZero();

      Collections.shuffle(words, random);
      assertThat(measure(truth, String.join(" ", words)).get(Metric.WORD_F1).value()).isEqualTo(1);
    }
  }
}
