package dev.platen.value;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as they are written: 2024-01-05, 2024/1/5, 05.01.2024, 05/01/24, 5 January 2024, Jan 5,
 * 2024, 05-Jan-24, 1er janvier 2024, 2024年1月5日, 二〇二四年一月五日, 民國113年1月5日; a time of day behind is
 * passed over. Without a year there is no date. Years of two digits lie from 1950 to 2049.
 */
public final class DateText {

  private static final int FIRST_OF_TWO_DIGITS = 50;
  private static final int OLDEST = 1500;
  private static final int NEWEST = 2200;
  private static final int ROC_OFFSET = 1911;

  private static final String TIME = "(?:[T ,] ?\\d{1,2}:\\d\\d(?::\\d\\d)?)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})" + TIME);
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2}) ?([-/. ]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d\\d)" + TIME);
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(\\d{1,2})(?:\\.|er|st|nd|rd|th|º)? ?[-/ ]? ?(?:de )?(\\p{L}{3,10})\\.? ?[-/,' ]? ?(?:de )?(\\d{4}|\\d\\d)"
              + TIME);
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile(
          "(\\p{L}{3,10})\\.? ?[-/ ]? ?(\\d{1,2})(?:st|nd|rd|th)?[-/, ] ?(\\d{4}|\\d\\d)" + TIME);
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?:(中[華华])?(民[國国]))? ?([\\d〇零○一二三四五六七八九十]{1,5}) ?年 ?"
              + "([\\d一二三四五六七八九十]{1,2}) ?月 ?([\\d一二三四五六七八九十]{1,3}) ?[日号號]?");

  private DateText() {}

  /**
   * Reads a text that is a date and nothing else.
   *
   * @param text as it stands on the page
   * @param order what 03/04/2024 is
   */
  public static Optional<LocalDate> read(String text, DateOrder order) {
    String plain = Normal.of(text);
    if (plain.length() < 6) {
      return Optional.empty();
    }
    Matcher numbers = YEAR_LAST.matcher(plain);
    if (numbers.matches()) {
      int first = Integer.parseInt(numbers.group(1));
      int second = Integer.parseInt(numbers.group(3));
      boolean dayFirst = order == DateOrder.DAY_FIRST;
      return date(year(numbers.group(4)), dayFirst ? second : first, dayFirst ? first : second);
    }
    return readSure(plain);
  }

  /** Reads a text that is a date in whatever order days and months come. */
  static Optional<LocalDate> readSure(String text) {
    String plain = Normal.of(text);
    Matcher iso = YEAR_FIRST.matcher(plain);
    if (iso.matches()) {
      return date(number(iso, 1), number(iso, 3), number(iso, 4));
    }
    Matcher named = DAY_MONTH_YEAR.matcher(plain);
    if (named.matches()) {
      return MonthNames.number(named.group(2))
          .flatMap(month -> date(year(named.group(3)), month, number(named, 1)));
    }
    Matcher american = MONTH_DAY_YEAR.matcher(plain);
    if (american.matches()) {
      return MonthNames.number(american.group(1))
          .flatMap(month -> date(year(american.group(3)), month, number(american, 2)));
    }
    Matcher chinese = CHINESE.matcher(plain);
    return chinese.matches() ? chinese(chinese) : Optional.empty();
  }

  /** Two numbers, of which it depends which is the day: first and second; empty for other texts. */
  static Optional<int[]> unordered(String text) {
    Matcher numbers = YEAR_LAST.matcher(Normal.of(text));
    return numbers.matches()
        ? Optional.of(new int[] {number(numbers, 1), number(numbers, 3)})
        : Optional.empty();
  }

  private static Optional<LocalDate> chinese(Matcher parts) {
    int[] numbers = new int[3];
    for (int i = 0; i < numbers.length; i++) {
      String part = parts.group(3 + i);
      Optional<BigDecimal> number =
          part.chars().allMatch(Character::isDigit)
              ? Optional.of(new BigDecimal(part))
              : ChineseNumerals.number(part);
      if (number.isEmpty() || number.get().compareTo(BigDecimal.valueOf(NEWEST)) > 0) {
        return Optional.empty();
      }
      numbers[i] = number.get().intValue();
    }
    int year = parts.group(2) == null ? numbers[0] : numbers[0] + ROC_OFFSET;
    return date(year, numbers[1], numbers[2]);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() > 2) {
      return year;
    }
    return year < FIRST_OF_TWO_DIGITS ? 2000 + year : 1900 + year;
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    if (year < OLDEST || year > NEWEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
