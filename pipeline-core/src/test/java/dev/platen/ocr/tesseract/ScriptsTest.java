package dev.platen.ocr.tesseract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptsTest {

  @Test
  void lettersTellTheScript() {
    assertThat(Scripts.of("Straße 7", List.of("deu"))).isEqualTo("Latn");
    assertThat(Scripts.of("Καλημέρα", List.of("ell"))).isEqualTo("Grek");
    assertThat(Scripts.of("мир", List.of("rus"))).isEqualTo("Cyrl");
    assertThat(Scripts.of("1892 ...", List.of("eng"))).isNull();
  }

  @Test
  void languagesTellTheKindOfHan() {
    assertThat(Scripts.of("软件包软件包 apt", List.of("chi_sim", "eng"))).isEqualTo("Hans");
    assertThat(Scripts.of("套件", List.of("chi_tra"))).isEqualTo("Hant");
    assertThat(Scripts.of("套件", List.of("chi_sim", "chi_tra"))).isEqualTo("Hani");
  }

  @Test
  void namesOfTheOrientationPackAreKnown() {
    assertThat(Scripts.ofOsdName("Latin")).isEqualTo("Latn");
    assertThat(Scripts.ofOsdName("Han")).isEqualTo("Hani");
    assertThat(Scripts.ofOsdName("Fraktur")).isEqualTo("Latf");
    assertThat(Scripts.ofOsdName("Nonsense")).isNull();
  }
}
