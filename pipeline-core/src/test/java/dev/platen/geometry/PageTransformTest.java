package dev.platen.geometry;

import static dev.platen.testkit.Samples.any;
import static dev.platen.testkit.Samples.between;
import static dev.platen.testkit.Samples.forAll;
import static dev.platen.testkit.Samples.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PageTransformTest {

  private static final double CLOSE = 1e-6;

  private static Size size(SplittableRandom random) {
    return new Size(between(random, 1, 20_000), between(random, 1, 20_000));
  }

  /** Two quarter turns and two changes of size, one after the other. */
  private static PageTransform transform(SplittableRandom random) {
    Size middle = size(random);
    PageTransform turned = PageTransform.rotation(size(random), any(random, Rotation.class));
    PageTransform scaled = turned.then(PageTransform.scaling(turned.prepared(), middle));
    PageTransform again = scaled.then(PageTransform.rotation(middle, any(random, Rotation.class)));
    return again.then(PageTransform.scaling(again.prepared(), size(random)));
  }

  @Test
  void everyPointComesBack() {
    forAll(
        random -> {
          PageTransform transform = transform(random);
          Point point =
              new Point(
                  share(random) * transform.source().width(),
                  share(random) * transform.source().height());
          assertClose(transform.toSource(transform.toPrepared(point)), point);
          assertClose(transform.inverse().toPrepared(transform.toPrepared(point)), point);
        });
  }

  @Test
  void theWholePageStaysTheWholePage() {
    forAll(
        random -> {
          PageTransform transform = transform(random);
          assertClose(transform.toSource(transform.prepared().box()), transform.source().box());
          assertClose(transform.toPrepared(transform.source().box()), transform.prepared().box());
        });
  }

  @Test
  void quarterTurnsAndScalingKeepBoxesUpright() {
    forAll(random -> assertThat(transform(random).keepsUpright()).isTrue());
  }

  @Test
  void fourQuarterTurnsAreNone() {
    forAll(
        random -> {
          PageTransform transform = PageTransform.identity(size(random));
          for (int i = 0; i < 4; i++) {
            transform =
                transform.then(PageTransform.rotation(transform.prepared(), Rotation.CLOCKWISE_90));
          }
          assertThat(transform.isIdentity()).isTrue();
        });
  }

  @Test
  void turnsComposeAsTheirDegreesAdd() {
    forAll(
        random -> {
          Size size = size(random);
          Rotation first = any(random, Rotation.class);
          Rotation second = any(random, Rotation.class);
          PageTransform once = PageTransform.rotation(size, first);
          PageTransform both = once.then(PageTransform.rotation(once.prepared(), second));
          assertThat(both).isEqualTo(PageTransform.rotation(size, first.then(second)));
        });
  }

  @Test
  void aTurnAndItsInverseAreNone() {
    forAll(
        random -> {
          Size size = size(random);
          Rotation rotation = any(random, Rotation.class);
          PageTransform there = PageTransform.rotation(size, rotation);
          PageTransform back = PageTransform.rotation(there.prepared(), rotation.inverse());
          assertThat(there.then(back)).isEqualTo(PageTransform.identity(size));
        });
  }

  @Test
  void clockwiseTurnBringsTheTopLeftCornerToTheTopRight() {
    PageTransform turn = PageTransform.rotation(new Size(300, 200), Rotation.CLOCKWISE_90);
    assertThat(turn.prepared()).isEqualTo(new Size(200, 300));
    assertThat(turn.toPrepared(new Point(0, 0))).isEqualTo(new Point(200, 0));
    assertThat(turn.toPrepared(new Point(300, 0))).isEqualTo(new Point(200, 300));
  }

  @Test
  void slantAndPerspectiveDoNotKeepBoxesUpright() {
    Size size = new Size(100, 100);
    double c = Math.cos(Math.toRadians(3));
    double s = Math.sin(Math.toRadians(3));
    PageTransform slant =
        new PageTransform(size, size, List.of(c, -s, 0.0, s, c, 0.0, 0.0, 0.0, 1.0));
    PageTransform perspective =
        new PageTransform(size, size, List.of(1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 1e-5, 0.0, 1.0));
    assertThat(slant.keepsUpright()).isFalse();
    assertThat(perspective.keepsUpright()).isFalse();
    assertClose(perspective.toSource(perspective.toPrepared(new Point(50, 60))), new Point(50, 60));
  }

  @Test
  void sourceBoxesAreClippedToThePage() {
    PageTransform half = PageTransform.scaling(new Size(100, 80), new Size(50, 40));
    assertThat(half.toSource(new Box(-5, 30, 100, 100))).isEqualTo(new Box(0, 60, 100, 20));
  }

  @Test
  void refusesWhatCannotBeInverted() {
    Size size = new Size(10, 10);
    List<Double> flat = List.of(1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0);
    assertThatThrownBy(() -> new PageTransform(size, size, flat))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("can't be inverted");
    assertThatThrownBy(() -> new PageTransform(size, size, List.of(1.0)))
        .hasMessage("A transform has 9 numbers, not 1");
  }

  @Test
  void refusesToJoinWhatDoesNotMeet() {
    PageTransform one = PageTransform.identity(new Size(10, 20));
    PageTransform other = PageTransform.identity(new Size(20, 10));
    assertThatThrownBy(() -> one.then(other)).hasMessageContaining("the next one starts at");
  }

  private static void assertClose(Point actual, Point expected) {
    assertThat(actual.x()).isCloseTo(expected.x(), within(CLOSE * (1 + expected.x())));
    assertThat(actual.y()).isCloseTo(expected.y(), within(CLOSE * (1 + expected.y())));
  }

  private static void assertClose(Box actual, Box expected) {
    assertClose(new Point(actual.x(), actual.y()), new Point(expected.x(), expected.y()));
    assertClose(
        new Point(actual.right(), actual.bottom()), new Point(expected.right(), expected.bottom()));
  }
}
