package dev.platen.assemble;

import dev.platen.chunk.Flow;
import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.Cell;
import dev.platen.model.Line;
import dev.platen.model.PageResult;
import dev.platen.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * A page as Markdown (CommonMark): the title is a heading of level 1, headings are below it, lists
 * are lists, tables are GitHub's, or lines where their cells are not known; running heads, feet and
 * page numbers are left out. What Markdown would take for a mark of its own is escaped.
 */
public final class PageMarkdown {

  private static final int DEEPEST = 6;

  /** Places of a table that is written as one. */
  private static final long MOST_PLACES = 500_000;

  /** Marks inside a line; and {@code <}, {@code &}, which begin HTML. */
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>&|~]");

  /** Marks at the start of a line. */
  private static final Pattern LEADING =
      Pattern.compile("^(\\s*|\\s*\\d{1,9})(?<=^|\\s|\\d)([#+=-]|(?<=\\d)[.)])");

  private static final Pattern BULLET = Pattern.compile("^[•◦▪■□●○‣·∙*–—-]\\s+");

  private PageMarkdown() {}

  /** The page; null where there is no text. */
  public static String of(PageResult page) {
    if (page.layout() == null || page.ocr() == null || page.ocr().lines().isEmpty()) {
      return null;
    }
    StringJoiner markdown = new StringJoiner("\n\n");
    for (Block block : page.layout().blocks()) {
      List<String> lines =
          block.lines().stream().map(page.ocr().lines()::get).map(Line::text).toList();
      if (!lines.isEmpty()) {
        String part = grid(page, block).map(PageMarkdown::rows).orElseGet(() -> part(block, lines));
        if (!part.isEmpty()) {
          markdown.add(part);
        }
      }
    }
    return markdown.toString();
  }

  private static Optional<Table> grid(PageResult page, Block block) {
    return page.tables() == null || block.type() != BlockType.TABLE
        ? Optional.empty()
        : page.tables().tables().stream()
            .filter(table -> table.box().iou(block.box()) > 0.5)
            .filter(table -> (long) table.rows() * table.columns() <= MOST_PLACES)
            .findFirst();
  }

  /** GitHub's tables know no spans: a cell's text stands in the first place that it covers. */
  private static String rows(Table table) {
    StringJoiner rows = new StringJoiner("\n");
    String[][] texts = new String[table.rows()][table.columns()];
    for (Cell cell : table.cells()) {
      texts[cell.row()][cell.column()] = escaped(Flow.join(cell.text().lines().toList()));
    }
    for (int row = 0; row < texts.length; row++) {
      StringJoiner cells = new StringJoiner(" | ", "| ", " |");
      for (String text : texts[row]) {
        cells.add(text == null ? "" : text);
      }
      rows.add(cells.toString());
      if (row == 0) {
        rows.add("|" + " --- |".repeat(table.columns()));
      }
    }
    return rows.toString();
  }

  private static String part(Block block, List<String> lines) {
    return switch (block.type()) {
      case HEADER, FOOTER, PAGE_NUMBER, SEAL -> "";
      case TITLE -> "# " + escaped(Flow.join(lines));
      case HEADING -> "#".repeat(depth(block)) + " " + escaped(Flow.join(lines));
      case LIST -> item(Flow.join(lines));
      case CAPTION -> "*" + escaped(Flow.join(lines)) + "*";
      case TABLE, FIGURE -> lines(lines);
      case TEXT, FOOTNOTE, FORMULA, OTHER -> start(Flow.join(lines));
    };
  }

  private static int depth(Block heading) {
    int level = heading.level() == null ? 1 : heading.level();
    return Math.max(2, Math.min(DEEPEST, level + 1));
  }

  private static String item(String text) {
    return "- " + start(BULLET.matcher(text).replaceFirst(""));
  }

  /** Lines that stay lines. */
  private static String lines(List<String> lines) {
    StringJoiner joined = new StringJoiner("\\\n");
    lines.forEach(line -> joined.add(start(line.strip())));
    return joined.toString();
  }

  private static String start(String text) {
    return LEADING.matcher(escaped(text)).replaceFirst("$1\\\\$2");
  }

  private static String escaped(String text) {
    return MARKS.matcher(text).replaceAll("\\\\$0");
  }
}
