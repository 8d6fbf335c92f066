package dev.platen.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells languages in Latin script apart by their letters, also where accents were lost in reading:
 * Apache OpenNLP's language detector, restricted to languages that can be read.
 *
 * <p>Its model is loaded with the first text (0.6 s, 37 MB of heap).
 */
final class LatinLanguage {

  private static final String MODEL = "/langdetect-183.bin";

  /** Real German and French lines, read as English, gave 1.5 to 2.5; receipts up to 1.2. */
  private static final double CLEARLY = 1.3;

  private LanguageDetector detector;

  /**
   * The most likely of some languages, if it is clearly more so than the usual one.
   *
   * @param languages ISO 639-3 codes, which are Tesseract's too; the usual one first
   * @return the usual one in doubt; empty if the detector knows none of them
   */
  Optional<String> of(String text, List<String> languages) {
    List<Language> known =
        Arrays.stream(detector().predictLanguages(text.replace('\n', ' ')))
            .filter(language -> languages.contains(language.getLang()))
            .sorted(Comparator.comparingDouble(language -> -language.getConfidence()))
            .toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    double usual =
        known.stream()
            .filter(language -> language.getLang().equals(languages.get(0)))
            .mapToDouble(Language::getConfidence)
            .findFirst()
            .orElse(0);
    Language best = known.get(0);
    return Optional.of(best.getConfidence() >= CLEARLY * usual ? best.getLang() : languages.get(0));
  }

  private LanguageDetector detector() {
    if (detector == null) {
      try (InputStream model = LatinLanguage.class.getResourceAsStream(MODEL)) {
        detector = new LanguageDetectorME(new LanguageDetectorModel(model));
      } catch (IOException e) {
        throw new UncheckedIOException("OpenNLP's model of languages can't be read", e);
      }
    }
    return detector;
  }
}
