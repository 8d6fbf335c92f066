package dev.platen.ocr.routing;

import dev.platen.geometry.Box;
import dev.platen.model.Line;
import dev.platen.model.Word;
import dev.platen.ocr.Spacing;
import dev.platen.ocr.calibration.Calibrations;
import dev.platen.ocr.calibration.RoutingThresholds;
import java.util.ArrayList;
import java.util.List;

/** Lines as engines might have read them, each character ten pixels wide. */
final class Readings {

  static final int CHARACTER = 10;
  static final int HEIGHT = 20;

  private Readings() {}

  static Word word(String engine, String text, double x, double y, double confidence) {
    Box box = new Box(x, y, CHARACTER * text.length(), HEIGHT);
    String script = Spacing.isUnspaced(text.codePointAt(0)) ? "Hans" : "Latn";
    return new Word(text, text, box, List.of(), confidence, engine, script);
  }

  /** A line of words with a character's distance. */
  static Line line(String engine, String text, double x, double y, double confidence, int region) {
    List<Word> words = new ArrayList<>();
    double next = x;
    for (String part : text.split(" ", -1)) {
      words.add(word(engine, part, next, y, confidence));
      next += CHARACTER * (part.length() + 1);
    }
    Line like =
        new Line(text, words.get(0).box(), List.of(), null, 1, engine, null, region, region, words);
    return LineMerge.line(like, new ArrayList<>(words));
  }

  static Line first(String text, double x, double y, double confidence) {
    return line("first", text, x, y, confidence, 0);
  }

  static Line second(String text, double x, double y, double confidence) {
    return line("second", text, x, y, confidence, 0);
  }

  /** A policy for engines whose confidence is right as it is. */
  static RoutingPolicy policy() {
    return new RoutingPolicy(
        new RoutingThresholds("test", 0.8, 0.5, 0.7, 0.6, 0.2, 0.5),
        new Calibrations(List.of()),
        List.of("chi_sim", "chi_tra", "eng"));
  }
}
