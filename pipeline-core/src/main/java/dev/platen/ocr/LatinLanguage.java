package dev.platen.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

  private LanguageDetector detector;

  /**
   * A language that a text may be in.
   *
   * @param language ISO 639-3 code, which is Tesseract's too
   * @param lead how many times more likely it is than the language it was read in
   */
  record Guess(String language, double lead) {}

  /**
   * The most likely of some languages.
   *
   * @param languages ISO 639-3 codes
   * @param readIn the one of them that the text was read in
   * @return empty if the detector knows none of them
   */
  Optional<Guess> of(String text, List<String> languages, String readIn) {
    Map<String, Double> known =
        Arrays.stream(detector().predictLanguages(text.replace('\n', ' ')))
            .filter(language -> languages.contains(language.getLang()))
            .collect(Collectors.toMap(Language::getLang, Language::getConfidence));
    double usual = known.getOrDefault(readIn, 0.0);
    return known.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(best -> new Guess(best.getKey(), usual == 0 ? 1 : best.getValue() / usual));
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
