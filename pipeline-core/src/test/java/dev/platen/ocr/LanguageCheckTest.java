package dev.platen.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.geometry.Rotation;
import dev.platen.model.Line;
import dev.platen.model.Recognition;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageCheckTest {

  private static final String FRENCH =
      "Relevé de compte. Virement recu de la société. Votre agence reste à votre disposition pour"
          + " toute question sur les opérations de la période, les frais et les intéréts. Les"
          + " sommes qui vous sont dues seront versées avant la fin du mois.";

  private static final String ENGLISH =
      "Statement of account. Transfer received from the company. Your branch will be glad to answer"
          + " any question about the entries of the period, the charges and the interest.";

  private final LanguageCheck check =
      new LanguageCheck(Candidates.of(List.of("eng", "deu", "fra")), new LatinLanguage());

  private static Attempt read(String text, String... languages) {
    Box box = new Box(0, 0, 1000, 20);
    Line line =
        new Line(
            text,
            box,
            List.of(),
            null,
            0.9,
            "tesseract",
            "Latn",
            0,
            0,
            List.of(new Word(text, text, box, List.of(), 0.9, "tesseract", "Latn")));
    Recognition found =
        new Recognition(TextSource.OCR, "tesseract", "5", languages[0], "Latn", 0.9, List.of(line));
    return new Attempt(found, Rotation.NONE, List.of(languages));
  }

  @Test
  void allOfTheTextMaySpeakForAnotherLanguageThanItWasReadIn() {
    assertThat(check.other(read(FRENCH, "eng"))).contains(List.of("fra"));
    assertThat(check.other(read(ENGLISH, "deu"))).contains(List.of("eng"));
  }

  @Test
  void aPageThatWasReadInItsLanguageIsNotReadAgain() {
    assertThat(check.other(read(ENGLISH, "eng"))).isEmpty();
    assertThat(check.other(read(FRENCH, "fra"))).isEmpty();
  }

  @Test
  void aFewLettersOrFiguresTellNothing() {
    assertThat(check.other(read("Releve de compte, virement recu", "eng"))).isEmpty();
    assertThat(check.other(read("12.03.2019 1.234,56 ".repeat(40), "eng"))).isEmpty();
  }

  @Test
  void chineseAndLanguagesThatTheUserNamedStay() {
    assertThat(check.other(read(FRENCH, "chi_sim", "eng"))).isEmpty();
    LanguageCheck fixed =
        new LanguageCheck(Candidates.fixed(List.of("eng", "fra")), new LatinLanguage());
    assertThat(fixed.other(read(FRENCH, "eng"))).isEmpty();
  }
}
