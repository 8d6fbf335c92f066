package dev.platen.synthesize.degrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageMapTest {

  private static final int WIDTH = 800;
  private static final int HEIGHT = 1100;

  static Stream<List<Warp>> warps() {
    return Stream.of(
        List.of(),
        List.of(new Skew(1.3)),
        List.of(new QuarterTurn(90)),
        List.of(new QuarterTurn(180)),
        List.of(new QuarterTurn(270)),
        List.of(new CylinderCurl(0.03, 0.15, true)),
        List.of(new CylinderCurl(-0.03, 0.1, false)),
        List.of(new GeneralCurl(0.012, 1.1, 2.4)),
        List.of(new Perspective(0.22, -0.15, 4, 0.1)),
        List.of(
            new GeneralCurl(0.01, 4, 1.5),
            new Perspective(-0.2, 0.1, -3, 0.08),
            new QuarterTurn(90)));
  }

  @ParameterizedTest
  @MethodSource("warps")
  void theWayThereAndBackEndsWhereItBegan(List<Warp> warps) {
    PageMap map = new PageMap(WIDTH, HEIGHT, warps);

    for (double x : new double[] {3, 250.5, 799}) {
      for (double y : new double[] {2, 600.25, 1098}) {
        Point2D stored = map.stored(x, y);
        Point2D clean = map.clean(stored.getX(), stored.getY());
        assertThat(clean.getX()).isCloseTo(x, within(0.05));
        assertThat(clean.getY()).isCloseTo(y, within(0.05));
      }
    }
  }

  @Test
  void skewTurnsCounterClockwise() {
    PageMap map = new PageMap(WIDTH, HEIGHT, List.of(new Skew(2)));

    Point2D left = map.stored(100, 500);
    Point2D right = map.stored(700, 500);

    // The right end is higher, and y grows downwards.
    double angle = Math.atan2(left.getY() - right.getY(), right.getX() - left.getX());
    assertThat(Math.toDegrees(angle)).isCloseTo(2, within(1e-6));
  }

  @Test
  void turningAStoredPageClockwiseByItsRotationMakesItUpright() {
    PageMap map = new PageMap(WIDTH, HEIGHT, List.of(new QuarterTurn(90)));

    assertThat(map.width()).isEqualTo(HEIGHT);
    // The top left corner of the upright page came from the bottom left of the stored one.
    assertThat(map.stored(0, 0)).isEqualTo(new Point2D.Double(0, WIDTH));
    assertThat(map.stored(WIDTH, 0)).isEqualTo(new Point2D.Double(0, 0));
  }

  @Test
  void aPhotographedSheetIsWhollyInThePicture() {
    PageMap map = new PageMap(WIDTH, HEIGHT, List.of(new Perspective(0.1, 0.1, 2, 0.12)));

    for (double[] corner : new double[][] {{0, 0}, {WIDTH, 0}, {WIDTH, HEIGHT}, {0, HEIGHT}}) {
      Point2D stored = map.stored(corner[0], corner[1]);
      assertThat(stored.getX()).isBetween(0.0, (double) map.width());
      assertThat(stored.getY()).isBetween(0.0, (double) map.height());
    }
  }
}
