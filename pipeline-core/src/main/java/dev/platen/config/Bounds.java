package dev.platen.config;

/** Bounds of settings; the message names key, value and range. */
final class Bounds {

  private Bounds() {}

  static <T extends Comparable<T>> void check(String key, T value, T least, T most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "%s = %s is not between %s and %s"
              .formatted(
                  key,
                  SettingText.format(value),
                  SettingText.format(least),
                  SettingText.format(most)));
    }
  }

  static void check(String key, long value, long least, long most) {
    check(key, Long.valueOf(value), Long.valueOf(least), Long.valueOf(most));
  }

  static void check(String key, double value, double least, double most) {
    check(key, Double.valueOf(value), Double.valueOf(least), Double.valueOf(most));
  }
}
