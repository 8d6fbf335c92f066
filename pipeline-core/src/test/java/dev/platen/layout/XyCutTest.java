package dev.platen.layout;

import static dev.platen.testkit.Samples.between;
import static dev.platen.testkit.Samples.forAll;
import static dev.platen.testkit.Samples.listOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class XyCutTest {

  private static Box box(SplittableRandom random) {
    return new Box(
        between(random, 0, 500),
        between(random, 0, 500),
        between(random, 0, 80),
        between(random, 0, 80));
  }

  @Test
  void everyBoxComesOnce() {
    forAll(
        random -> {
          List<Box> boxes = listOf(random, 40, XyCutTest::box);
          assertThat(XyCut.order(boxes))
              .containsExactlyInAnyOrderElementsOf(
                  IntStream.range(0, boxes.size()).boxed().toList());
        });
  }

  @Test
  void columnsAreReadOneAfterTheOther() {
    Box title = new Box(100, 0, 800, 60);
    Box leftTop = new Box(0, 100, 450, 200);
    Box leftBottom = new Box(0, 310, 450, 400);
    Box rightTop = new Box(550, 100, 450, 350);
    Box rightBottom = new Box(550, 460, 450, 250);
    assertThat(XyCut.order(List.of(rightBottom, leftBottom, title, rightTop, leftTop)))
        .containsExactly(2, 4, 1, 3, 0);
  }

  @Test
  void columnsWithRowsInLineAreStillColumns() {
    // The gutter, 40, is wider than the gap between paragraphs, 10.
    List<Box> boxes =
        List.of(
            new Box(0, 0, 100, 50),
            new Box(140, 0, 100, 50),
            new Box(0, 60, 100, 50),
            new Box(140, 60, 100, 50));
    assertThat(XyCut.order(boxes)).containsExactly(0, 2, 1, 3);
  }

  @Test
  void overlappingBoxesAreReadFromTheTop() {
    List<Box> boxes =
        List.of(new Box(50, 50, 100, 100), new Box(0, 0, 100, 100), new Box(100, 0, 60, 100));
    assertThat(XyCut.order(boxes)).containsExactly(1, 2, 0);
  }

  @Test
  void aPageOfStairsNeitherOverflowsTheStackNorTakesForever() {
    List<Box> stairs = new ArrayList<>();
    for (int i = 0; i < XyCut.MAX_BOXES; i++) {
      // Gaps grow, so that each cut takes one step off.
      stairs.add(new Box(0, 0.001 * i * i + 2.0 * i, 1, 1));
    }
    List<Integer> inOrder = IntStream.range(0, stairs.size()).boxed().toList();
    assertThat(XyCut.order(stairs)).isEqualTo(inOrder);
    stairs.add(new Box(0, -5, 1, 1));
    assertThat(XyCut.order(stairs)).startsWith(stairs.size() - 1);
  }
}
