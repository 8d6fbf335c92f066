package dev.platen.geometry;

import static dev.platen.testkit.Samples.between;
import static dev.platen.testkit.Samples.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BoxTest {

  /** Whole numbers, so that sums are exact. */
  private static Box box(SplittableRandom random) {
    return new Box(
        between(random, -5_000, 5_000),
        between(random, -5_000, 5_000),
        between(random, 0, 5_000),
        between(random, 0, 5_000));
  }

  @Test
  void unionHoldsBoth() {
    forAll(
        random -> {
          Box a = box(random);
          Box b = box(random);
          Box union = a.union(b);
          assertThat(union).isEqualTo(b.union(a));
          assertThat(union.intersectionArea(a)).isEqualTo(a.area());
          assertThat(union.intersectionArea(b)).isEqualTo(b.area());
          assertThat(union.union(a)).isEqualTo(union);
        });
  }

  @Test
  void whatIsSharedIsNoMoreThanEither() {
    forAll(
        random -> {
          Box a = box(random);
          Box b = box(random);
          assertThat(a.intersectionArea(b))
              .isEqualTo(b.intersectionArea(a))
              .isBetween(0.0, Math.min(a.area(), b.area()));
          assertThat(a.iou(b)).isEqualTo(b.iou(a)).isBetween(0.0, 1.0);
        });
  }

  @Test
  void clippingLeavesThePartOnThePage() {
    Size page = new Size(3_000, 2_000);
    forAll(
        random -> {
          Box box = box(random);
          Box clipped = box.clippedTo(page);
          assertThat(clipped.area()).isEqualTo(box.intersectionArea(page.box()));
          assertThat(clipped.clippedTo(page)).isEqualTo(clipped);
          assertThat(clipped.x()).isBetween(0.0, 3_000.0);
          assertThat(clipped.bottom()).isBetween(0.0, 2_000.0);
        });
  }

  @Test
  void aBoxIsTheBoxAroundItsCorners() {
    forAll(
        random -> {
          Box box = box(random);
          List<Point> corners =
              List.of(new Point(box.right(), box.y()), new Point(box.x(), box.bottom()));
          assertThat(Box.around(corners)).isEqualTo(box);
          assertThat(Box.between(box.right(), box.bottom(), box.x(), box.y())).isEqualTo(box);
        });
  }

  @Test
  void halfOverlapOfEqualBoxesIsAThird() {
    Box box = new Box(0, 0, 10, 10);
    assertThat(box.iou(new Box(5, 0, 10, 10))).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(box.iou(box)).isEqualTo(1);
    assertThat(box.iou(new Box(10, 0, 10, 10))).isZero();
  }

  @Test
  void emptyBoxesShareNothing() {
    Box empty = new Box(3, 3, 0, 0);
    assertThat(empty.iou(empty)).isZero();
  }

  @Test
  void refusesWhatIsNoBox() {
    assertThatThrownBy(() -> new Box(0, 0, -1, 1)).hasMessageContaining("width -1.0");
    assertThatThrownBy(() -> new Box(Double.NaN, 0, 1, 1)).hasMessageContaining("is not finite");
    assertThatThrownBy(() -> new Box(0, 0, 1, Double.POSITIVE_INFINITY))
        .hasMessageContaining("height Infinity");
    assertThatThrownBy(() -> Box.around(List.of())).hasMessageContaining("No points");
  }
}
