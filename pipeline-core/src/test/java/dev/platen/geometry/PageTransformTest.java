package dev.platen.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PageTransformTest {

  private static final double CLOSE = 1e-6;

  @Provide
  Arbitrary<Size> sizes() {
    Arbitrary<Integer> side = Arbitraries.integers().between(1, 20_000);
    return Combinators.combine(side, side).as(Size::new);
  }

  @Provide
  Arbitrary<PageTransform> transforms() {
    return Combinators.combine(
            sizes(),
            sizes(),
            sizes(),
            Arbitraries.of(Rotation.class),
            Arbitraries.of(Rotation.class))
        .as(
            (source, middle, last, first, second) -> {
              PageTransform turned = PageTransform.rotation(source, first);
              PageTransform scaled = turned.then(PageTransform.scaling(turned.prepared(), middle));
              PageTransform again = scaled.then(PageTransform.rotation(middle, second));
              return again.then(PageTransform.scaling(again.prepared(), last));
            });
  }

  @Property
  void everyPointComesBack(
      @ForAll("transforms") PageTransform transform,
      @ForAll @DoubleRange(min = 0, max = 1) double x,
      @ForAll @DoubleRange(min = 0, max = 1) double y) {
    Point point = new Point(x * transform.source().width(), y * transform.source().height());
    assertClose(transform.toSource(transform.toPrepared(point)), point);
    assertClose(transform.inverse().toPrepared(transform.toPrepared(point)), point);
  }

  @Property
  void theWholePageStaysTheWholePage(@ForAll("transforms") PageTransform transform) {
    assertClose(transform.toSource(transform.prepared().box()), transform.source().box());
    assertClose(transform.toPrepared(transform.source().box()), transform.prepared().box());
  }

  @Property
  void quarterTurnsAndScalingKeepBoxesUpright(@ForAll("transforms") PageTransform transform) {
    assertThat(transform.keepsUpright()).isTrue();
  }

  @Property
  void fourQuarterTurnsAreNone(@ForAll("sizes") Size size) {
    PageTransform transform = PageTransform.identity(size);
    for (int i = 0; i < 4; i++) {
      transform =
          transform.then(PageTransform.rotation(transform.prepared(), Rotation.CLOCKWISE_90));
    }
    assertThat(transform.isIdentity()).isTrue();
  }

  @Property
  void turnsComposeAsTheirDegreesAdd(
      @ForAll("sizes") Size size, @ForAll Rotation first, @ForAll Rotation second) {
    PageTransform once = PageTransform.rotation(size, first);
    PageTransform both = once.then(PageTransform.rotation(once.prepared(), second));
    assertThat(both).isEqualTo(PageTransform.rotation(size, first.then(second)));
  }

  @Property
  void aTurnAndItsInverseAreNone(@ForAll("sizes") Size size, @ForAll Rotation rotation) {
    PageTransform there = PageTransform.rotation(size, rotation);
    PageTransform back = PageTransform.rotation(there.prepared(), rotation.inverse());
    assertThat(there.then(back)).isEqualTo(PageTransform.identity(size));
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
