package dev.platen.ocr.ppocr;

import dev.platen.onnx.Tensor;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Reads what a recognizer says step by step: the best class of each step, repeats taken as one,
 * blanks left out. See A. Graves et al., <i>Connectionist Temporal Classification</i>, ICML 2006,
 * section 3.2, "best path decoding".
 */
final class CtcDecoder {

  private final Alphabet alphabet;

  CtcDecoder(Alphabet alphabet) {
    this.alphabet = alphabet;
  }

  /** The characters of a strip where any may stand. */
  List<Letter> decode(Tensor steps, double width) {
    return decode(steps, width, "");
  }

  /**
   * The characters of a strip, from left to right. A character's confidence is the highest that a
   * step of it has: the steps at its edges are torn between it and the blank.
   *
   * @param steps batch of one, steps, classes; probabilities
   * @param width pixels of the strip that the steps share evenly
   * @param characters the only ones that can stand there, spaces apart; empty for any. The
   *     probabilities of others are left out, and not shared out: what does not belong there has
   *     little confidence
   */
  List<Letter> decode(Tensor steps, double width, String characters) {
    BitSet allowed = alphabet.classesOf(characters);
    int count = steps.length(1);
    int classes = steps.length(2);
    double stepWidth = width / count;
    List<Letter> letters = new ArrayList<>();
    boolean space = false;
    int step = 0;
    while (step < count) {
      int index = best(steps, step, classes, allowed);
      int start = step;
      float confidence = 0;
      while (step < count && best(steps, step, classes, allowed) == index) {
        confidence = Math.max(confidence, steps.at(step * classes + index));
        step++;
      }
      String text = alphabet.text(index);
      if (!text.isBlank()) {
        double center = (start + step) / 2.0 * stepWidth;
        letters.add(new Letter(text, center, Math.min(1, Math.max(0, confidence)), space));
        space = false;
      } else if (index != Alphabet.BLANK) {
        space = true;
      }
    }
    return letters;
  }

  /**
   * @param allowed the classes that count; null for all
   */
  private static int best(Tensor steps, int step, int classes, BitSet allowed) {
    int first = step * classes;
    int best = 0;
    float most = steps.at(first);
    for (int index = 1; index < classes; index++) {
      float value = steps.at(first + index);
      if (value > most && (allowed == null || allowed.get(index))) {
        most = value;
        best = index;
      }
    }
    return best;
  }
}
