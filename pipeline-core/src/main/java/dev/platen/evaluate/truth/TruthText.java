package dev.platen.evaluate.truth;

import java.io.Serializable;
import java.util.Objects;

/**
 * The text of a page.
 *
 * @param text in reading order; empty if the page has none
 * @param complete false if the truth leaves out parts of the page, so that more text is no error
 * @param caseFolded whether the truth does not keep the case of letters
 */
public record TruthText(String text, boolean complete, boolean caseFolded) implements Serializable {

  public TruthText {
    Objects.requireNonNull(text, "text");
  }
}
