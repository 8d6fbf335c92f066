package dev.platen.export.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTagTest {

  @ParameterizedTest
  @CsvSource({
    "eng, en",
    "deu, de",
    "fra, fr",
    "chi_sim, zh-Hans",
    "chi_tra_vert, zh-Hant",
    "chi_sim+eng, zh-Hans",
    "grc, grc",
    "spa_old, es",
    "'', ",
    "script/Latin, ",
  })
  void packsHaveTags(String pack, String tag) {
    assertThat(LanguageTag.of(pack)).isEqualTo(tag);
  }
}
