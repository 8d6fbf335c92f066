package dev.platen.table.reread;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * With which marks the figures of a column are written, as its sure ones show, and how others are
 * spelled then: a point, a comma or a tilde is a smudge of one size on a fax, and which of them it
 * was only the column tells. Digits are never touched, and no mark is put where none was read.
 *
 * @param decimals digits behind the mark of numbers; negative where they differ, or it holds dates
 * @param mark before decimals; 0 if unknown
 * @param group between thousands; 0 if there is none, or it is unknown
 * @param signed whether numbers begin with a minus
 * @param spaced whether spaces stand between digits
 * @param date digits of dates as 9, with the marks between them; empty if it holds none
 */
record FigureMarks(
    int decimals, char mark, char group, boolean signed, boolean spaced, String date) {

  /** Nothing is known, and nothing is spelled otherwise. */
  static final FigureMarks UNKNOWN =
      new FigureMarks(ColumnShape.ANY, (char) 0, (char) 0, false, true, "");

  private static final String MARKS = "[.,:;·]";

  /** Share of the sure cells that are written alike. */
  private static final double MOST = 0.75;

  private static final Pattern SPACE_WITHIN =
      Pattern.compile("(?<=[\\d.,:;·/-])\\s+(?=[\\d.,:;·/-])");
  private static final Pattern SPECKS =
      Pattern.compile("^[.,·•'‘’`*]+\\s*(?=[-+(~]?\\d)|\\s*[.,·•'‘’`*]+$");
  private static final Pattern MINUS = Pattern.compile("^[~–—]\\s*(?=\\d)");
  private static final Pattern DATE = Pattern.compile("9{1,4}([-./])9{1,2}\\1?9{1,4}");

  /**
   * The marks of a column of numbers.
   *
   * @param sure texts of cells that were read surely
   */
  static FigureMarks ofNumbers(List<String> sure, int decimals) {
    if (decimals <= 0) {
      return UNKNOWN;
    }
    Map<Character, Integer> marks = new TreeMap<>();
    Map<Character, Integer> groups = new TreeMap<>();
    for (String text : sure) {
      Matcher number = number(decimals).matcher(text);
      if (number.matches()) {
        marks.merge(number.group(3).charAt(0), 1, Integer::sum);
        number
            .group(2)
            .chars()
            .filter(c -> !Character.isDigit(c))
            .forEach(c -> groups.merge((char) c, 1, Integer::sum));
      }
    }
    if (marks.isEmpty()) {
      return UNKNOWN;
    }
    char mark = commonest(marks);
    groups.remove(mark);
    boolean signed = sure.stream().anyMatch(text -> text.startsWith("-"));
    boolean spaced = sure.stream().anyMatch(text -> text.matches(".*\\d\\s+\\d.*"));
    return new FigureMarks(
        decimals, mark, groups.isEmpty() ? 0 : commonest(groups), signed, spaced, "");
  }

  /** The marks of a column of dates. */
  static FigureMarks ofDates(List<String> sure) {
    List<String> masks = sure.stream().map(text -> text.replaceAll("\\d", "9")).toList();
    return masks.stream()
        .filter(mask -> Collections.frequency(masks, mask) >= MOST * masks.size())
        .filter(mask -> DATE.matcher(mask).matches())
        .findFirst()
        .map(mask -> new FigureMarks(ColumnShape.ANY, (char) 0, (char) 0, false, false, mask))
        .orElse(UNKNOWN);
  }

  private static char commonest(Map<Character, Integer> counts) {
    return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private static Pattern number(int decimals) {
    return Pattern.compile(
        "([-+(]?)(\\d{1,3}(?:"
            + MARKS
            + "\\d{3})*|\\d+)("
            + MARKS
            + ")(\\d{"
            + decimals
            + "})(\\)?-?(?:\\s?\\p{Lu}{1,2})?)");
  }

  /** A text as the column writes it; the text itself where it can be nothing of the kind. */
  String spelled(String text) {
    String tight = spaced ? text : SPACE_WITHIN.matcher(text).replaceAll("");
    String plain = SPECKS.matcher(tight).replaceAll("");
    if (!date.isEmpty()) {
      return spelledDate(plain, text);
    }
    if (decimals <= 0) {
      return text;
    }
    String number = signed ? MINUS.matcher(plain).replaceAll("-") : plain;
    Matcher parts = number(decimals).matcher(number);
    if (!parts.matches() || (group == 0 && !parts.group(2).matches("\\d+"))) {
      return text;
    }
    String whole =
        group == 0 ? parts.group(2) : parts.group(2).replaceAll(MARKS, String.valueOf(group));
    return parts.group(1) + whole + mark + parts.group(4) + parts.group(5);
  }

  private String spelledDate(String plain, String text) {
    List<String> digits = new ArrayList<>();
    Matcher runs = Pattern.compile("\\d+").matcher(plain);
    while (runs.find()) {
      digits.add("9".repeat(runs.group().length()));
    }
    boolean same = digits.equals(List.of(date.split("[-./]", -1)));
    boolean marks = plain.matches("\\d+[-./~·:]\\d+[-./~·:]\\d+");
    char between = date.replace("9", "").charAt(0);
    return same && marks ? plain.replaceAll("\\D", String.valueOf(between)) : text;
  }
}
