package dev.platen.config;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of bytes, written like "512 MiB" or "2 GB".
 *
 * @param bytes zero or more
 */
public record ByteSize(long bytes) implements Comparable<ByteSize>, Serializable {

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)\\s*([KMGTP]i?)?B?", Pattern.CASE_INSENSITIVE);
  private static final Map<String, Long> UNITS =
      Map.of(
          "ki",
          1L << 10,
          "mi",
          1L << 20,
          "gi",
          1L << 30,
          "ti",
          1L << 40,
          "pi",
          1L << 50,
          "k",
          1_000L,
          "m",
          1_000_000L,
          "g",
          1_000_000_000L,
          "t",
          1_000_000_000_000L,
          "p",
          1_000_000_000_000_000L);

  public ByteSize {
    if (bytes < 0) {
      throw new IllegalArgumentException("%d bytes is less than nothing".formatted(bytes));
    }
  }

  /**
   * Reads "512 MiB", "2GB", "100000".
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static ByteSize parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is not a size like 512 MiB or 2 GB".formatted(text));
    }
    long unit = matcher.group(2) == null ? 1 : UNITS.get(matcher.group(2).toLowerCase(Locale.ROOT));
    return new ByteSize(Math.round(Double.parseDouble(matcher.group(1)) * unit));
  }

  @Override
  public int compareTo(ByteSize other) {
    return Long.compare(bytes, other.bytes);
  }

  /** In the largest binary unit that keeps it readable, such as "2.5 GiB". */
  @Override
  public String toString() {
    String[] names = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    double value = bytes;
    int unit = 0;
    while (value >= 1024 && unit < names.length - 1) {
      value /= 1024;
      unit++;
    }
    return value == Math.rint(value)
        ? "%d %s".formatted((long) value, names[unit])
        : String.format(Locale.ROOT, "%.1f %s", value, names[unit]);
  }
}
