package dev.platen.accuracy;

import dev.platen.accuracy.TrueTables.TrueCell;
import dev.platen.accuracy.TrueTables.TrueTable;
import dev.platen.assemble.table.DocumentTable;
import dev.platen.assemble.table.DocumentTables;
import dev.platen.evaluate.text.TextForm;
import dev.platen.geometry.Box;
import dev.platen.model.Cell;
import dev.platen.model.PageResult;
import dev.platen.model.Recognition;
import dev.platen.model.Table;
import dev.platen.table.join.TablePlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts what became of the cells and rows of true tables.
 *
 * <p>A true cell is read if the cell that was found in its place has just its text. A true row is
 * lost if no row was found for it alone that is in the joined table. A cell with text that was
 * found where no true one has text is another text of the page, or invented where there is none.
 */
final class StatementScore {

  private static final TextForm FORM = new TextForm(false);

  /** Share of the smaller of a found and a true text that must lie in the other. */
  private static final double INSIDE = 0.3;

  int cells;
  int exact;
  int rows;
  int lost;
  int edgeRows;
  int lostAtEdges;
  int breaks;
  int joined;
  int others;
  int invented;

  /** What checks say of misread figures. */
  final CheckScore checks = new CheckScore();

  /** How many cells are wrong, by what went wrong with each. */
  final Map<CellFault, Integer> causes = new EnumMap<>(CellFault.class);

  /** Every wrong cell; and which rows were lost. */
  final List<String> faults = new ArrayList<>();

  /** A cell that was found, with the place of its text. */
  private record Found(int table, Cell cell, Box box) {}

  /** A row that was found. */
  private record FoundRow(int table, int row) {}

  /**
   * Adds a page.
   *
   * @param last whether it is the last of its document
   */
  void add(TrueTables truth, PageResult page, DocumentTables document, boolean last) {
    List<Found> found = found(page);
    Set<Found> matched = new HashSet<>();
    for (TrueTable table : truth.tables()) {
      addChecks(table, found, page, document);
      for (TrueCell cell : table.cells()) {
        if (!cell.text().isEmpty()) {
          cells++;
          Optional<Found> there = match(cell, found);
          there.ifPresent(matched::add);
          String text = there.map(each -> each.cell().text()).orElse("");
          if (FORM.of(text).equals(FORM.of(cell.text()))) {
            exact++;
          } else {
            CellFault cause = CellFault.of(cell, text, page.ocr());
            causes.merge(cause, 1, Integer::sum);
            faults.add(
                "p%d %s \"%s\" for \"%s\" %s"
                    .formatted(
                        page.pageNumber(),
                        cause,
                        text.replace('\n', '/'),
                        cell.text(),
                        there.map(StatementScore::confidence).orElse("")));
          }
        }
      }
      addRows(table, found, page, document, last && table.equals(lastOf(truth)));
    }
    found.stream()
        .filter(each -> !matched.contains(each))
        .forEach(
            each -> {
              boolean text =
                  truth.words().stream().anyMatch(word -> shared(each.box(), word) > INSIDE / 2);
              others += text ? 1 : 0;
              invented += text ? 0 : 1;
              faults.add(
                  "p%d %s \"%s\""
                      .formatted(
                          page.pageNumber(), text ? "other" : "INVENTED", each.cell().text()));
            });
  }

  /** What checks say, where the cells of a true table are in one that was found. */
  private void addChecks(
      TrueTable table, List<Found> found, PageResult page, DocumentTables document) {
    Set<Integer> tables = new HashSet<>();
    boolean whole = true;
    for (TrueCell cell : table.cells()) {
      Optional<Found> there = match(cell, found);
      whole &= there.isPresent() || cell.text().isEmpty();
      there.ifPresent(each -> tables.add(each.table()));
    }
    if (tables.size() == 1) {
      int at = tables.iterator().next();
      TablePlace place = new TablePlace(page.pageNumber(), at);
      List<Cell> cells = page.tables().tables().get(at).cells();
      for (TrueCell cell : table.cells()) {
        match(cell, found).ifPresent(each -> checks.add(place, cells, each.cell(), cell.text()));
      }
      checks.end(document.at(page.pageNumber(), at), whole);
    }
  }

  private static TrueTable lastOf(TrueTables truth) {
    return truth.tables().get(truth.tables().size() - 1);
  }

  private static String confidence(Found found) {
    return String.format(Locale.ROOT, "%.2f", found.cell().confidence());
  }

