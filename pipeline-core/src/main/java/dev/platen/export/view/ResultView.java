package dev.platen.export.view;

import dev.platen.model.Block;
import dev.platen.model.Cell;
import dev.platen.model.Line;
import dev.platen.model.PageResult;
import dev.platen.model.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A page as a worker found it, seen as an export will see its rows: so that what is written into
 * the tables and what is exported from them is the same. Words are left out, and so is what only
 * the whole document tells.
 */
public final class ResultView {

  private final PageResult page;
  private final List<LineView> lines = new ArrayList<>();

  private ResultView(PageResult page) {
    this.page = page;
  }

  /** The view of a page that has a layout and lines. */
  public static PageView of(PageResult page) {
    return new ResultView(page).view();
  }

  private PageView view() {
    List<BlockView> blocks = page.layout().blocks().stream().map(this::block).toList();
    List<TableView> tables = new ArrayList<>();
    if (page.tables() != null) {
      page.tables().tables().forEach(table -> tables.add(table(tables.size(), table)));
    }
    return new PageView(
        page.pageNumber(),
        page.status(),
        null,
        null,
        null,
        page.info().label(),
        null,
        page.ocr().source(),
        page.ocr().language(),
        page.ocr().script(),
        page.ocr().engine(),
        page.ocr().engineVersion(),
        page.ocr().confidence(),
        null,
        blocks,
        lines,
        tables,
        List.of());
  }

  private BlockView block(Block block) {
    String id = id(block.readingOrder());
    block.lines().forEach(index -> lines.add(line(page.ocr().lines().get(index), id)));
    return new BlockView(
        id,
        block.type(),
        block.subtype(),
        block.level(),
        block.readingOrder(),
        block.parent() == null ? null : id(block.parent()),
        block.box(),
        block.polygon(),
        null,
        block.confidence());
  }

  private LineView line(Line line, String blockId) {
    int index = lines.size();
    return new LineView(
        "line-" + index,
        blockId,
        index,
        line.text(),
        line.box(),
        line.polygon(),
        line.baseline(),
        line.confidence(),
        line.script(),
        List.of());
  }

  private TableView table(int index, Table table) {
    String id = "table-" + index;
    return new TableView(
        id,
        page.layout().regionOf(table).map(block -> id(block.readingOrder())).orElse(null),
        table.box(),
        table.confidence(),
        table.headerRows(),
        null,
        id,
        List.of(),
        table.cells().stream().map(cell -> cell(id, cell)).toList());
  }

  private static CellView cell(String tableId, Cell cell) {
    return new CellView(
        tableId,
        null,
        cell.row(),
        cell.column(),
        cell.rowSpan(),
        cell.columnSpan(),
        cell.header(),
        cell.text(),
        null,
        null,
        null,
        null,
        cell.box(),
        cell.confidence(),
        null,
        null);
  }

  private static String id(int readingOrder) {
    return "block-" + readingOrder;
  }
}
