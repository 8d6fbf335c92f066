package dev.platen.ocr.ppocr;

import dev.platen.onnx.Tensor;
import java.util.ArrayList;
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

  /**
   * The characters of a strip, from left to right. A character's confidence is the highest that a
   * step of it has: the steps at its edges are torn between it and the blank.
   *
   * @param steps batch of one, steps, classes; probabilities
   * @param width pixels of the strip that the steps share evenly
   */
  List<Letter> decode(Tensor steps, double width) {
    int count = steps.length(1);
    int classes = steps.length(2);
    double stepWidth = width / count;
    List<Letter> letters = new ArrayList<>();
    boolean space = false;
    int step = 0;
    while (step < count) {
      int index = best(steps, step, classes);
      int start = step;
      float confidence = 0;
      while (step < count && best(steps, step, classes) == index) {
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

  private static int best(Tensor steps, int step, int classes) {
    int first = step * classes;
    int best = 0;
    float most = steps.at(first);
    for (int index = 1; index < classes; index++) {
      float value = steps.at(first + index);
      if (value > most) {
        most = value;
        best = index;
      }
    }
    return best;
  }
}
