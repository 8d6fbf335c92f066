package dev.platen.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MeshTest {

  private static final Size PAGE = new Size(2000, 2800);

  /** A page whose lines rise by 50 pixels in the middle. */
  private static final UnaryOperator<Point> CURL =
      flat -> new Point(flat.x(), flat.y() - 50 * Math.sin(Math.PI * flat.x() / PAGE.width()));

  private static PageTransform curl() {
    return PageTransform.warp(PageTransform.identity(PAGE), CURL);
  }

  private static void assertNear(Point found, Point wanted, double pixels) {
    assertThat(Math.hypot(found.x() - wanted.x(), found.y() - wanted.y())).isLessThan(pixels);
  }

  @Test
  void pointsGoThereAndBack() {
    PageTransform curl = curl();
    for (double x = 5; x < 2000; x += 331) {
      for (double y = 60; y < 2800; y += 457) {
        Point flat = new Point(x, y);
        assertNear(curl.toSource(flat), CURL.apply(flat), 0.1);
        assertNear(curl.toPrepared(curl.toSource(flat)), flat, 0.02);
      }
    }
  }

  @Test
  void composesWithWhatComesBeforeAndAfter() {
    PageTransform before = PageTransform.rotation(PAGE.transposed(), Rotation.CLOCKWISE_90);
    PageTransform after = PageTransform.turning(PAGE, 3);
    PageTransform whole = before.then(curl()).then(after);
    for (Point stored : List.of(new Point(500, 400), new Point(2100, 1700))) {
      Point wanted = after.toPrepared(curl().toPrepared(before.toPrepared(stored)));
      assertNear(whole.toPrepared(stored), wanted, 0.3);
      assertNear(whole.toSource(wanted), stored, 0.3);
      assertNear(whole.inverse().toPrepared(wanted), stored, 0.5);
    }
    assertThat(whole.keepsUpright()).isFalse();
  }

  @Test
  void theOutlineOfALineFollowsTheCurl() {
    Box line = new Box(100, 1000, 1800, 40);
    List<Point> outline = curl().outlineOnSource(line);
    assertThat(outline).hasSizeGreaterThan(20);
    assertThat(outline.get(0).y()).isCloseTo(1000 - 50 * Math.sin(Math.PI / 20), within(0.5));
    assertThat(curl().toSource(line).y()).isCloseTo(950, within(1.0));
    assertThat(PageTransform.turning(PAGE, 1).outlineOnSource(line)).hasSize(4);
  }

  @Test
  void turningKeepsTheWholePage() {
    PageTransform turn = PageTransform.turning(PAGE, -7.5);
    for (Point corner : PAGE.box().corners()) {
      Point there = turn.toPrepared(corner);
      assertThat(there.x()).isBetween(-0.5, turn.prepared().width() + 0.5);
      assertThat(there.y()).isBetween(-0.5, turn.prepared().height() + 0.5);
    }
    Point right = turn.toPrepared(new Point(1000, 1400));
    Point left = turn.toPrepared(new Point(0, 1400));
    assertThat(right.y()).as("counter-clockwise: the right end rises").isLessThan(left.y());
  }

  @Test
  void whatIsNoMeshIsRefused() {
    assertThatThrownBy(() -> new Mesh(1, 2, List.of(0.0, 0.0, 0.0, 0.0)))
        .hasMessageContaining("1 x 2 nodes");
    assertThatThrownBy(() -> new Mesh(2, 2, List.of(0.0))).hasMessageContaining("8 numbers, not 1");
    assertThatThrownBy(() -> new Mesh(2, 2, Collections.nCopies(8, Double.NaN)))
        .hasMessageContaining("not finite");
  }
}
