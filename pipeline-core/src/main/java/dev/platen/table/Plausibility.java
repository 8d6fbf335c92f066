package dev.platen.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells tables from what looks like one: columns of prose, lists, tables of contents, forms,
 * drawings.
 */
final class Plausibility {

  /** Words in a cell from which on it reads like a line of prose. */
  private static final double PROSE = 6;

  /** A number with its sign and currency, no date and no code: those have more digits in a row. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "[\\p{Sc}(+\\-−–]*\\s?(?:\\d{1,7}|\\d{1,3}(?:[.,'’\\s]\\d{3})+)(?:[.,]\\d{1,3})?(?:\\s?[-–]\\s?\\d{1,4}(?:[.,]\\d{1,3})?)?\\s?[%)\\p{Sc}+\\-]*");

  private static final Pattern FORMULA = Pattern.compile("[=∑∫∏√≡∈∂]|\\^|\\)\\(");

  private static final Pattern NUMBER =
      Pattern.compile("\\(?[A-Z]?\\d{1,3}(?:\\.\\d{1,3}){1,2}\\)|\\(\\d{2,3}\\)");

  /** The number of a page, perhaps with the rest of the dots that lead to it. */
  private static final Pattern PAGE = Pattern.compile("[.·…\\s]*(\\d{1,3})");

  /** Words of a line of a narrow column, on average. */
  private static final double LINE_WORDS = 2.5;

  /** Share of a column's width that a line of running text fills. */
  private static final double FULL_LINE = 0.85;

  /** Lines of a column from which on it may be one of running text. */
  private static final int MANY = 8;

  /** Share of the columns that are, where none of a table is. */
  private static final double TEXT_COLUMNS = 0.7;

  /** Share of the lines that do. */
  private static final double FULL_LINES = 0.55;

  /** Share of the places of a ruled grid that hold text, below which it is a drawing or a form. */
  private static final double SPARSE = 0.28;

  /** Share of the area of a ruled grid that text covers, below which it is a plan or a drawing. */
  private static final double EMPTY = 0.02;

  private Plausibility() {}

  /**
   * How likely a grid is a table's, 0 to 1; 0 if it is none.
   *
   * @param ruled whether rulings say where it is
   */
  static double of(Grid grid, boolean ruled) {
    List<Slot> filled = grid.slots().stream().filter(slot -> !slot.isEmpty()).toList();
    long several =
        IntStream.range(0, grid.height())
            .filter(
                row ->
                    filled.stream().filter(s -> s.covers(row, s.first) && row == s.top).count() > 1)
            .count();
    long least = ruled && grid.width() > 2 ? 1 : 2;
    if (grid.width() < 2 || grid.height() < 2 || several < least || filled.size() <= 2 + least) {
      return 0;
    }
    if (isFormulas(grid, filled)) {
      return 0;
    }
    double words = filled.stream().mapToInt(Plausibility::words).average().orElse(0);
    double figures = figures(filled);
    double full = grid.filled();
    if (ruled && grid.width() == 2 && !isAccount(grid) && isForm(grid)) {
      return 0;
    }
    if (areColumnsOfText(grid, figures)) {
      return 0;
    }
    if (ruled && text(filled) < EMPTY * grid.area().area()) {
      return 0;
    }
    if (ruled) {
      boolean prose = words > 3 * PROSE && figures < 0.1;
      boolean drawing = full < SPARSE || 3 * several < grid.height();
      return prose || drawing ? 0 : Math.min(0.95, 0.5 + 0.45 * full);
    }
    if (words > PROSE && figures < 0.25) {
      return 0;
    }
    if (isContents(grid) || isList(grid) || LabelPanel.is(grid)) {
      return 0;
    }
    if (grid.width() == 2) {
      boolean listed = several >= 3 && 2 * several >= grid.height() && full > 0.6;
      return listed && isAccount(grid) ? 0.6 : 0;
    }
    boolean terse = words < 3 && full > 0.6 && wide(filled, grid) >= 3;
    boolean regular = 2 * several >= grid.height() && full > 0.4;
    if (!regular || several < 3 || (figures < 0.2 && !terse)) {
      return 0;
    }
    return Math.min(0.9, 0.4 + 0.3 * full + 0.2 * figures);
  }

  /** Whether lines of several words fill most columns from edge to edge, as in newspapers. */
  private static boolean areColumnsOfText(Grid grid, double figures) {
    long text = IntStream.range(0, grid.width()).filter(at -> isColumnOfText(grid, at)).count();
    return figures < 0.15 && text > 1 && text > TEXT_COLUMNS * grid.width();
  }

