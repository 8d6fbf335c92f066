package dev.platen.value;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers and sums of money in Chinese characters: 一百二十三, 二〇二四, 十二点五, and the capital forms of
 * cheques and invoices, 人民币壹万贰仟叁佰肆拾伍元陆角柒分整. Simplified and traditional characters, capital or not,
 * may be mixed, as engines mix them.
 */
public final class ChineseNumerals {

  private static final int MAX_LENGTH = 64;
  private static final long WAN = 10_000;
  private static final long YI = 100_000_000;

  private static final Map<Character, Integer> DIGITS =
      Map.ofEntries(
          Map.entry('〇', 0),
          Map.entry('零', 0),
          Map.entry('○', 0),
          Map.entry('一', 1),
          Map.entry('壹', 1),
          Map.entry('二', 2),
          Map.entry('贰', 2),
          Map.entry('貳', 2),
          Map.entry('两', 2),
          Map.entry('兩', 2),
          Map.entry('三', 3),
          Map.entry('叁', 3),
          Map.entry('叄', 3),
          Map.entry('參', 3),
          Map.entry('四', 4),
          Map.entry('肆', 4),
          Map.entry('五', 5),
          Map.entry('伍', 5),
          Map.entry('六', 6),
          Map.entry('陆', 6),
          Map.entry('陸', 6),
          Map.entry('七', 7),
          Map.entry('柒', 7),
          Map.entry('八', 8),
          Map.entry('捌', 8),
          Map.entry('九', 9),
          Map.entry('玖', 9));

  private static final Map<Character, Integer> UNITS =
      Map.of('十', 10, '拾', 10, '百', 100, '佰', 100, '千', 1000, '仟', 1000);

  private ChineseNumerals() {}

  /** Whether a text has such a digit or unit. */
  static boolean occurIn(String text) {
    return text.chars().anyMatch(c -> DIGITS.containsKey((char) c) || UNITS.containsKey((char) c));
  }

  /**
   * A number: with units (一万二千), digit by digit (二〇二四), with decimals behind 点, negative behind 负.
   * Empty if the text is anything else.
   */
  public static Optional<BigDecimal> number(String text) {
    String plain = text.strip();
    if (plain.isEmpty() || plain.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    boolean negative = plain.charAt(0) == '负' || plain.charAt(0) == '負';
    String[] parts = (negative ? plain.substring(1) : plain).split("[点點]", -1);
    if (parts.length > 2) {
      return Optional.empty();
    }
    Optional<BigDecimal> whole = whole(parts[0]);
    if (parts.length == 2) {
      Optional<BigDecimal> decimals = digitByDigit(parts[1]);
      if (whole.isEmpty() || decimals.isEmpty()) {
        return Optional.empty();
      }
      whole = Optional.of(whole.get().add(decimals.get().movePointLeft(parts[1].length())));
    }
    return negative ? whole.map(BigDecimal::negate) : whole;
  }

  /**
   * A sum of money in words, with 元 (圆, 圓), 角, 分 and 整 or 正; a currency's name may precede it.
   * Empty if the text is anything else, or has none of these units.
   */
  public static Optional<BigDecimal> money(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String plain = text.strip().replaceAll("[\\s:：]", "").replaceFirst("[整正]$", "");
    Optional<String> currency = Currencies.atStart(plain);
    if (currency.isPresent()) {
      plain = plain.substring(currency.get().length());
    }
    boolean negative = plain.startsWith("负") || plain.startsWith("負");
    String rest = negative ? plain.substring(1) : plain;
    BigDecimal sum = BigDecimal.ZERO;
    boolean found = false;
    String[] units = {"[元圆圓块塊]", "角", "分"};
    for (int scale = 0; scale < units.length; scale++) {
      String[] parts = rest.split(units[scale], 2);
      if (parts.length == 1) {
        continue;
      }
      String digits = parts[0].replaceFirst("^零(?=.)", "");
      Optional<BigDecimal> part = whole(digits);
      if (part.isEmpty() || scale > 0 && part.get().compareTo(BigDecimal.TEN) >= 0) {
        return Optional.empty();
      }
      sum = sum.add(part.get().movePointLeft(scale));
      rest = parts[1];
      found = true;
    }
    if (!found || !rest.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(negative ? sum.negate() : sum);
  }

  private static Optional<BigDecimal> whole(String text) {
    boolean hasUnit =
        text.chars().anyMatch(c -> UNITS.containsKey((char) c) || large((char) c) > 0);
    return hasUnit ? withUnits(text) : digitByDigit(text);
  }

  private static Optional<BigDecimal> digitByDigit(String text) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      Integer digit = DIGITS.get(text.charAt(i));
      if (digit == null) {
        return Optional.empty();
      }
      digits.append(digit.intValue());
    }
    return digits.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(digits.toString()));
  }

  /** Factor of a unit that multiplies all that stands before it; 0 for other characters. */
  static long large(char c) {
    return switch (c) {
      case '万', '萬' -> WAN;
      case '亿', '億' -> YI;
      default -> 0;
    };
  }

  private static Optional<BigDecimal> withUnits(String text) {
    BigDecimal total = BigDecimal.ZERO;
    long section = 0;
    int digit = -1;
    long lastUnit = 0;
    boolean zero = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      Integer value = DIGITS.get(c);
      Integer unit = UNITS.get(c);
      if (value != null) {
        if (digit > 0 || value == 0 && i == 0) {
          return Optional.empty();
        }
        zero |= value == 0;
        digit = value == 0 ? -1 : value;
      } else if (unit != null) {
        boolean bare = digit < 0;
        // 十五 is fifteen; no other unit stands without a digit.
        if (bare && unit != 10 || section > 0 && section % (unit * 10L) != 0) {
          return Optional.empty();
        }
        section += (long) (bare ? 1 : digit) * unit;
        lastUnit = unit;
        digit = -1;
        zero = false;
      } else if (large(c) > 0) {
        section += Math.max(0, digit);
        BigDecimal before = total.add(BigDecimal.valueOf(section));
        if (before.signum() == 0) {
          return Optional.empty();
        }
        boolean all = large(c) == YI;
        BigDecimal factor = BigDecimal.valueOf(large(c));
        total =
            all ? before.multiply(factor) : total.add(BigDecimal.valueOf(section).multiply(factor));
        section = 0;
        lastUnit = large(c);
        digit = -1;
        zero = false;
      } else {
        return Optional.empty();
      }
    }
    if (digit > 0) {
      // 一百五 is spoken for 150; with 零 before the digit it is 105.
      boolean spoken = lastUnit > 10 && !zero && text.length() > 2;
      section += spoken ? digit * (lastUnit / 10) : digit;
    }
    return Optional.of(total.add(BigDecimal.valueOf(section)));
  }
}
