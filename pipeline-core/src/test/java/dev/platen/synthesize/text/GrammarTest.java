package dev.platen.synthesize.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrammarTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void everythingCanBeSaidAndNoSlotIsLeft(Language language) {
    Grammar grammar = new Grammar(language, 1990, new SplittableRandom(1));

    for (String name : grammar.names()) {
      for (int i = 0; i < 20; i++) {
        String said = grammar.say(name);
        assertThat(said).as(name).isNotBlank();
        assertThat(said.replace("{rate}", "7")).as(name).doesNotContain("{", "}", "  ");
      }
    }
  }

  @Test
  void languagesHaveTheSameNamesOfLabels() {
    for (Language language : EnumSet.allOf(Language.class)) {
      assertThat(labels(language)).as(language.code()).isEqualTo(labels(Language.ENGLISH));
    }
  }

  private static java.util.List<String> labels(Language language) {
    return new Grammar(language, 1990, new SplittableRandom(1))
        .names().stream().filter(name -> name.startsWith("label_")).toList();
  }

  @Test
  void mixedDocumentsHaveLabelsInBothLanguages() {
    Grammar grammar = new Grammar(Language.CHINESE_AND_ENGLISH, 1990, new SplittableRandom(1));

    assertThat(grammar.label("date")).isEqualTo("日期 Date");
  }

  @Test
  void sumsAreWrittenAsTheLanguageDoes() {
    assertThat(new Money(Language.ENGLISH).withCurrency(123_456)).isEqualTo("£1,234.56");
    assertThat(new Money(Language.GERMAN).withCurrency(123_456)).isEqualTo("1.234,56 €");
    assertThat(new Money(Language.FRENCH).plain(123_456)).isEqualTo("1 234,56");
    assertThat(new Money(Language.SIMPLIFIED_CHINESE).withCurrency(5)).isEqualTo("人民币0.05元");
    assertThat(new Money(Language.ENGLISH).format(-1_234_567, 3)).isEqualTo("-1,234.567");
  }
}
