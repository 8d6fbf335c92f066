package dev.platen.evaluate.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.evaluate.tally.Absence;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.truth.TruthText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderFreeDistanceTest {

  private static final List<String> LINES =
      List.of("the first line", "and another one", "12.50", "a third, shorter");

  private static Measure measure(Metric metric, TruthText truth, String text) {
    return new TextMetrics(truth, text)
        .measures().stream()
            .filter(each -> each.name().metric() == metric)
            .findFirst()
            .orElseThrow();
  }

  private static Measure orderFree(String truth, String text) {
    return measure(Metric.ORDER_FREE_CHARACTER_ERROR_RATE, new TruthText(truth, true, false), text);
  }

  @Test
  void theOrderOfLinesDoesNotCount() {
    List<String> shuffled = new ArrayList<>(LINES);
    Random random = new Random(5);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(shuffled, random);

      assertThat(OrderFreeDistance.between(String.join(" ", LINES), shuffled)).isZero();
    }
    assertThat(EditDistance.between(String.join(" ", LINES), String.join(" ", shuffled)))
        .isPositive();
  }

  @Test
  void editsWithinLinesCount() {
    // One letter replaced, one left out, one too many.
    assertThat(
            OrderFreeDistance.between(
                String.join(" ", LINES),
                List.of("a third, shortor", "12.50", "and another oone", "the frst line")))
        .isEqualTo(3);
  }

  @Test
  void whatIsMissingAndWhatIsTooMuchReplaceEachOther() {
    assertThat(OrderFreeDistance.between("abc def", List.of("abc"))).isEqualTo(3);
    assertThat(OrderFreeDistance.between("abc", List.of("abc", "xyz!"))).isEqualTo(4);
    assertThat(OrderFreeDistance.between("abc def", List.of("abc", "xyz!"))).isEqualTo(4);
    assertThat(OrderFreeDistance.between("", List.of("abc"))).isEqualTo(3);
    assertThat(OrderFreeDistance.between("abc", List.of())).isEqualTo(3);
  }

  @Test
  void aLineIsUsedOnce() {
    assertThat(OrderFreeDistance.between("one line", List.of("one line", "one line"))).isEqualTo(8);
  }

  @Test
  void brokenWordsAreNoErrors() {
    Measure measure = orderFree("a divided word stands here", "stands here\na divi-\nded word");

    assertThat(measure.value()).isZero();
    assertThat(measure.count()).isEqualTo(26);
  }

  @Test
  void columnsThatWereReadAcrossEachOtherAreErrorsOfOrderOnly() {
    String truth = "left one\nleft two\nleft three\nright one\nright two\nright three";
    String across = "left one\nright one\nleft two\nright two\nleft three\nright three";

    assertThat(orderFree(truth, across).value()).isZero();
    assertThat(
            measure(Metric.CHARACTER_ERROR_RATE, new TruthText(truth, true, false), across).value())
        .isGreaterThan(0.2);
  }

  @Test
  void neverMoreThanInOrder() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      TruthText truth = new TruthText(text(random), true, false);
      String found = text(random);

      assertThat(measure(Metric.ORDER_FREE_CHARACTER_ERROR_RATE, truth, found).amount())
          .isLessThanOrEqualTo(measure(Metric.CHARACTER_ERROR_RATE, truth, found).amount());
      assertThat(orderFree(truth.text(), truth.text()).value()).isZero();
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("a");
    for (int i = random.nextInt(60); i > 0; i--) {
      text.append("ab c\n".charAt(random.nextInt(5)));
    }
    return text.toString();
  }

  @Test
  void withoutACompleteTextThereIsNoRate() {
    assertThat(
            measure(Metric.ORDER_FREE_CHARACTER_ERROR_RATE, new TruthText("abc", false, false), "a")
                .absence())
        .isEqualTo(Absence.INCOMPLETE);
    assertThat(orderFree("", "abc").absence()).isEqualTo(Absence.NO_TEXT);
    assertThat(orderFree("a".repeat(100_000), "b".repeat(100_000)).absence())
        .isEqualTo(Absence.TOO_LONG);
  }
}
