package dev.platen.evaluate.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComparisonTallyTest {

  private static Measure errors(long edits, long characters) {
    return Measure.of(Metric.CHARACTER_ERROR_RATE, edits, characters);
  }

  private static ComparisonTally tally() {
    return new ComparisonTally(Metric.CHARACTER_ERROR_RATE);
  }

  @Test
  void pagesAreComparedOneByOne() {
    ComparisonTally tally = tally();
    tally.add("same", errors(1, 100), errors(1, 100));
    tally.add("better", errors(1, 100), errors(5, 100));
    tally.add("worse", errors(9, 100), errors(1, 100));
    tally.add("worst", errors(50, 100), errors(1, 100));

    assertThat(tally.difference()).isCloseTo((61 - 8) / 400.0, within(1e-9));
    assertThat(tally.same()).isEqualTo(1);
    assertThat(tally.better()).isEqualTo(1);
    assertThat(tally.worse()).isEqualTo(2);
    assertThat(tally.worst())
        .containsExactly(
            new ComparisonTally.WorsePage("worst", 0.5, 0.01),
            new ComparisonTally.WorsePage("worse", 0.09, 0.01));
  }

  @Test
  void moreIsWorseOrBetterAsTheMetricHasIt() {
    ComparisonTally tally = new ComparisonTally(Metric.WORD_F1);
    tally.add("page", Measure.of(Metric.WORD_F1, 9, 10), Measure.of(Metric.WORD_F1, 5, 10));

    assertThat(tally.better()).isEqualTo(1);
  }

  @Test
  void aConstantDifferenceIsCertainAndNoiseIsNot() {
    ComparisonTally certain = tally();
    ComparisonTally noise = tally();
    Random random = new Random(1);
    for (int page = 0; page < 200; page++) {
      certain.add("p" + page, errors(3, 100), errors(1, 100));
      noise.add("p" + page, errors(random.nextInt(9), 100), errors(random.nextInt(9), 100));
    }

    assertThat(certain.interval().low()).isCloseTo(0.02, within(1e-9));
    assertThat(certain.interval().high()).isCloseTo(0.02, within(1e-9));
    assertThat(noise.interval().low()).isNegative();
    assertThat(noise.interval().high()).isPositive();
  }

  @Test
  void talliesAddUpInAnyOrder() {
    ComparisonTally together = tally();
    ComparisonTally odd = tally();
    ComparisonTally even = tally();
    Random random = new Random(6);
    for (int page = 0; page < 60; page++) {
      Measure ours = errors(random.nextInt(30), 200);
      Measure theirs = errors(random.nextInt(30), 200);
      together.add("p" + page, ours, theirs);
      (page % 2 == 0 ? even : odd).add("p" + page, ours, theirs);
    }
    odd.add(even);

    assertThat(odd.interval()).isEqualTo(together.interval());
    assertThat(odd.difference()).isEqualTo(together.difference());
    assertThat(odd.worst()).isEqualTo(together.worst());
  }

  @Test
  void pagesAreDrawnOnceOnAverage() {
    int[] weights = PoissonWeights.of("a page", 20_000);

    assertThat(Arrays.stream(weights).skip(1).average().orElseThrow()).isCloseTo(1, within(0.03));
    assertThat(Arrays.stream(weights).skip(1).filter(weight -> weight == 0).count() / 20_000.0)
        .isCloseTo(Math.exp(-1), within(0.01));
    assertThat(PoissonWeights.of("a page", 20_000)).isEqualTo(weights);
    assertThat(PoissonWeights.of("another", 20_000)).isNotEqualTo(weights);
  }
}
