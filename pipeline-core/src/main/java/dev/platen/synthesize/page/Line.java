package dev.platen.synthesize.page;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A line of text.
 *
 * @param words in reading order
 */
public record Line(List<Word> words) {

  public Line {
    words = List.copyOf(words);
  }

  /** Its text, with the spaces between words. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Word word : words) {
      if (word.spaced() && !text.isEmpty()) {
        text.append(' ');
      }
      text.append(word.text());
    }
    return text.toString();
  }

  /** Smallest rectangle around its ink; null without any. */
  public Rectangle2D ink() {
    Rectangle2D ink = null;
    for (Word word : words) {
      ink = ink == null ? (Rectangle2D) word.ink().clone() : ink.createUnion(word.ink());
    }
    return ink;
  }
}