  private static boolean isColumnOfText(Grid grid, int column) {
    List<TextRow> rows =
        grid.slots().stream()
            .filter(slot -> slot.first == column && slot.last == column)
            .flatMap(slot -> TextRow.rows(slot.chunks).stream())
            .toList();
    double widest = rows.stream().mapToDouble(row -> row.box().width()).max().orElse(0);
    int words = rows.stream().mapToInt(TextRow::words).sum();
    long full = rows.stream().filter(row -> row.box().width() > FULL_LINE * widest).count();
    return rows.size() >= MANY
        && words >= LINE_WORDS * rows.size()
        && full > FULL_LINES * rows.size();
  }

  /** What text covers, in square pixels. */
  private static double text(List<Slot> filled) {
    return filled.stream()
        .flatMap(slot -> slot.chunks.stream())
        .mapToDouble(chunk -> chunk.box().area())
        .sum();
  }

  /** Number of rows with three cells at least. */
  private static long wide(List<Slot> filled, Grid grid) {
    return IntStream.range(0, grid.height())
        .filter(row -> filled.stream().filter(slot -> slot.top == row).count() > 2)
        .count();
  }

  private static int words(Slot slot) {
    return slot.chunks.stream().mapToInt(Chunk::words).sum();
  }

  private static double figures(List<Slot> filled) {
    return filled.stream()
        .mapToInt(s -> s.chunks.stream().allMatch(Chunk::isFigure) ? 1 : 0)
        .average()
        .orElse(0);
  }

  /** Whether the second of two columns holds amounts, or counts, under each other. */
  private static boolean isAccount(Grid grid) {
    List<String> values =
        grid.slots().stream()
            .filter(slot -> slot.first == 1 && slot.top >= grid.headerRows() && !slot.isEmpty())
            .map(slot -> slot.chunks.get(0).text())
            .toList();
    long amounts = values.stream().filter(text -> AMOUNT.matcher(text).matches()).count();
    return values.size() >= 4 && 4 * amounts >= 3 * values.size();
  }

  /** Whether few short labels stand before few values, with no names above them. */
  private static boolean isForm(Grid grid) {
    double words =
        grid.slots().stream()
            .filter(slot -> slot.first == 0 && !slot.isEmpty())
            .mapToInt(Plausibility::words)
            .average()
            .orElse(0);
    return grid.height() <= 7 && words <= 3 && grid.headerRows() == 0;
  }

  /** Whether cells hold equations, or the last column their numbers. */
  private static boolean isFormulas(Grid grid, List<Slot> filled) {
    long equations =
        filled.stream()
            .filter(slot -> slot.chunks.stream().anyMatch(c -> FORMULA.matcher(c.text()).find()))
            .count();
    List<Slot> last =
        filled.stream().filter(slot -> slot.first > 0 && slot.last == grid.width() - 1).toList();
    long numbers =
        last.stream()
            .filter(slot -> slot.chunks.stream().anyMatch(c -> NUMBER.matcher(c.text()).matches()))
            .count();
    return 4 * equations > filled.size() || (numbers > 0 && 2 * numbers >= last.size());
  }

  /** Two columns of which the last one has whole numbers that never go down: pages. */
  private static boolean isContents(Grid grid) {
    List<Integer> numbers = new ArrayList<>();
    for (Slot slot : grid.slots()) {
      if (slot.last == grid.width() - 1 && !slot.isEmpty()) {
        String text = slot.chunks.stream().map(Chunk::text).collect(Collectors.joining(" "));
        Matcher page = PAGE.matcher(text);
        if (!page.matches()) {
          return false;
        }
        numbers.add(Integer.valueOf(page.group(1)));
      }
    }
    boolean rising = numbers.size() > 2;
    for (int i = 1; i < numbers.size(); i++) {
      rising &= numbers.get(i) >= numbers.get(i - 1);
    }
    return rising && grid.width() <= 3;
  }

  /** Marks of a list, and what they mark. */
  private static boolean isList(Grid grid) {
    List<Slot> first = grid.slots().stream().filter(s -> s.first == 0 && !s.isEmpty()).toList();
    long marks =
        first.stream()
            .filter(
                s ->
                    s.chunks
                        .get(0)
                        .text()
                        .matches("[•·▪◦*–—-]|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)]"))
            .count();
    return grid.width() <= 2 && 2 * marks > first.size();
  }
}
