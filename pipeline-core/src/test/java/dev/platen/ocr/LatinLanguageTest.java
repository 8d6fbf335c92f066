package dev.platen.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.ocr.LatinLanguage.Guess;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinLanguageTest {

  private final LatinLanguage language = new LatinLanguage();

  @ParameterizedTest
  @CsvSource({
    "'Sehr geehrte Damen und Herren, hiermit kundige ich den Vertrag', deu",
    "'Rechnung Nr. 4711 Datum Betrag Netto Summe', deu",
    "'La somme de tous les montants est indiquee au tableau ci', fra",
    "'TOTAL AMOUNT 12.50 CASH 20.00 CHANGE THANK YOU', eng",
    "'the hard case of my unfortunate race before the men', eng"
  })
  void isToldWithoutAccents(String text, String expected) {
    assertThat(language.of(text, List.of("eng", "deu", "fra"), "eng"))
        .map(Guess::language)
        .contains(expected);
  }

  @Test
  void onlyLanguagesThatCanBeReadAreNamed() {
    assertThat(language.of("Sehr geehrte Damen und Herren", List.of("eng", "fra"), "eng"))
        .map(Guess::language)
        .isPresent()
        .isNotEqualTo(Optional.of("deu"));
    assertThat(language.of("Sehr geehrte Damen und Herren", List.of("frk"), "eng")).isEmpty();
  }
}
