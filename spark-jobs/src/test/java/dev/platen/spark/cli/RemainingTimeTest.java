package dev.platen.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RemainingTimeTest {

  private static final double SECOND = 1e9;

  @Test
  void nothingIsSaidBeforeThePaceIsKnown() {
    RemainingTime remaining = new RemainingTime(100);
    assertThat(remaining.left(5)).isEmpty();

    remaining.update(10, seconds(20));

    assertThat(remaining.left(seconds(21))).isEmpty();
  }

  @Test
  void isRightWithin20PercentAfterTheFirstTenthWhateverTheStartTook() {
    for (long seed = 0; seed < 20; seed++) {
      List<Result> results = simulate(new Random(seed));
      double total = results.stream().mapToDouble(Result::cost).sum();
      double end = results.get(results.size() - 1).time();
      RemainingTime remaining = new RemainingTime(total);
      double done = 0;
      int checked = 0;
      for (Result result : results) {
        done += result.cost();
        remaining.update(done, seconds(result.time()));
        // At the very end single pages decide, and a share of little is less.
        if (done > total / 10 && done < total * 0.95) {
          double left = remaining.left(seconds(result.time())).orElseThrow().toMillis() / 1000.0;
          double truth = end - result.time();
          assertThat(left).isCloseTo(truth, within(0.2 * truth));
          checked++;
        }
      }
      assertThat(checked).isGreaterThan(300);
    }
  }

  /** A page that is done: when, in seconds, and what was expected of its cost. */
  private record Result(double time, double cost) {}

  /** 600 pages on 4 slots, after 40 s of start-up; a page takes what its cost says, within 1/3. */
  private static List<Result> simulate(Random random) {
    double[] slots = {40, 40, 40, 40};
    List<Result> results = new ArrayList<>();
    for (int page = 0; page < 600; page++) {
      Arrays.sort(slots);
      double cost = random.nextDouble(1, 8);
      slots[0] += cost / 2 * random.nextDouble(0.67, 1.33);
      results.add(new Result(slots[0], cost));
    }
    results.sort(Comparator.comparingDouble(Result::time));
    return results;
  }

  @Test
  void goesByCostAndNotByCount() {
    RemainingTime remaining = new RemainingTime(1000);
    remaining.update(1, seconds(1));
    remaining.update(101, seconds(11));

    assertThat(remaining.left(seconds(11))).contains(Duration.ofSeconds(89).plusMillis(900));
    assertThat(remaining.left(seconds(21))).contains(Duration.ofSeconds(79).plusMillis(900));
  }

  @Test
  void neverGoesBelowZeroAndIgnoresCostThatShrinks() {
    RemainingTime remaining = new RemainingTime(10);
    remaining.update(2, seconds(1));
    remaining.update(9, seconds(2));
    remaining.update(4, seconds(3));

    assertThat(remaining.left(seconds(500))).contains(Duration.ZERO);
  }

  private static long seconds(double seconds) {
    return (long) (seconds * SECOND);
  }
}
