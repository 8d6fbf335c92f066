package dev.platen.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of pages that were distorted in two ways land where they are stored. */
class MappedWordsTest {

  /** Pixels at 300 dpi. */
  private static final double MEDIAN = 3;

  @ParameterizedTest
  @CsvSource({"skew-shadow,1", "perspective-moire,2", "perspective-curl,3", "skew-curl,4"})
  void wordsAreMappedBack(String distortions, long seed) {
    MappedWords.Found found = new MappedWords(130).find(distortions, seed);
    assertThat(found.words()).isGreaterThan(30);
    assertThat(found.errors()).hasSizeGreaterThan((int) (0.7 * found.words()));
    assertThat(found.quantile(0.5)).isLessThanOrEqualTo(MEDIAN);
  }
}
