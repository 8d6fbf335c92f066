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

  /** Share of the page's width by which the middle of a column may lie elsewhere. */
  private static final double NEAR = 0.03;

  /** Share of the characters of a header that may be read differently. */
  private static final double MISREAD = 0.3;

  /** Rows of a page's head that may be taken for rows above a header. */
  private static final int MAX_ABOVE = 2;

  /** Rows that are compared where no header was found. */
  private static final int MAX_UNDECLARED = 3;

  private static final double NAMED = 0.55;
  private static final double ALWAYS = 0.95;

  /** Finds out whether {@code next} continues {@code before}. */
  static Optional<Continuation> of(OpenTable before, PlacedTable next) {
    Optional<List<Integer>> columns =
        ColumnMatch.byPlace(before.last().centers(), next.centers())
            .or(() -> ColumnMatch.byHeader(before, next));
    if (columns.isEmpty() || before.isFull()) {
      return Optional.empty();
    }
    int repeated = repeatedRows(before, next, columns.get());
    int declared = next.table().headerRows();
    boolean oneToOne = Set.copyOf(columns.get()).size() == columns.get().size();
    if (repeated == 0 && declared > 0 && oneToOne && isCarriedOver(before, next, declared)) {
      repeated = declared;
    }
    boolean otherHeader = repeated == 0 && declared > 0 && before.headerRows() > 0;
    if (otherHeader || repeated >= next.table().rows()) {
      return Optional.empty();
    }
    List<String> reasons = new ArrayList<>();
    double score = 0;
    if (ColumnMatch.distance(before.last().centers(), next.centers(), columns.get()) <= NEAR) {
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

  /**
   * The first rows that are left out: header rows of the first page that come again, or the last of
   * them, with what of the page's head was taken for a row above; or, where the first page has no
   * header, its first rows of words.
   */
  private static int repeatedRows(OpenTable before, PlacedTable next, List<Integer> columns) {
    int declared = before.headerRows();
    for (int skipped = 0; skipped < declared; skipped++) {
      int rows = declared - skipped;
      for (int above = 0; above <= MAX_ABOVE && above + rows < next.table().rows(); above++) {
        if (isAlike(before, skipped, next, above, rows, columns)) {
          return above + rows;
        }
      }
    }
    int rows = 0;
    int most = Math.min(MAX_UNDECLARED, Math.min(before.rows(), next.table().rows()) - 1);
    while (declared == 0
        && rows < most
        && isWords(next, rows)
        && isAlike(before, rows, next, rows, 1, columns)) {
      rows++;
    }
    return rows;
  }

  private static boolean isWords(PlacedTable table, int row) {
    return table.row(row).stream().filter(cell -> !Likeness.plain(cell.text()).isEmpty()).count()
        > 1;
  }

  /** Whether so many rows, from these on, read alike. */
  private static boolean isAlike(
      OpenTable before, int first, PlacedTable next, int second, int rows, List<Integer> columns) {
    int length = 0;
    int distance = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns.size(); column++) {
        String other = next.text(second + row, column);
        boolean split =
            other.isEmpty()
                && columns.indexOf(columns.get(column)) != columns.lastIndexOf(columns.get(column));
        if (!split) {
          String one = before.text(first + row, columns.get(column));
          length += Math.max(one.length(), other.length());
          distance += Likeness.distance(one, other);
        }
      }
    }
    return length > 0 && distance <= MISREAD * length;
  }

  private static double carried(
      OpenTable before, PlacedTable next, int repeated, List<String> reasons) {
    boolean carried = isCarried(before);
    boolean brought = isBrought(next, repeated);
    if (!carried && !brought) {
      return 0;
    }
    boolean same = isSameFigure(before, next, repeated);
    reasons.add(same ? "balance carried over" : "said to be carried over");
    return same ? 2.5 : carried && brought ? 2 : 1.5;
  }

  /** Whether one figure is said to be carried from the last row to one, whatever heads that. */
  private static boolean isCarriedOver(OpenTable before, PlacedTable next, int row) {
    return row < next.table().rows()
        && isCarried(before)
        && isBrought(next, row)
        && isSameFigure(before, next, row);
  }

  private static boolean isCarried(OpenTable before) {
    return before.rowIs(before.rows() - 1, Term.CARRIED, NAMED);
  }

  private static boolean isBrought(PlacedTable next, int row) {
    return next.row(row).stream().anyMatch(cell -> Term.BROUGHT.strength(cell.text()) >= NAMED);
  }

  private static boolean isSameFigure(OpenTable before, PlacedTable next, int row) {
    Set<String> figures =
        next.row(row).stream().map(cell -> digits(cell.text())).collect(Collectors.toSet());
    return before.row(before.rows() - 1).stream()
        .map(cell -> digits(cell.text()))
        .anyMatch(figure -> figure.length() > 1 && figures.contains(figure));
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
