package dev.platen.ocr;

import dev.platen.model.Line;
import dev.platen.ocr.LatinLanguage.Guess;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Asks once more for the Latin language of a page when all of it has been read: the few lines of
 * the sample may have been figures and names.
 */
final class LanguageCheck {

  /** Letters from which all of a page's text is worth asking. */
  private static final int LETTERS = 100;

  /**
   * How much likelier another language must be than the one that the page was read in. Of 761 real
   * and synthetic pages, French and German ones read as English gave 3.4 and more; English ones 1.4
   * at most.
   */
  private static final double CLEARLY = 2;

  private final Candidates candidates;
  private final LatinLanguage latin;

  LanguageCheck(Candidates candidates, LatinLanguage latin) {
    this.candidates = candidates;
    this.latin = latin;
  }

  /** What to read a page with instead; empty where nothing speaks for another language. */
  Optional<List<String>> other(Attempt found) {
    String language = found.languages().get(0);
    if (candidates.fixed() || !candidates.latin().contains(language)) {
      return Optional.empty();
    }
    String text =
        found.recognition().lines().stream().map(Line::text).collect(Collectors.joining(" "));
    if (text.codePoints().filter(Character::isLetter).count() < LETTERS) {
      return Optional.empty();
    }
    return latin
        .of(text, candidates.latin(), language)
        .filter(guess -> !guess.language().equals(language) && guess.lead() >= CLEARLY)
        .map(Guess::language)
        .map(other -> candidates.toReadWith(List.of(other)));
  }
}
