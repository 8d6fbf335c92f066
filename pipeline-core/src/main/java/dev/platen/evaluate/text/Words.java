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

  /**
   * The words of a text, cut further between letters or digits and everything else, each mark by
   * itself: where words end does not matter then.
   */
  public static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String word : of(text)) {
      word.codePoints()
          .forEach(
              character -> {
                if (isMark(character)) {
                  end(part, parts);
                  parts.add(Character.toString(character));
                } else {
                  part.appendCodePoint(character);
                }
              });
      end(part, parts);
    }
    return parts;
  }

  private static boolean isMark(int character) {
    return !Character.isLetterOrDigit(character)
        && Character.getType(character) != Character.NON_SPACING_MARK
        && Character.getType(character) != Character.COMBINING_SPACING_MARK;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
