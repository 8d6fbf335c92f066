package dev.platen.synthesize.archive;

import dev.platen.synthesize.document.Kind;
import dev.platen.synthesize.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What is known of a document before it is made.
 *
 * @param number 1-based
 * @param kind what it is
 * @param language in which it is written
 * @param pages that it has
 * @param seed of all chance in it
 */
record DocumentPlan(int number, Kind kind, Language language, int pages, long seed) {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** The plan of the document of that number. */
  static DocumentPlan of(SynthesisOptions options, int number) {
    int turn = number - 1;
    List<Kind> kinds = options.kinds();
    Kind kind = kinds.get(turn % kinds.size());
    List<Language> languages = new ArrayList<>(options.languages());
    languages.retainAll(kind.languages());
    // Each round of kinds begins with the next language, so that all pairs come.
    Language language = languages.get((turn + turn / kinds.size()) % languages.size());
    SplittableRandom random = new SplittableRandom(options.seed() * GOLDEN + number);
    return new DocumentPlan(number, kind, language, kind.pages(random), random.nextLong());
  }

  /** {@code 000012-invoice}. */
  String name() {
    return "%06d-%s".formatted(number, kind.id());
  }
}
