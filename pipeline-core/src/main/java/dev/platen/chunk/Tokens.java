package dev.platen.chunk;

/**
 * Counts tokens without any model's vocabulary: an ideograph or kana is one, a run of other letters
 * and digits is one for every six characters begun, a punctuation mark is one. Models for English
 * come to about the same; the count is for comparing passages with each other and with a limit.
 */
public final class Tokens {

  private static final int WORD_PIECE = 6;

  private Tokens() {}

  /** Tokens of a text. */
  public static int count(String text) {
    int tokens = 0;
    int run = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c) && !isWide(c)) {
        run++;
        continue;
      }
      tokens += pieces(run);
      run = 0;
      tokens += Character.isWhitespace(c) ? 0 : 1;
    }
    return tokens + pieces(run);
  }

  private static int pieces(int run) {
    return (run + WORD_PIECE - 1) / WORD_PIECE;
  }

  private static boolean isWide(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return Character.isIdeographic(c)
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA;
  }
}
