package dev.platen.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RotationTest {

  @Property
  void turnsFormAGroup(@ForAll Rotation a, @ForAll Rotation b) {
    assertThat(a.then(b)).isEqualTo(b.then(a));
    assertThat(a.then(a.inverse())).isEqualTo(Rotation.NONE);
    assertThat(a.then(b).swapsSides()).isEqualTo(a.swapsSides() ^ b.swapsSides());
  }

  @Property
  void wholeTurnsDoNotCount(@ForAll Rotation rotation, @ForAll @IntRange(min = -9, max = 9) int n) {
    assertThat(Rotation.ofDegrees(rotation.degrees() + 360 * n)).isEqualTo(rotation);
  }

  @Test
  void refusesOtherAngles() {
    assertThatThrownBy(() -> Rotation.ofDegrees(45))
        .hasMessage("Rotation 45 is not a multiple of 90");
  }
}
