package dev.platen.ocr.ppocr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HanFormsTest {

  private final HanForms forms = new HanForms();

  @Test
  void tellsWhichFormsOnlyOneKindHas() {
    assertThat(forms.isOnlySimplified('\u8f6f')).isTrue();
    assertThat(forms.isOnlySimplified('\u8edf')).isFalse();
    assertThat(forms.isOnlyTraditional('\u8edf')).isTrue();
    assertThat(forms.isOnlyTraditional('\u4eba')).isFalse();
    assertThat(forms.isOnlySimplified('\u4eba')).isFalse();
    assertThat(forms.isOnlySimplified('a')).isFalse();
  }

  @Test
  void simplifiedCharactersInTraditionalTextAreConverted() {
    assertThat(forms.traditional("软體的設定為统一")).isEqualTo("軟體的設定為統一");
    assertThat(forms.traditional("以为")).isEqualTo("以為");
  }

  @Test
  void neighboursTellWhichFormIsMeant() {
    assertThat(forms.traditional("头发")).isEqualTo("頭髮");
    assertThat(forms.traditional("发展")).isEqualTo("發展");
  }

  @Test
  void charactersThatBothKindsHaveStay() {
    assertThat(forms.traditional("皇后在台北")).isEqualTo("皇后在台北");
    assertThat(forms.traditional("file 7")).isEqualTo("file 7");
  }
}
