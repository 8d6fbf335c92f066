package dev.platen.ocr.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordShapeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Paper",
        "ink,",
        "(press)",
        "LONDON",
        "don't",
        "well-known",
        "1892",
        "12.50",
        "$4,99",
        "6%",
        "14/03/18",
        "A4",
        "INV-2309/B",
        "中文",
        "中文，",
        "-",
        "...",
        "naïve",
        "Müller"
      })
  void usualWordsPass(String word) {
    assertThat(WordShape.isUsual(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pa9er", "hELlo", "in|k", "a中b", "l2.5O", "~;", "wo_rd", "x=y"})
  void oddOnesDoNot(String word) {
    assertThat(WordShape.isUsual(word)).isFalse();
  }
}