  private void addRows(
      TrueTable table, List<Found> found, PageResult page, DocumentTables document, boolean last) {
    List<List<TrueCell>> all = table.rows();
    Set<FoundRow> taken = new HashSet<>();
    Optional<DocumentTable> joinedTable = Optional.empty();
    for (int i = 0; i < all.size(); i++) {
      Optional<FoundRow> row = row(all.get(i), found);
      Optional<DocumentTable> part =
          row.flatMap(each -> document.at(page.pageNumber(), each.table()));
      boolean kept =
          part.isPresent()
              && part.get().part().joinedRow(row.get().row()) >= 0
              && taken.add(row.get());
      joinedTable = joinedTable.or(() -> part);
      boolean edge = i == 0 && table.continues() || i == all.size() - 1 && !last;
      rows++;
      lost += kept ? 0 : 1;
      edgeRows += edge ? 1 : 0;
      lostAtEdges += edge && !kept ? 1 : 0;
      if (!kept) {
        faults.add(
            "p%d lost row %d of %d%s"
                .formatted(page.pageNumber(), i + 1, all.size(), edge ? " at the edge" : ""));
      }
    }
    if (table.continues()) {
      breaks++;
      TablePlace before = joinedTable.map(DocumentTable::continues).orElse(null);
      boolean tied = before != null && before.page() == page.pageNumber() - 1;
      joined += tied ? 1 : 0;
      if (!tied) {
        faults.add("p%d not joined".formatted(page.pageNumber()));
      }
    }
  }

  /** The row that was found for at least half of the cells of a true one. */
  private static Optional<FoundRow> row(List<TrueCell> cells, List<Found> found) {
    List<FoundRow> rows = new ArrayList<>();
    for (TrueCell cell : cells) {
      match(cell, found).ifPresent(each -> rows.add(new FoundRow(each.table(), each.cell().row())));
    }
    return rows.stream()
        .filter(row -> 2 * rows.stream().filter(row::equals).count() >= cells.size())
        .findFirst();
  }

  /** Of those that share its place, the one that covers it best: boxes on a slant overlap. */
  private static Optional<Found> match(TrueCell cell, List<Found> found) {
    return found.stream()
        .filter(each -> shared(each.box(), cell.place()) > INSIDE)
        .max(Comparator.comparingDouble(each -> overlap(each.box(), cell.place())));
  }

  /** Intersection over union. */
  private static double overlap(Box one, Box other) {
    double common = one.intersectionArea(other);
    return common / Math.max(1, one.area() + other.area() - common);
  }

  private static double shared(Box box, Box with) {
    return box.intersectionArea(with) / Math.max(1, Math.min(box.area(), with.area()));
  }

  private static List<Found> found(PageResult page) {
    List<Found> found = new ArrayList<>();
    List<Table> tables = page.tables().tables();
    for (int table = 0; table < tables.size(); table++) {
      for (Cell cell : tables.get(table).cells()) {
        if (!cell.words().isEmpty()) {
          found.add(new Found(table, cell, text(cell, page.ocr())));
        }
      }
    }
    return found;
  }

  /** What the words of a cell cover, as far as it is in the cell. */
  private static Box text(Cell cell, Recognition text) {
    Box all =
        cell.words().stream()
            .map(member -> text.lines().get(member.line()).words().get(member.word()).box())
            .reduce(Box::union)
            .orElseThrow();
    double left = Math.max(all.x(), cell.box().x());
    double right = Math.min(all.right(), cell.box().right());
    return right > left ? Box.between(left, all.y(), right, all.bottom()) : all;
  }

  /** The same kinds of counts of another score added. */
  void add(StatementScore other) {
    cells += other.cells;
    exact += other.exact;
    rows += other.rows;
    lost += other.lost;
    edgeRows += other.edgeRows;
    lostAtEdges += other.lostAtEdges;
    breaks += other.breaks;
    joined += other.joined;
    others += other.others;
    invented += other.invented;
    checks.add(other.checks);
    other.causes.forEach((cause, count) -> causes.merge(cause, count, Integer::sum));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "cells %d exact %.3f; rows %d lost %d; at page breaks %d lost %d; breaks %d joined %d;"
            + " other text %d, invented %d",
        cells,
        (double) exact / Math.max(1, cells),
        rows,
        lost,
        edgeRows,
        lostAtEdges,
        breaks,
        joined,
        others,
        invented);
  }
}
