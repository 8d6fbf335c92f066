package dev.platen.spark.conf;

import java.util.Objects;

/**
 * One value that somebody gave.
 *
 * @param key full key, such as {@code worker.page-timeout}
 * @param value as it was written
 * @param origin where it was written, such as {@code --preprocess}; shown in messages
 */
public record Setting(String key, String value, String origin) {

  public Setting {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(origin, "origin");
  }

  /**
   * Reads {@code key=value}.
   *
   * @throws IllegalArgumentException if there is no equals sign
   */
  public static Setting parse(String assignment, String origin) {
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException(
          "%s %s is not of the form key=value".formatted(origin, assignment));
    }
    return new Setting(
        assignment.substring(0, equals).strip(), assignment.substring(equals + 1).strip(), origin);
  }
}
