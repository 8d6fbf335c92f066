package dev.platen.synthesize.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Dates as a language writes them, long in prose and short in columns. */
public final class Dates {

  private static final List<String> MONTHS_FRA =
      List.of(
          "janvier",
          "février",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "août",
          "septembre",
          "octobre",
          "novembre",
          "décembre");
  private static final List<String> MONTHS_DEU =
      List.of(
          "Januar",
          "Februar",
          "März",
          "April",
          "Mai",
          "Juni",
          "Juli",
          "August",
          "September",
          "Oktober",
          "November",
          "Dezember");

  private final Language language;

  /**
   * @param language in which dates are written
   */
  public Dates(Language language) {
    this.language = language;
  }

  /** As in a sentence: {@code 3 May 1987}. */
  public String written(LocalDate date) {
    int day = date.getDayOfMonth();
    int month = date.getMonthValue();
    return switch (language) {
      case ENGLISH -> date.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
      case GERMAN -> "%d. %s %d".formatted(day, MONTHS_DEU.get(month - 1), date.getYear());
      case FRENCH ->
          "%s %s %d".formatted(day == 1 ? "1er" : day, MONTHS_FRA.get(month - 1), date.getYear());
      case SIMPLIFIED_CHINESE, TRADITIONAL_CHINESE, CHINESE_AND_ENGLISH ->
          "%d年%d月%d日".formatted(date.getYear(), month, day);
    };
  }

  /** As in a column: {@code 03/05/1987}. */
  public String shortened(LocalDate date) {
    String pattern =
        switch (language) {
          case ENGLISH, FRENCH -> "dd/MM/uuuu";
          case GERMAN -> "dd.MM.uuuu";
          case SIMPLIFIED_CHINESE, CHINESE_AND_ENGLISH -> "uuuu-MM-dd";
          case TRADITIONAL_CHINESE -> "uuuu/MM/dd";
        };
    return date.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
  }

  /** Any day of a year. */
  public static LocalDate random(int year, RandomGenerator random) {
    return LocalDate.ofYearDay(year, random.nextInt(1, 366));
  }
}
