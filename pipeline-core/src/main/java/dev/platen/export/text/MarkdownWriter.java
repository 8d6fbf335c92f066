package dev.platen.export.text;

import dev.platen.export.place.DocumentWriter;
import dev.platen.export.place.Original;
import dev.platen.export.place.Place;
import dev.platen.export.view.CellView;
import dev.platen.export.view.PageView;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * Markdown with GitHub's tables. A comment stands where a page begins; figures lie in the folder
 * beside the file.
 */
public final class MarkdownWriter implements DocumentWriter {

  private static final String INDENT = "    ";

  private final Writer out;
  private final Figures figures;

  public MarkdownWriter(Place place, Original original) throws IOException {
    this.out = place.text(".md");
    this.figures = new Figures(original, place);
  }

  @Override
  public void write(PageView page) throws IOException {
    out.write("<!-- page %d -->\n\n".formatted(page.pageNumber()));
    for (Passage passage : Body.of(page)) {
      write(page, passage);
      out.write('\n');
    }
  }

  private void write(PageView page, Passage passage) throws IOException {
    if (passage instanceof Passage.Heading heading) {
      line("#".repeat(heading.level()) + " " + MarkdownText.escape(heading.text()));
    } else if (passage instanceof Passage.Paragraph paragraph) {
      line(MarkdownText.escape(paragraph.text()));
    } else if (passage instanceof Passage.Items list) {
      for (Passage.Item item : list.items()) {
        line(INDENT.repeat(item.level() - 1) + mark(item) + MarkdownText.escape(item.text()));
      }
    } else if (passage instanceof Passage.Grid grid) {
      writeCaption(grid.caption());
      writeGrid(TableGrid.of(grid.table()));
    } else if (passage instanceof Passage.Rows rows) {
      writeCaption(rows.caption());
      line(String.join("\\\n", rows.lines().stream().map(MarkdownText::escape).toList()));
    } else if (passage instanceof Passage.Picture picture) {
      writePicture(page, picture);
    } else if (passage instanceof Passage.Caption caption) {
      line("*" + MarkdownText.escape(caption.text()) + "*");
    } else if (passage instanceof Passage.Footnote note) {
      line("<small>" + MarkdownText.escape(note.text()) + "</small>");
    }
  }

  private static String mark(Passage.Item item) {
    if (item.marker().matches("\\d+[.)]")) {
      return item.marker() + " ";
    }
    return item.marker().length() < 2 ? "- " : "- " + MarkdownText.escape(item.marker()) + " ";
  }

  private void writePicture(PageView page, Passage.Picture picture) throws IOException {
    Optional<String> file = figures.cut(page, picture.block());
    String text = MarkdownText.escape(picture.text());
    if (file.isPresent()) {
      line("![%s](<%s>)".formatted(text, file.get()));
    } else if (!text.isEmpty()) {
      line(text);
    }
    writeCaption(picture.caption());
  }

  private void writeCaption(String caption) throws IOException {
    if (caption != null) {
      line("\n*" + MarkdownText.escape(caption) + "*\n");
    }
  }

  /** Markdown knows no spans: a cell's text stands in the first place that it covers. */
  private void writeGrid(TableGrid grid) throws IOException {
    for (int row = 0; row < grid.rows().size(); row++) {
      List<CellView> cells = grid.rows().get(row);
      String[] texts = new String[grid.columns()];
      java.util.Arrays.fill(texts, "");
      cells.forEach(cell -> texts[cell.columnIndex()] = MarkdownText.escape(text(cell)));
      line("| " + String.join(" | ", texts) + " |");
      if (row == 0) {
        line("|" + " --- |".repeat(grid.columns()));
      }
    }
  }

  private static String text(CellView cell) {
    return cell.text() == null ? "" : cell.text();
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }

  @Override
  public void finish() {
    // Nothing comes after the last page.
  }

  @Override
  public Optional<String> omission() {
    return figures.omission();
  }

  @Override
  public void close() throws IOException {
    figures.close();
    out.close();
  }
}
