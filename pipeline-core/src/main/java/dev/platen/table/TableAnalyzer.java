package dev.platen.table;

import dev.platen.config.TableSettings;
import dev.platen.config.TableSettings.Search;
import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageTables;
import dev.platen.model.Recognition;
import dev.platen.model.Table;
import dev.platen.page.PageContent;
import dev.platen.page.Spans;
import java.util.ArrayList;
import java.util.List;

/**
 * Stage table: the tables of a page and their cells.
 *
 * <ol>
 *   <li>{@link PageRules} and {@link PageChunks} bring rulings and words into the form in which
 *       they are looked at.
 *   <li>{@link TableFinder} says where tables may be.
 *   <li>{@link RuledGrid} makes rows and columns of rulings, {@link TextGrid} of the alignment of
 *       words.
 *   <li>{@link Plausibility} lets those through that are tables.
 *   <li>{@link CellWriter} writes their cells.
 * </ol>
 *
 * <p>A pure function: needs no image but what {@link PageGraphics} tells of it, and holds nothing
 * between pages. Pages of vertical text have no tables yet.
 */
public final class TableAnalyzer {

  /** Raised whenever a change of this stage's code changes its results. */
  public static final int REVISION = 11;

  /** More are not tables. */
  private static final int MOST_TABLES = 60;

  private final Search search;

  public TableAnalyzer(TableSettings settings) {
    this.search = settings.search();
  }

  /**
   * Finds the tables of a page.
   *
   * @param text boxes in source pixels
   * @param graphics what is known of the image
   * @param transform from source pixels to the page as it is read, upright
   */
  public PageTables analyze(Recognition text, PageGraphics graphics, PageTransform transform) {
    if (search == Search.NONE || text.lines().isEmpty()) {
      return new PageTables(List.of(), graphics);
    }
    PageContent page = PageContent.of(text, graphics, transform);
    if (page.frame().isVertical()) {
      return new PageTables(List.of(), graphics);
    }
    PageRules rules = PageRules.of(page);
    List<Chunk> chunks = PageChunks.of(page, rules, text);
    CellWriter writer = new CellWriter(page.frame());
    List<Table> tables = new ArrayList<>();
    for (TableFinder.Area area : TableFinder.find(page, rules, chunks, search == Search.ALL)) {
      List<Chunk> inside =
          chunks.stream().filter(c -> Spans.inside(c.box(), area.box()) > 0.6).toList();
      if (!inside.isEmpty() && tables.size() < MOST_TABLES) {
        Grid grid = grid(area.box(), inside, rules, page.em());
        double likelihood = Plausibility.of(grid, area.ruled());
        if (likelihood > 0) {
          tables.add(writer.table(grid, likelihood));
        }
      }
    }
    return new PageTables(tables, graphics);
  }

  private static Grid grid(Box area, List<Chunk> chunks, PageRules rules, double em) {
    PageRules rulings = rules.within(area, 0.5 * em);
    List<TextRow> rows = TextRow.rows(chunks);
    long wide = rulings.across().stream().filter(r -> r.width() > 0.5 * area.width()).count();
    boolean divided =
        rulings.down().stream()
            .anyMatch(r -> r.centerX() > area.x() + em && r.centerX() < area.right() - em);
    Grid grid = wide >= 3 && divided ? RuledGrid.of(area, rows, rulings, em) : null;
    return grid == null ? TextGrid.of(area, rows, rulings, em) : grid;
  }
}
