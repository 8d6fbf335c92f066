package dev.platen.layout;

import java.util.regex.Pattern;

/** What the words of a region say for and against its being a heading. */
final class HeadingText {

  private static final String ENDS = "。！？：；…”」』.!?:;";

  /** A full stop that more follows. */
  private static final Pattern SENTENCES =
      Pattern.compile("。\\s*\\p{IsHan}|\\p{Ll}{4}[.!?] \\p{Lu}\\p{Ll}+ ");

  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?:(?<number>\\d{1,2}(?:\\.\\d{1,2}){0,3})\\.?|[IVX]{1,5}\\.|[A-H]\\.|§\\s?\\d+)(?:\\s+\\p{Lu}|\\s*\\p{IsHan}).*"
              + "|^第.{1,4}[章節节條条].*");

  private static final Pattern NUMBER_ALONE = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?");

  private HeadingText() {}

  /** What an engine makes of a formula or a drawing has letters, but hardly a word. */
  static boolean hasWords(String text) {
    return WORD.matcher(text).find() || ideographs(text) >= 2;
  }

  /** Its length: an ideograph is as wide as two letters. */
  static long halfWidths(String text) {
    return text.length() + ideographs(text);
  }

  /** Whether it holds a sentence and more. */
  static boolean holdsSentences(String text) {
    return SENTENCES.matcher(text).find();
  }

  /** Whether most of it is ideographs. */
  static boolean isChinese(String text) {
    return 2 * ideographs(text) > text.length();
  }

  /** Whether it begins with the number of a chapter or section. */
  static boolean isNumbered(String text) {
    return NUMBERED.matcher(text).matches();
  }

  /** Whether it is the number of a section below a chapter and nothing else. */
  static boolean isNumberAlone(String text) {
    return NUMBER_ALONE.matcher(text).matches();
  }

  /** How many parts its number has, as 2.1 has two; 0 where it begins with none. */
  static int numberParts(String text) {
    var numbered = NUMBERED.matcher(text);
    return numbered.matches() && numbered.group("number") != null
        ? numbered.group("number").split("\\.").length
        : 0;
  }

  /** Whether it has more digits than letters: an amount with its currency, a date, a number. */
  static boolean isFigure(String text) {
    return text.chars().filter(Character::isDigit).count()
        > text.codePoints().filter(Character::isLetter).count();
  }

  static boolean endsSentence(String text) {
    return text.isEmpty() || ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  static boolean isCapitals(String text) {
    long capitals = text.codePoints().filter(Character::isUpperCase).count();
    long small = text.codePoints().filter(Character::isLowerCase).count();
    return capitals >= 4 && small == 0;
  }

  private static long ideographs(String text) {
    return text.codePoints().filter(Character::isIdeographic).count();
  }
}
