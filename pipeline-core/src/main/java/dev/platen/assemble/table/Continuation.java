package dev.platen.assemble.table;

import dev.platen.assemble.wording.Likeness;
import dev.platen.model.Cell;
import dev.platen.table.join.JoinedCell;
import dev.platen.value.ColumnFormat;
import dev.platen.value.ValueType;
import dev.platen.value.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether a table goes on with one of the page before.
 *
 * <p>Its columns must stand where those of the other stand, and it must have no other header. For
 * it speak: the header printed again; a balance carried over; numbers that go on; words; no text
 * between the two. Against it: text in between, and a total or closing balance at the other's end.
 *
 * @param score sum of what speaks for it, less what speaks against it
 * @param reason what speaks for it; for people
 * @param repeatedRows how many of its first rows repeat the header
 * @param goesOn whether its first other row completes the last row before
 * @param columns for each of its columns the column of the other
 */
record Continuation(
    double score, String reason, int repeatedRows, boolean goesOn, List<Integer> columns) {

  /** Score from which on it is one. */
  private static final double LEAST = 2;

  /** Shares of the page's width by which the middle of a column may lie elsewhere. */
  private static final double NEAR = 0.03;

  private static final double FAR = 0.08;

  /** Share of the characters of a header that may be read differently. */
  private static final double MISREAD = 0.3;

  /** Rows that are compared where no header was found. */
  private static final int MAX_UNDECLARED = 3;

  private static final double NAMED = 0.55;
  private static final double ALWAYS = 0.95;

  /** Finds out whether {@code next} continues {@code before}. */
  static Optional<Continuation> of(OpenTable before, PlacedTable next) {
    Optional<List<Integer>> columns = columns(before.last().centers(), next.centers());
    if (columns.isEmpty() || before.isFull()) {
      return Optional.empty();
    }
    int repeated = repeatedRows(before, next, columns.get());
    boolean otherHeader = repeated == 0 && next.table().headerRows() > 0 && before.headerRows() > 0;
    if (otherHeader || repeated >= next.table().rows()) {
      return Optional.empty();
    }
    List<String> reasons = new ArrayList<>();
    double score = 0;
    if (distance(before.last().centers(), next.centers(), columns.get()) <= NEAR) {
      score += 1;
      reasons.add("same columns");
    }
    if (repeated > 0) {
      score += 1.5;
      reasons.add("header repeated");
    }
    score += carried(before, next, repeated, reasons);
    if (next.continued()) {
      score += 2;
      reasons.add("said to be continued");
    }
    if (numbersGoOn(before, next, repeated)) {
      score += 1.5;
      reasons.add("numbers go on");
    }
    int between = before.last().textBelow() + next.textAbove();
    if (between == 0) {
      score += 1;
      reasons.add("nothing between");
    }
    score -= Math.min(2, 0.5 * between);
    if (before.rowIs(before.rows() - 1, Term.TOTAL, 0.3)
        || before.rowIs(before.rows() - 1, Term.CLOSING, NAMED)) {
      score -= 2;
    }
    return score < LEAST
        ? Optional.empty()
        : Optional.of(
            new Continuation(
                score,
                String.join(", ", reasons),
                repeated,
                goesOn(before, next, repeated, columns.get()),
                columns.get()));
  }

  /** The columns of the table before, one for each of the next; empty if they don't fit. */
  private static Optional<List<Integer>> columns(double[] before, double[] next) {
    if (before.length == next.length) {
      List<Integer> same = IntStream.range(0, next.length).boxed().toList();
      return distance(before, next, same) <= FAR ? Optional.of(same) : Optional.empty();
    }
    if (next.length > before.length || next.length < 2) {
      return Optional.empty();
    }
    List<Integer> columns = new ArrayList<>();
    int from = 0;
    for (double center : next) {
      int nearest = -1;
      for (int i = from; i < before.length; i++) {
        boolean nearer =
            nearest < 0 || Math.abs(before[i] - center) < Math.abs(before[nearest] - center);
        nearest = nearer && !Double.isNaN(before[i]) ? i : nearest;
      }
      if (nearest < 0 || !(Math.abs(before[nearest] - center) <= FAR / 2)) {
        return Optional.empty();
      }
      columns.add(nearest);
      from = nearest + 1;
    }
    return Optional.of(columns);
  }

  /** The largest distance of two columns that belong together. */
  private static double distance(double[] before, double[] next, List<Integer> columns) {
    double largest = 0;
    for (int i = 0; i < next.length; i++) {
      double distance = Math.abs(before[columns.get(i)] - next[i]);
      largest = Double.isNaN(distance) ? largest : Math.max(largest, distance);
    }
    return largest;
  }

  /** Header rows of the first page that come again; or, where it has none, first rows of words. */
  private static int repeatedRows(OpenTable before, PlacedTable next, List<Integer> columns) {
    int declared = Math.min(before.headerRows(), next.table().rows());
    if (declared > 0) {
      return isAlike(before, next, columns, 0, declared) ? declared : 0;
    }
    int rows = 0;
    int most = Math.min(MAX_UNDECLARED, Math.min(before.rows(), next.table().rows()) - 1);
    while (rows < most
        && next.row(rows).stream().filter(cell -> !Likeness.plain(cell.text()).isEmpty()).count()
            > 1
        && isAlike(before, next, columns, rows, rows + 1)) {
      rows++;
    }
    return rows;
  }

  private static boolean isAlike(
      OpenTable before, PlacedTable next, List<Integer> columns, int from, int to) {
    int length = 0;
    int distance = 0;
    for (int row = from; row < to; row++) {
      for (int column = 0; column < columns.size(); column++) {
        String first = before.text(row, columns.get(column));
        String second = text(next, row, column);
        length += Math.max(first.length(), second.length());
        distance += Likeness.distance(first, second);
      }
    }
    return length > 0 && distance <= MISREAD * length;
  }

  private static String text(PlacedTable table, int row, int column) {
    return table.row(row).stream()
        .filter(cell -> cell.column() == column)
        .map(cell -> Likeness.plain(cell.text()))
        .findFirst()
        .orElse("");
  }

  private static double carried(
      OpenTable before, PlacedTable next, int repeated, List<String> reasons) {
    boolean carried = before.rowIs(before.rows() - 1, Term.CARRIED, NAMED);
    boolean brought =
        next.row(repeated).stream().anyMatch(cell -> Term.BROUGHT.strength(cell.text()) >= NAMED);
    if (!carried && !brought) {
      return 0;
    }
    Set<String> figures =
        next.row(repeated).stream().map(cell -> digits(cell.text())).collect(Collectors.toSet());
    boolean same =
        before.row(before.rows() - 1).stream()
            .map(cell -> digits(cell.text()))
            .anyMatch(figure -> figure.length() > 1 && figures.contains(figure));
    reasons.add(same ? "balance carried over" : "said to be carried over");
    return same ? 2.5 : carried && brought ? 2 : 1.5;
  }

  private static String digits(String text) {
    return text.replaceAll("[^\\p{Nd}]", "");
  }

  private static boolean numbersGoOn(OpenTable before, PlacedTable next, int repeated) {
    Optional<Integer> last = number(before.rawText(before.rows() - 1, 0));
    Optional<Integer> first =
        next.row(repeated).stream()
            .filter(cell -> cell.column() == 0)
            .map(Cell::text)
            .findFirst()
            .flatMap(Continuation::number);
    return last.isPresent() && first.isPresent() && first.get() == last.get() + 1;
  }

  private static Optional<Integer> number(String text) {
    String plain = text.strip().replaceAll("[.)]$", "");
    return plain.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
  }

  /** Whether a row without any value completes a row, in a table whose rows all have values. */
  private static boolean goesOn(
      OpenTable before, PlacedTable next, int repeated, List<Integer> columns) {
    List<ColumnFormat> formats = before.formats();
    List<Cell> row = next.row(repeated).stream().filter(cell -> !cell.text().isBlank()).toList();
    boolean texts =
        row.stream()
            .allMatch(cell -> formats.get(columns.get(cell.column())).type() == ValueType.TEXT);
    boolean names = row.stream().anyMatch(cell -> isNamed(cell.text()));
    boolean lastNames =
        before.row(before.rows() - 1).stream()
            .map(JoinedCell::text)
            .anyMatch(Continuation::isNamed);
    return texts
        && !names
        && !lastNames
        && !row.isEmpty()
        && next.table().rows() > repeated + 1
        && row.stream()
            .allMatch(cell -> !before.text(before.rows() - 1, columns.get(cell.column())).isEmpty())
        && before.shareWithValues() >= ALWAYS;
  }

  private static boolean isNamed(String text) {
    return text.length() < 80
        && Set.of(Term.TOTAL, Term.SUBTOTAL, Term.OPENING, Term.CLOSING, Term.CARRIED, Term.BROUGHT)
            .stream()
            .anyMatch(term -> term.strength(text.toLowerCase(Locale.ROOT)) >= NAMED);
  }
}
