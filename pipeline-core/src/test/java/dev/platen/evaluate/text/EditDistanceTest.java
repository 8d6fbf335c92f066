package dev.platen.evaluate.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "'','',0",
    "'',abc,3",
    "abc,'',3",
    "kitten,sitting,3",
    "flaw,lawn,2",
    "abc,abc,0",
    "abcdef,azced,3",
    "發票,发票,1"
  })
  void countsEdits(String first, String second, int edits) {
    assertThat(EditDistance.between(first, second)).isEqualTo(edits);
  }

  @Test
  void comparesAnySymbols() {
    assertThat(EditDistance.between(List.of("the", "cat", "sat"), List.of("cat", "sat", "down")))
        .isEqualTo(2);
  }

  /** Against the table filled cell by cell, over lengths on both sides of a machine word. */
  @Test
  void agreesWithTheDefinition() {
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      List<Integer> first = sequence(random, random.nextInt(200), 1 + random.nextInt(6));
      List<Integer> second = sequence(random, random.nextInt(200), 1 + random.nextInt(6));

      int distance = EditDistance.between(first, second);

      assertThat(distance).isEqualTo(byDefinition(first, second));
      assertThat(EditDistance.between(second, first)).as("symmetric").isEqualTo(distance);
      assertThat(EditDistance.between(first, first)).as("with itself").isZero();
    }
  }

  @Test
  void hundredThousandCharactersAreNoTrouble() {
    Random random = new Random(1);
    List<Integer> truth = sequence(random, 100_000, 60);
    List<Integer> read = new ArrayList<>(truth);
    for (int i = 0; i < read.size(); i += 100) {
      read.set(i, -1);
    }

    assertThat(EditDistance.between(truth, read)).isEqualTo(1_000);
  }

  private static List<Integer> sequence(Random random, int length, int alphabet) {
    List<Integer> sequence = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      sequence.add(random.nextInt(alphabet));
    }
    return sequence;
  }

  private static int byDefinition(List<Integer> first, List<Integer> second) {
    int[][] costs = new int[first.size() + 1][second.size() + 1];
    for (int i = 0; i <= first.size(); i++) {
      for (int j = 0; j <= second.size(); j++) {
        if (i == 0 || j == 0) {
          costs[i][j] = i + j;
        } else {
          int replaced = costs[i - 1][j - 1] + (first.get(i - 1).equals(second.get(j - 1)) ? 0 : 1);
          costs[i][j] = Math.min(replaced, 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
        }
      }
    }
    return costs[first.size()][second.size()];
  }
}
