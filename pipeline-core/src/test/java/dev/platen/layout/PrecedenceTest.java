package dev.platen.layout;

import static dev.platen.testkit.Samples.between;
import static dev.platen.testkit.Samples.forAll;
import static dev.platen.testkit.Samples.listOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrecedenceTest {

  @Test
  void columnsAreReadDownwards() {
    List<Box> boxes =
        List.of(
            new Box(500, 0, 400, 300),
            new Box(0, 310, 400, 300),
            new Box(500, 310, 400, 300),
            new Box(0, 0, 400, 300));
    assertThat(Precedence.order(boxes)).containsExactly(3, 1, 0, 2);
  }

  @Test
  void aHeadingOverAllColumnsBeginsANewPart() {
    List<Box> boxes =
        List.of(
            new Box(0, 0, 400, 100),
            new Box(500, 0, 400, 100),
            new Box(0, 150, 900, 30),
            new Box(0, 200, 400, 100),
            new Box(500, 200, 400, 100));
    assertThat(Precedence.order(boxes)).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void aHeadingOverSomeColumnsBeginsAPartOfThese() {
    // An article in the left column, another in the two right ones below their heading.
    List<Box> boxes =
        List.of(
            new Box(0, 0, 280, 500),
            new Box(300, 0, 580, 40),
            new Box(300, 60, 280, 440),
            new Box(600, 60, 280, 440));
    assertThat(Precedence.order(boxes)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aTitleAboveIsReadBeforeColumnsThatItDoesNotCover() {
    List<Box> boxes =
        List.of(new Box(0, 100, 280, 500), new Box(300, 0, 280, 60), new Box(300, 100, 280, 500));
    assertThat(Precedence.order(boxes)).containsExactly(1, 0, 2);
  }

  @Test
  void everyBoxIsReadOnce() {
    forAll(
        random -> {
          List<Box> boxes =
              listOf(random, 60, r -> new Box(between(r, 0, 900), between(r, 0, 900), 200, 80));
          assertThat(Precedence.order(boxes))
              .containsExactlyInAnyOrderElementsOf(
                  IntStream.range(0, boxes.size()).boxed().toList());
        });
  }
}
