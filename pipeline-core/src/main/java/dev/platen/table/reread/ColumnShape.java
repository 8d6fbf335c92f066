package dev.platen.table.reread;

import dev.platen.value.CellValue;
import dev.platen.value.ColumnFormat;
import dev.platen.value.ValueType;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * What the cells of a column that were read surely say of the others: of which type they are, how
 * many decimals they have, and which characters they are written with.
 *
 * @param format how the column is read; null where that is not known
 * @param decimals behind the mark in nearly all of them; {@value #ANY} where they differ
 * @param characters that figures of the column are written with; empty where they may be any
 * @param marks that stand between their digits
 */
record ColumnShape(ColumnFormat format, int decimals, String characters, FigureMarks marks) {

  static final int ANY = -1;

  /** A column of which nothing is known. */
  static final ColumnShape UNKNOWN = new ColumnShape(null, ANY, "", FigureMarks.UNKNOWN);

  private static final String DIGITS = "0123456789";

  /** Sure cells of one kind that say something of others. */
  private static final int LEAST = 3;

  /** Share of them that has so many decimals. */
  private static final double MOST = 0.75;

  /** Letters in figures, of CR and DR; a column with more has words in it, or names of months. */
  private static final int MOST_LETTERS = 4;

  /**
   * The shape of a column.
   *
   * @param sure texts of its cells that were read surely
   */
  static ColumnShape of(ColumnFormat format, List<String> sure) {
    if (format.type() == ValueType.TEXT || format.type() == ValueType.BOOLEAN) {
      return UNKNOWN;
    }
    List<String> fitting = sure.stream().filter(text -> isOf(format, text)).toList();
    if (fitting.size() < LEAST || 2 * fitting.size() < sure.size()) {
      return UNKNOWN;
    }
    List<Integer> all = fitting.stream().map(text -> decimals(format.read(text))).toList();
    int decimals =
        all.stream()
            .filter(each -> Collections.frequency(all, each) >= MOST * all.size())
            .findFirst()
            .orElse(ANY);
    TreeSet<Integer> used = new TreeSet<>();
    fitting.forEach(text -> text.codePoints().forEach(used::add));
    DIGITS.codePoints().forEach(used::add);
    StringBuilder characters = new StringBuilder();
    used.stream().filter(c -> c != ' ').forEach(characters::appendCodePoint);
    boolean words = used.stream().filter(Character::isLetter).count() > MOST_LETTERS;
    FigureMarks marks =
        format.type() == ValueType.DATE
            ? FigureMarks.ofDates(fitting)
            : FigureMarks.ofNumbers(fitting, decimals);
    return new ColumnShape(format, decimals, words ? "" : characters.toString(), marks);
  }

  private static boolean isOf(ColumnFormat format, String text) {
    ValueType type = format.read(text).type();
    return type == format.type() || type.isNumeric() && format.type().isNumeric();
  }

  private static int decimals(CellValue value) {
    return value.number() == null ? ANY : value.number().scale();
  }

  /** Whether a text may stand in the column; true where nothing is known of it. */
  boolean fits(String text) {
    return format == null
        || isOf(format, text) && (decimals == ANY || decimals(format.read(text)) == decimals);
  }

  /**
   * The only characters that a cell can be written with; empty where they may be any, as in a cell
   * that says something in words.
   *
   * @param text as it was read first
   */
  String charactersFor(String text) {
    long known = text.chars().filter(c -> characters.indexOf(c) >= 0).count();
    long all = text.chars().filter(c -> c != ' ').count();
    return 2 * known >= all ? characters : "";
  }
}
