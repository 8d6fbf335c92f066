package dev.platen.value;

import dev.platen.value.term.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides how the columns of a table are to be read, from all their texts at once.
 *
 * <ol>
 *   <li>The decimal mark: what most numbers of a column that can be read in one way only show; else
 *       what those of the whole table show; else what the language usually writes; else a mark
 *       before just three digits is taken to group them.
 *   <li>The order of dates: what days above twelve show; else the order in which the dates of the
 *       column ascend; else what another column of the table shows; else the day comes first, but
 *       for dollars with slashes in English.
 *   <li>The type: what at least {@value #MOST} of the cells that are not empty can be read as.
 * </ol>
 */
public final class TableFormats {

  /** Share of a column's cells that must be of one type. */
  private static final double MOST = 0.6;

  /** Cells that are looked at in each column; those of a few pages say it all. */
  private static final int MAX_CELLS = 2_000;

  /**
   * A column.
   *
   * @param heading text of the cells that head it; empty if there is none
   * @param texts of its cells that head nothing; may be empty
   */
  public record Column(String heading, List<String> texts) {

    public Column {
      texts =
          texts.stream().filter(text -> !text.isBlank() && !isNil(text)).limit(MAX_CELLS).toList();
    }
  }

  private final List<Column> columns;
  private final String language;

  private TableFormats(List<Column> columns, String language) {
    this.columns = columns;
    this.language = language;
  }

  /**
   * The formats of all columns, in their order.
   *
   * @param language Tesseract code of the text, or several joined by plus; null if unknown
   */
  public static List<ColumnFormat> of(List<Column> columns, String language) {
    return new TableFormats(List.copyOf(columns), language).formats();
  }

  /** Marks that stand for nothing: they are no values, and say nothing of a column. */
  private static boolean isNil(String text) {
    String plain = Normal.of(text);
    return plain.matches("-{1,3}|\\./\\.|n/?a|N/?A|\\.{2,3}|/");
  }

  private List<ColumnFormat> formats() {
    List<Optional<DecimalMark>> marks = columns.stream().map(TableFormats::mark).toList();
    Optional<DecimalMark> usual = majority(marks).or(() -> DecimalMark.of(language));
    List<Optional<DateOrder>> orders = columns.stream().map(TableFormats::order).toList();
    Optional<DateOrder> usualOrder = orders.stream().flatMap(Optional::stream).findFirst();
    List<ColumnFormat> formats = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      DecimalMark mark = marks.get(i).or(() -> usual).orElseGet(() -> grouping(column));
      DateOrder order = orders.get(i).or(() -> usualOrder).orElseGet(() -> habit());
      formats.add(format(column, mark, order));
    }
    return formats;
  }

  private static Optional<DecimalMark> mark(Column column) {
    List<Optional<DecimalMark>> shown = new ArrayList<>();
    for (String text : column.texts()) {
      String plain = Normal.of(text);
      boolean number =
          NumberText.read(text, DecimalMark.POINT).isPresent()
              || NumberText.read(text, DecimalMark.COMMA).isPresent();
      shown.add(number ? DecimalMark.shownBy(plain) : Optional.empty());
    }
    return majority(shown);
  }

  private static Optional<DecimalMark> majority(List<Optional<DecimalMark>> votes) {
    int points = 0;
    int commas = 0;
    for (Optional<DecimalMark> vote : votes) {
      points += vote.equals(Optional.of(DecimalMark.POINT)) ? 1 : 0;
      commas += vote.equals(Optional.of(DecimalMark.COMMA)) ? 1 : 0;
    }
    if (points == commas) {
      return Optional.empty();
    }
    return Optional.of(points > commas ? DecimalMark.POINT : DecimalMark.COMMA);
  }

  /** The mark under which 1,234 and 1.234 are a thousand. */
  private static DecimalMark grouping(Column column) {
    boolean points = column.texts().stream().anyMatch(text -> Normal.of(text).indexOf('.') >= 0);
    return points ? DecimalMark.COMMA : DecimalMark.POINT;
  }

  private static Optional<DateOrder> order(Column column) {
    int dayFirst = 0;
    int monthFirst = 0;
    List<String> open = new ArrayList<>();
    boolean dotted = false;
    for (String text : column.texts()) {
      Optional<int[]> parts = DateText.unordered(text);
      if (parts.isEmpty()) {
        continue;
      }
      dayFirst += parts.get()[0] > 12 ? 1 : 0;
      monthFirst += parts.get()[1] > 12 ? 1 : 0;
      dotted |= text.indexOf('.') >= 0;
      open.add(text);
    }
    if (dayFirst != monthFirst) {
      return Optional.of(dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
    }
    if (open.isEmpty()) {
      return Optional.empty();
    }
    boolean ascendsByDay = ascends(open, DateOrder.DAY_FIRST);
    boolean ascendsByMonth = ascends(open, DateOrder.MONTH_FIRST);
    if (open.size() > 2 && ascendsByDay != ascendsByMonth) {
      return Optional.of(ascendsByDay ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
    }
    return dotted ? Optional.of(DateOrder.DAY_FIRST) : Optional.empty();
  }

  private static boolean ascends(List<String> dates, DateOrder order) {
    LocalDate last = LocalDate.MIN;
    for (String text : dates) {
      Optional<LocalDate> date = DateText.read(text, order);
      if (date.isEmpty() || date.get().isBefore(last)) {
        return false;
      }
      last = date.get();
    }
    return true;
  }

  /** Where nothing shows it: dollars in English are most often those of the United States. */
  private DateOrder habit() {
    boolean dollars =
        columns.stream()
            .anyMatch(
                column ->
                    column.heading().contains("$")
                        || column.texts().stream().anyMatch(text -> text.contains("$")));
    return dollars && language != null && language.startsWith("eng")
        ? DateOrder.MONTH_FIRST
        : DateOrder.DAY_FIRST;
  }

  private ColumnFormat format(Column column, DecimalMark mark, DateOrder order) {
    int dates = 0;
    int truths = 0;
    int leadingZeros = 0;
    List<NumberText> numbers = new ArrayList<>();
    for (String text : column.texts()) {
      Optional<NumberText> number = NumberText.read(text, mark);
      if (DateText.read(text, order).isPresent()) {
        dates++;
      } else if (TruthText.read(text).isPresent()) {
        truths++;
      } else if (number.isPresent()) {
        numbers.add(number.get());
      } else if (Normal.of(text).matches("0\\d{2,}")) {
        leadingZeros++;
      }
    }
    double least = Math.max(1, MOST * column.texts().size());
    boolean plain =
        numbers.stream().allMatch(number -> number.decimals() == 0 && number.sign() == null);
    boolean names =
        leadingZeros > 0 && plain && leadingZeros + numbers.size() >= least
            || plain && !numbers.isEmpty() && isIdentifier(column);
    ValueType type = ValueType.TEXT;
    if (!names) {
      type =
          dates >= least
              ? ValueType.DATE
              : truths >= least && truths > 1
                  ? ValueType.BOOLEAN
                  : numbers.size() >= least ? numeric(column, numbers) : ValueType.TEXT;
    }
    return new ColumnFormat(type, names, mark, order, currency(column, numbers), language);
  }

  /** A heading like "Reference" over digits without groups; "No." over 1, 2, 3 counts. */
  private static boolean isIdentifier(Column column) {
    return Term.IDENTIFIER.strength(column.heading()) > 0.5
        && column.texts().stream().allMatch(text -> text.strip().matches("[\\d ]{4,}"));
  }

  private static ValueType numeric(Column column, List<NumberText> numbers) {
    long percents = numbers.stream().filter(NumberText::percent).count();
    if (2 * percents > numbers.size() || percents == 0 && Term.PERCENT.isIn(column.heading())) {
      return ValueType.PERCENT;
    }
    boolean signs =
        numbers.stream().anyMatch(number -> number.sign() != null || number.marked())
            || Currencies.within(Normal.of(column.heading())).isPresent();
    boolean decimals = numbers.stream().filter(n -> n.decimals() > 0).count() * 2 > numbers.size();
    return signs || decimals && isMoney(column.heading()) ? ValueType.AMOUNT : ValueType.NUMBER;
  }

  private static boolean isMoney(String heading) {
    return Term.MONEY.isIn(heading)
        || Term.DEBIT.isIn(heading)
        || Term.CREDIT.isIn(heading)
        || Term.BALANCE.isIn(heading)
        || Term.TOTAL.isIn(heading);
  }

  /** The one currency that a column shows, in its heading or in its cells; null if none or many. */
  private String currency(Column column, List<NumberText> numbers) {
    Optional<String> heading = Currencies.within(Normal.of(column.heading()));
    if (heading.isPresent()) {
      return Currencies.code(heading.get(), language);
    }
    Map<String, Integer> codes = new HashMap<>();
    for (NumberText number : numbers) {
      String code = number.sign() == null ? null : Currencies.code(number.sign(), language);
      if (code != null) {
        codes.merge(code, 1, Integer::sum);
      }
    }
    return codes.size() == 1 ? codes.keySet().iterator().next() : null;
  }
}
