package dev.platen.config;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MILLIS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values of settings to and from the text in which they are written. */
final class SettingText {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,12})\\s*([a-z]+)");

  private SettingText() {}

  /** Key of a record component: {@code page-timeout} for pageTimeout. */
  static String key(String component) {
    return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** As it would be written in a settings file; {@link #parse} reads it back. */
  static String format(Object value) {
    if (value instanceof Duration duration) {
      return format(duration);
    } else if (value instanceof ByteSize size) {
      // "1.2 MiB" is for people; what is read back must be exact.
      return ByteSize.parse(size.toString()).equals(size)
          ? size.toString()
          : Long.toString(size.bytes());
    } else if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    } else if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(","));
    } else if (value instanceof Double number) {
      return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
    return String.valueOf(value);
  }

  private static String format(Duration duration) {
    long millis = duration.toMillis();
    for (ChronoUnit unit : List.of(DAYS, HOURS, MINUTES, SECONDS)) {
      long length = unit.getDuration().toMillis();
      if (millis > 0 && millis % length == 0) {
        return count(millis / length, unit);
      }
    }
    return count(millis, MILLIS);
  }

  private static String count(long count, ChronoUnit unit) {
    String plural = unit == MILLIS ? "milliseconds" : unit.name().toLowerCase(Locale.ROOT);
    return count + " " + (count == 1 ? plural.substring(0, plural.length() - 1) : plural);
  }

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException whose message goes on after "key = value "
   */
  static Object parse(Class<?> type, String text) {
    if (type == String.class) {
      return text;
    } else if (type == List.class) {
      return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    } else if (type == ByteSize.class) {
      return parseOr(() -> ByteSize.parse(text), "a size like 512 MiB or 2 GB");
    } else if (type == Duration.class) {
      return duration(text);
    } else if (type == int.class) {
      return parseOr(() -> new BigDecimal(text).intValueExact(), "a whole number");
    } else if (type == long.class) {
      return parseOr(() -> new BigDecimal(text).longValueExact(), "a whole number");
    } else if (type == double.class) {
      return parseOr(() -> new BigDecimal(text).doubleValue(), "a number");
    } else if (type == boolean.class) {
      return switch (text) {
        case "true", "yes", "on" -> true;
        case "false", "no", "off" -> false;
        default -> throw new IllegalArgumentException("is neither true nor false");
      };
    } else if (type.isEnum()) {
      return constant(type, text);
    }
    throw new IllegalStateException("No text form for " + type);
  }

  private static Object parseOr(Supplier<Object> parser, String wanted) {
    try {
      return parser.get();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new IllegalArgumentException("is not " + wanted, e);
    }
  }

  private static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text.strip());
    if (matcher.matches()) {
      long count = Long.parseLong(matcher.group(1));
      switch (matcher.group(2)) {
        case "ms", "millisecond", "milliseconds":
          return Duration.ofMillis(count);
        case "s", "second", "seconds":
          return Duration.ofSeconds(count);
        case "m", "minute", "minutes":
          return Duration.ofMinutes(count);
        case "h", "hour", "hours":
          return Duration.ofHours(count);
        case "d", "day", "days":
          return Duration.ofDays(count);
        default:
          break;
      }
    }
    // A bare number would be milliseconds elsewhere and is mostly meant as something else.
    throw new IllegalArgumentException("is not a time like 30 seconds or 5 minutes");
  }

  private static Object constant(Class<?> type, String text) {
    for (Object constant : type.getEnumConstants()) {
      if (format(constant).equals(text)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "is none of "
            + Arrays.stream(type.getEnumConstants())
                .map(SettingText::format)
                .collect(Collectors.joining(", ")));
  }
}
