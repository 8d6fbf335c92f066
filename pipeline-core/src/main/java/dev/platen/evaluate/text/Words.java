package dev.platen.evaluate.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text in {@link TextForm} into words: at spaces, and around every character of a script
 * that is written without spaces, which is a word of its own. So a page that mixes both has words
 * too.
 */
public final class Words {

  private Words() {}

  /** The words of a text, in order. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              String single = Character.toString(character);
              boolean alone = TextForm.isWithoutSpaces(single);
              if (alone || character == ' ') {
                end(word, words);
              }
              if (alone) {
                words.add(single);
              } else if (character != ' ') {
                word.append(single);
              }
            });
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
