package dev.platen.assemble.table;

import dev.platen.assemble.wording.Likeness;
import dev.platen.geometry.Box;
import dev.platen.geometry.Size;
import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.Cell;
import dev.platen.model.PageResult;
import dev.platen.model.Table;
import dev.platen.pipeline.AssembledText;
import dev.platen.table.join.TablePlace;
import dev.platen.value.term.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A table with what its page tells of it.
 *
 * @param place where it stands
 * @param table as found
 * @param centers middle of each of its columns, as share of the width of the upright page; NaN
 *     where no cell shows it
 * @param textAbove blocks of text between it and the head of the page
 * @param textBelow the same down to the foot
 * @param continued whether words above it say that it goes on
 */
record PlacedTable(
    TablePlace place,
    Table table,
    double[] centers,
    int textAbove,
    int textBelow,
    boolean continued) {

  /** Share of the page's height in which running heads and feet stand. */
  private static final double MARGIN = 0.1;

  private static final int MAX_COLUMNS = 500;

  static List<PlacedTable> of(PageResult page) {
    List<PlacedTable> placed = new ArrayList<>();
    if (page.tables() == null) {
      return placed;
    }
    for (int i = 0; i < page.tables().tables().size(); i++) {
      Table table = page.tables().tables().get(i);
      if (!table.cells().isEmpty() && table.columns() > 0 && table.columns() <= MAX_COLUMNS) {
        placed.add(of(page, new TablePlace(page.pageNumber(), i), table));
      }
    }
    return placed;
  }

  private static PlacedTable of(PageResult page, TablePlace place, Table table) {
    UnaryOperator<Box> upright =
        page.preprocess() == null
            ? UnaryOperator.identity()
            : page.preprocess().transform()::toPrepared;
    Box box = upright.apply(table.box());
    Size size = page.preprocess() == null ? null : page.preprocess().transform().prepared();
    double width = size == null ? box.right() : size.width();
    double height = size == null ? box.bottom() : size.height();
    int above = 0;
    int below = 0;
    boolean continued = false;
    List<Block> blocks = page.layout() == null ? List.of() : page.layout().blocks();
    Predicate<Box> body =
        each -> each.centerY() > MARGIN * height && each.centerY() < (1 - MARGIN) * height;
    for (Block block : blocks) {
      Box where = upright.apply(block.box());
      if (!isText(block.type()) || where.intersectionArea(box) > where.area() / 2) {
        continue;
      }
      if (where.centerY() < box.y()) {
        above += body.test(where) ? 1 : 0;
        continued |= Term.CONTINUED.isIn(AssembledText.of(block, page.ocr().lines()));
      } else if (where.centerY() > box.bottom()) {
        below += body.test(where) ? 1 : 0;
      }
    }
    return new PlacedTable(place, table, centers(table, upright, width), above, below, continued);
  }

  private static boolean isText(BlockType type) {
    return switch (type) {
      case TITLE, HEADING, TEXT, LIST, CAPTION -> true;
      case TABLE, FIGURE, HEADER, FOOTER, PAGE_NUMBER, FOOTNOTE, FORMULA, SEAL, OTHER -> false;
    };
  }

  private static double[] centers(Table table, UnaryOperator<Box> upright, double width) {
    double[] sums = new double[table.columns()];
    int[] counts = new int[table.columns()];
    for (Cell cell : table.cells()) {
      if (cell.columnSpan() == 1 && cell.column() < sums.length) {
        sums[cell.column()] += upright.apply(cell.box()).centerX() / width;
        counts[cell.column()]++;
      }
    }
    Arrays.setAll(sums, i -> counts[i] == 0 ? Double.NaN : sums[i] / counts[i]);
    return sums;
  }

  /** The text of a place, as headers are compared; empty where no cell begins. */
  String text(int row, int column) {
    return row(row).stream()
        .filter(cell -> cell.column() == column)
        .map(cell -> Likeness.plain(cell.text()))
        .findFirst()
        .orElse("");
  }

  /** Its cells in a row. */
  List<Cell> row(int row) {
    return table.cells().stream().filter(cell -> cell.row() == row).toList();
  }
}
