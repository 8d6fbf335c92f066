package dev.platen.evaluate.truth;

import dev.platen.geometry.Box;
import java.io.Serializable;
import java.util.Objects;

/**
 * A word.
 *
 * @param box in pixels of the truth's frame
 * @param text what it says
 */
public record TruthWord(Box box, String text) implements Serializable {

  public TruthWord {
    Objects.requireNonNull(box, "box");
    Objects.requireNonNull(text, "text");
  }
}
