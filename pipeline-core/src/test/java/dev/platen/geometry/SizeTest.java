package dev.platen.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SizeTest {

  @Test
  void pixelsOfAHugePageDoNotOverflow() {
    assertThat(new Size(60_000, 60_000).pixels()).isEqualTo(3_600_000_000L);
  }

  @Test
  void refusesEmptySizes() {
    assertThatThrownBy(() -> new Size(0, 5)).hasMessage("Size 0 x 5 is empty");
  }

  @Test
  void meanResolutionOfAFaxIsGeometric() {
    assertThat(new Dpi(204, 98).mean()).isCloseTo(141.39, within(0.01));
    assertThat(Dpi.of(300).mean()).isEqualTo(300);
  }

  @Test
  void refusesResolutionsThatAreNone() {
    assertThatThrownBy(() -> Dpi.of(0)).hasMessageContaining("0.0 x 0.0 dpi");
    assertThatThrownBy(() -> Dpi.of(Double.NaN)).hasMessageContaining("NaN");
  }
}
