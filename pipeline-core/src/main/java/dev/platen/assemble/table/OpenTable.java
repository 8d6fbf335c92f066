package dev.platen.assemble.table;

import dev.platen.assemble.wording.Likeness;
import dev.platen.table.check.SaidFigures;
import dev.platen.table.join.JoinedCell;
import dev.platen.table.join.JoinedTable;
import dev.platen.table.join.TablePlace;
import dev.platen.value.ColumnFormat;
import dev.platen.value.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A table that may go on over the next page. */
final class OpenTable {

  private final JoinedTable.Builder builder;
  private final List<String> reasons = new ArrayList<>();
  private final Map<TablePlace, Integer> headers = new HashMap<>();
  private SaidFigures said = SaidFigures.NONE;
  private PlacedTable last;
  private JoinedTable seen;

  OpenTable(PlacedTable first, String language) {
    int columns = first.table().columns();
    this.builder = new JoinedTable.Builder(columns, language);
    this.last = first;
    List<Integer> same = IntStream.range(0, columns).boxed().toList();
    builder.add(first.place(), first.table(), 0, false, same);
    reasons.add(null);
    headers.put(first.place(), first.table().headerRows());
    this.seen = builder.build();
  }

  void add(PlacedTable next, Continuation continuation) {
    builder.add(
        next.place(),
        next.table(),
        continuation.repeatedRows(),
        continuation.goesOn(),
        continuation.columns());
    reasons.add(continuation.reason());
    headers.put(next.place(), continuation.repeatedRows());
    last = next;
  }

  /** Takes note of what a page that it stands on says beside it. */
  void hear(SaidFigures figures) {
    said = said.and(figures);
  }

  /** What of it stands on the page before. */
  PlacedTable last() {
    return last;
  }

  boolean isFull() {
    return builder.isFull();
  }

  int rows() {
    return builder.rows();
  }

  int headerRows() {
    return builder.headerRows();
  }

  /** How its columns are read, as far as its first page tells. */
  List<ColumnFormat> formats() {
    return seen.formats();
  }

  /** Share of the rows of its first page that have a value. */
  double shareWithValues() {
    int body = seen.rows() - seen.headerRows();
    long with =
        seen.cells().stream()
            .filter(cell -> cell.value().number() != null || cell.value().date() != null)
            .mapToInt(JoinedCell::row)
            .distinct()
            .count();
    return body <= 0 ? 0 : (double) with / body;
  }

  List<JoinedCell> row(int row) {
    return builder.row(row);
  }

  /** The text of a place, as headers are compared; empty where no cell begins. */
  String text(int row, int column) {
    return Likeness.plain(rawText(row, column));
  }

  String rawText(int row, int column) {
    return row(row).stream()
        .filter(cell -> cell.column() == column)
        .map(JoinedCell::text)
        .findFirst()
        .orElse("");
  }

  /** Whether a cell of a row is called something. */
  boolean rowIs(int row, Term term, double strength) {
    return row(row).stream().anyMatch(cell -> term.strength(cell.text()) >= strength);
  }

  /** The table that has ended, with what is known of each of its parts. */
  void end(Map<TablePlace, DocumentTable> known) {
    JoinedTable joined = builder.build();
    TableParts.of(joined, said, reasons, headers, known);
  }
}
