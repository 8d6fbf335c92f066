package dev.platen.layout;

import java.util.regex.Pattern;

/** Tells by its first letters whether a line begins an item of a list. */
final class ListMarks {

  private static final Pattern BULLET = Pattern.compile("^[•◦▪■□●○‣·∙*–—-]\\s+\\S.*");

  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:\\[\\d{1,3}\\]?|\\(\\d{1,2}\\)|\\(?[a-zA-Z]\\)|\\(?[ivx]{1,5}\\)|\\d{1,2}[.)]|\\d{1,2}\\.\\d{1,2}\\.?)\\s+\\S.*");

  private static final Pattern HAN_NUMBER = Pattern.compile("^[（(]?[一二三四五六七八九十\\d]{1,3}[）)、].*");

  private static final Pattern ALONE =
      Pattern.compile("[•◦▪■□●○‣∙]|\\[?\\d{1,3}\\]|\\[\\d{1,3}|\\(?\\w{1,2}\\)|\\d{1,2}\\.");

  private ListMarks() {}

  /** Whether a line is nothing but a bullet or a number of an item, which then stands beside it. */
  static boolean isAlone(String line) {
    return ALONE.matcher(line).matches();
  }

  /** Whether a line begins with a bullet or a number of its own. */
  static boolean begins(String line) {
    return BULLET.matcher(line).matches()
        || NUMBER.matcher(line).matches()
        || HAN_NUMBER.matcher(line).matches();
  }
}
