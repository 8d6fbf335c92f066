package dev.platen.table;

import dev.platen.geometry.Box;
import dev.platen.page.PageContent;
import dev.platen.page.RulingGroups;
import dev.platen.page.Spans;
import dev.platen.page.TextLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where tables lie: grids of rulings with text in several cells, rows between rulings of one
 * length, and rows whose cells stand in columns. What is in their cells is for stage table to find.
 */
final class TableFinder {

  private static final int MIN_ROWS = 3;

  /** Rulings of one table begin and end within so many ems. */
  private static final double ALIGNED = 1.5;

  /** White space between rows of a table is at most so many ems. */
  private static final double LOOSE = 3;

  /** A row of more words in one cell is no row. */
  private static final int MAX_WORDS = 8;

  private final PageContent page;
  private final List<Box> found = new ArrayList<>();

  private TableFinder(PageContent page) {
    this.page = page;
  }

  /** The tables of a page, in its reading frame. */
  static List<Box> find(PageContent page) {
    TableFinder finder = new TableFinder(page);
    if (!page.frame().isVertical()) {
      finder.findGrids();
      finder.findBetweenRulings();
      finder.findColumns();
    }
    return List.copyOf(finder.found);
  }

  private void findGrids() {
    double em = page.em();
    for (RulingGroups.Group group : RulingGroups.of(page.rulings(), 0.4 * em)) {
      List<CellRow> rows = rowsIn(group.box());
      boolean divided = group.innerDown(em) >= 1 && group.across().size() >= 2;
      boolean open = group.down().size() >= 2 && group.across().size() >= 3;
      if ((divided || open) && rows.size() >= 2 && columns(rows) >= 2 && !ProseRows.are(rows)) {
        add(group.box());
      }
    }
  }

  /** Rows that stand between the first and the last of some rulings of one length. */
  private void findBetweenRulings() {
    List<Box> across =
        page.rulings().stream()
            .filter(r -> r.width() > 6 * page.em() && r.width() > 4 * r.height())
            .sorted(java.util.Comparator.comparingDouble(Box::y))
            .toList();
    boolean[] used = new boolean[across.size()];
    for (int i = 0; i < used.length; i++) {
      if (used[i]) {
        continue;
      }
      Box top = across.get(i);
      Box whole = top;
      for (int j = i + 1; j < used.length; j++) {
        Box next = across.get(j);
        if (isAligned(top, next) && isTabular(gapBetween(whole, next))) {
          whole = whole.union(next);
          used[j] = true;
        }
      }
      List<CellRow> rows = rowsIn(whole);
      if (!whole.equals(top) && rows.size() >= 2 && columns(rows) >= 2 && !ProseRows.are(rows)) {
        add(whole);
      }
    }
  }

  private static Box gapBetween(Box whole, Box next) {
    return Box.between(
        whole.x(), whole.bottom(), whole.right(), Math.max(whole.bottom(), next.y()));
  }

  /** Whether nothing but rows of cells stands between two rulings, closely. */
  private boolean isTabular(Box between) {
    List<CellRow> rows = rowsIn(between);
    double bottom = between.y();
    for (CellRow row : rows) {
      boolean sentence = row.cells().size() == 1 && row.cells().get(0).words() > MAX_WORDS;
      if (sentence || row.box().y() - bottom > LOOSE * page.em()) {
        return false;
      }
      bottom = row.box().bottom();
    }
    long several = rows.stream().filter(row -> row.cells().size() > 1).count();
    return between.bottom() - bottom < LOOSE * page.em()
        && 2 * several >= rows.size()
        && !ProseRows.are(rows);
  }

  private boolean isAligned(Box a, Box b) {
    double slack = ALIGNED * page.em();
    return Math.abs(a.x() - b.x()) < slack && Math.abs(a.right() - b.right()) < slack;
  }

  /** Rows one below the other whose cells stand in columns, with no help of rulings. */
  private void findColumns() {
    List<TextLine> free = page.lines().stream().filter(line -> !isIn(line.box(), found)).toList();
    List<CellRow> run = new ArrayList<>();
    int single = 0;
    for (CellRow row : CellRow.of(free)) {
      boolean far = !run.isEmpty() && gap(run, row) > 2.2 * page.em();
      boolean alone = row.cells().size() < 2;
      single = alone ? single + 1 : 0;
      if (far || single > 2) {
        close(run);
        run = new ArrayList<>();
        single = 0;
      }
      if (!run.isEmpty() || !alone) {
        run.add(row);
      }
    }
    close(run);
  }

  private static double gap(List<CellRow> run, CellRow row) {
    return row.box().y() - run.get(run.size() - 1).box().bottom();
  }

  private void close(List<CellRow> run) {
    List<CellRow> rows = new ArrayList<>(run);
    while (!rows.isEmpty() && rows.get(rows.size() - 1).cells().size() < 2) {
      rows.remove(rows.size() - 1);
    }
    long several = rows.stream().filter(row -> row.cells().size() >= 3).count();
    boolean enough = rows.size() >= MIN_ROWS && several >= 2 && 2 * several >= rows.size();
    if (enough && ColumnCount.of(rows, page.em()) >= 3 && ProseRows.areFigures(rows)) {
      add(rows.stream().map(CellRow::box).reduce(Box::union).orElseThrow());
    }
  }

  private List<CellRow> rowsIn(Box box) {
    return CellRow.of(
        page.lines().stream().filter(line -> Spans.inside(line.box(), box) > 0.6).toList());
  }

  private int columns(List<CellRow> rows) {
    return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  private void add(Box box) {
    Box whole = box;
    for (Box other : List.copyOf(found)) {
      if (Spans.inside(other, whole) > 0.5 || Spans.inside(whole, other) > 0.5) {
        found.remove(other);
        whole = whole.union(other);
      }
    }
    found.add(whole);
  }

  static boolean isIn(Box box, List<Box> areas) {
    return areas.stream().anyMatch(area -> Spans.inside(box, area) > 0.6);
  }
}
