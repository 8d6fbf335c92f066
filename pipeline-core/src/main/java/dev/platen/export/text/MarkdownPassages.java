package dev.platen.export.text;

import dev.platen.chunk.Flow;
import dev.platen.export.view.CellView;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Writes passages as Markdown (CommonMark) with GitHub's tables, an empty line after each. What
 * Markdown would take for a mark of its own is escaped.
 */
final class MarkdownPassages {

  private static final String INDENT = "    ";

  private final Writer out;
  private final Pictures pictures;

  /** Where the file of a picture is. */
  interface Pictures {

    /** The picture's address relative to the text; empty if it has no file. */
    Optional<String> addressOf(Passage.Picture picture) throws IOException;
  }

  MarkdownPassages(Writer out, Pictures pictures) {
    this.out = out;
    this.pictures = pictures;
  }

  void write(List<Passage> passages) throws IOException {
    for (Passage passage : passages) {
      write(passage);
      out.write('\n');
    }
  }

  private void write(Passage passage) throws IOException {
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
      writePicture(picture);
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

  private void writePicture(Passage.Picture picture) throws IOException {
    Optional<String> address = pictures.addressOf(picture);
    String text = MarkdownText.escape(picture.text());
    if (address.isPresent()) {
      line("![%s](<%s>)".formatted(text, address.get()));
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
      Arrays.fill(texts, "");
      cells.forEach(cell -> texts[cell.columnIndex()] = MarkdownText.escape(text(cell)));
      line("| " + String.join(" | ", texts) + " |");
      if (row == 0) {
        line("|" + " --- |".repeat(grid.columns()));
      }
    }
  }

  private static String text(CellView cell) {
    return cell.text() == null ? "" : Flow.join(cell.text().lines().toList());
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }
}
