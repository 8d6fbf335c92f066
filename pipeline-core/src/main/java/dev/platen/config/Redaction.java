package dev.platen.config;

import java.util.regex.Pattern;

/** Keeps secrets out of logs, messages and tables: which keys hold one is told by their names. */
public final class Redaction {

  /** What stands in place of a secret. */
  public static final String REDACTED = "(redacted)";

  private static final Pattern SECRET =
      Pattern.compile(
          "secret|password|passwd|passphrase|token|credential|(access|account|private|api)[-._]?key",
          Pattern.CASE_INSENSITIVE);

  private Redaction() {}

  /** Whether a setting of that name is to be kept secret. */
  public static boolean isSecret(String key) {
    return SECRET.matcher(key).find();
  }

  /** The value, or {@link #REDACTED} if the key names a secret. */
  public static String show(String key, String value) {
    return isSecret(key) ? REDACTED : value;
  }
}
