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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stage table: the tables of a page and their cells. */
public final class TableAnalyzer {

  /** Raised whenever a change of this stage's code changes its results. */
  public static final int REVISION = 1;

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
    if (search == Search.NONE) {
      return new PageTables(List.of(), graphics);
    }
    PageContent page = PageContent.of(text, graphics, transform);
    List<Box> boxes = new ArrayList<>(TableFinder.find(page));
    boxes.sort(Comparator.comparingDouble(Box::y).thenComparingDouble(Box::x));
    List<Table> tables = new ArrayList<>();
    for (Box box : boxes) {
      tables.add(AlignedGrid.of(page, box, text).table());
    }
    return new PageTables(tables, graphics);
  }
}
