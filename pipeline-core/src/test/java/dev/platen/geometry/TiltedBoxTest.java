package dev.platen.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TiltedBoxTest {

  private static void assertAt(Point found, double x, double y) {
    assertThat(found.x()).isCloseTo(x, within(1e-9));
    assertThat(found.y()).isCloseTo(y, within(1e-9));
  }

  @Test
  void anUprightBoxHasTheCornersOfItsBox() {
    Box box = new Box(10, 20, 30, 40);
    assertThat(TiltedBox.of(box).corners()).isEqualTo(box.corners());
    assertThat(TiltedBox.of(box).bounds()).isEqualTo(box);
  }

  @Test
  void cornersOfATurnedBoxBeginAtTheStartOfItsText() {
    TiltedBox down = new TiltedBox(new Point(100, 100), 60, 20, 90);
    assertAt(down.corners().get(0), 110, 70);
    assertAt(down.corners().get(1), 110, 130);
    assertAt(down.corners().get(2), 90, 130);
    assertAt(down.corners().get(3), 90, 70);
  }

  @Test
  void aPartIsMeasuredFromTheStartOfTheText() {
    TiltedBox down = new TiltedBox(new Point(100, 100), 60, 20, 90);
    Box part = down.part(0, 15, 5, 20).bounds();
    assertAt(new Point(part.x(), part.y()), 90, 70);
    assertAt(new Point(part.right(), part.bottom()), 105, 85);
  }

  @Test
  void readingInAnotherDirectionKeepsTheRectangle() {
    TiltedBox box = new TiltedBox(new Point(50, 60), 80, 20, 10);
    TiltedBox turned = box.readAfter(Rotation.CLOCKWISE_90);
    assertThat(turned.width()).isEqualTo(20);
    assertThat(turned.degrees()).isEqualTo(100);
    assertAt(turned.corners().get(0), box.corners().get(1).x(), box.corners().get(1).y());
  }

  @Test
  void growsOnAllSides() {
    TiltedBox grown = new TiltedBox(new Point(50, 60), 80, 20, 0).grown(5);
    assertThat(grown.bounds()).isEqualTo(new Box(5, 45, 90, 30));
  }

  @Test
  void refusesWhatIsNoRectangle() {
    assertThatThrownBy(() -> new TiltedBox(new Point(0, 0), -1, 1, 0)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> new TiltedBox(new Point(0, 0), 1, 1, Double.NaN))
        .hasMessageContaining("NaN");
  }
}
