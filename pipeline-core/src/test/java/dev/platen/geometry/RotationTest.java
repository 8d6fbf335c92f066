package dev.platen.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RotationTest {

  @ParameterizedTest
  @EnumSource
  void turnsFormAGroup(Rotation a) {
    assertThat(a.then(a.inverse())).isEqualTo(Rotation.NONE);
    for (Rotation b : Rotation.values()) {
      assertThat(a.then(b)).isEqualTo(b.then(a));
      assertThat(a.then(b).swapsSides()).isEqualTo(a.swapsSides() ^ b.swapsSides());
    }
  }

  @ParameterizedTest
  @EnumSource
  void wholeTurnsDoNotCount(Rotation rotation) {
    for (int n = -9; n <= 9; n++) {
      assertThat(Rotation.ofDegrees(rotation.degrees() + 360 * n)).isEqualTo(rotation);
    }
  }

  @Test
  void refusesOtherAngles() {
    assertThatThrownBy(() -> Rotation.ofDegrees(45))
        .hasMessage("Rotation 45 is not a multiple of 90");
  }
}
