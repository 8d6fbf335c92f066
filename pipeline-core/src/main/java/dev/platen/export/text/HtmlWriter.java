package dev.platen.export.text;

import dev.platen.export.place.DocumentWriter;
import dev.platen.export.place.LanguageTag;
import dev.platen.export.place.Original;
import dev.platen.export.place.Place;
import dev.platen.export.place.XmlWriter;
import dev.platen.export.view.CellView;
import dev.platen.export.view.DocumentView;
import dev.platen.export.view.PageView;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * HTML 5, a section a page, with nothing loaded from elsewhere; figures lie in the folder beside
 * the file. The output is well-formed XML, too.
 */
public final class HtmlWriter implements DocumentWriter {

  private static final String STYLE =
      """
      body { max-width: 45em; margin: 2em auto; padding: 0 1em; line-height: 1.5;
             font-family: serif; }
      section.page + section.page { border-top: 1px dotted #999; margin-top: 2em; }
      figure { margin: 1.5em 0; } figure img { max-width: 100%; }
      figcaption, p.caption { font-style: italic; }
      table { border-collapse: collapse; } td, th { border: 1px solid #999; padding: .2em .5em; }
      aside.footnote { font-size: .85em; }
      ul.marked { list-style: none; }
      """;

  private final XmlWriter html;
  private final Figures figures;

  public HtmlWriter(DocumentView document, Place place, Original original) throws IOException {
    this.html = new XmlWriter(place.bytes(".html"));
    this.figures = new Figures(original, place);
    html.html().line().open("html", "lang", LanguageTag.of(document.language())).line();
    html.open("head").line().empty("meta", "charset", "utf-8").line();
    html.empty("meta", "name", "generator", "content", "Platen").line();
    html.element("title", document.displayTitle()).line().element("style", STYLE).line();
    html.close(1).line().open("body").line();
  }

  @Override
  public void write(PageView page) throws IOException {
    html.open(
        "section",
        "class",
        "page",
        "id",
        "page-" + page.pageNumber(),
        "data-page-label",
        page.pageLabel());
    html.line();
    for (Passage passage : Body.of(page)) {
      write(page, passage);
      html.line();
    }
    html.close(1).line();
  }

  private void write(PageView page, Passage passage) throws IOException {
    if (passage instanceof Passage.Heading heading) {
      html.element("h" + heading.level(), heading.text());
    } else if (passage instanceof Passage.Paragraph paragraph) {
      html.element("p", paragraph.text());
    } else if (passage instanceof Passage.Items list) {
      writeItems(list.items());
    } else if (passage instanceof Passage.Grid grid) {
      writeGrid(TableGrid.of(grid.table()), grid.caption());
    } else if (passage instanceof Passage.Rows rows) {
      writeRows(rows);
    } else if (passage instanceof Passage.Picture picture) {
      writePicture(page, picture);
    } else if (passage instanceof Passage.Caption caption) {
      html.element("p", caption.text(), "class", "caption");
    } else if (passage instanceof Passage.Footnote note) {
      html.element("aside", note.text(), "class", "footnote");
    }
  }

  /** Deeper items go into the list item before them. */
  private void writeItems(List<Passage.Item> items) {
    Deque<Integer> levels = new ArrayDeque<>();
    for (Passage.Item item : items) {
      while (levels.size() > 1 && item.level() < levels.peek()) {
        html.close(2);
        levels.pop();
      }
      if (levels.isEmpty() || item.level() > levels.peek()) {
        html.open(isNumbered(item) ? "ol" : "ul", "class", isBulleted(item) ? null : "marked");
        levels.push(item.level());
      } else {
        html.close(1);
      }
      html.line().open("li", "value", isNumbered(item) ? digits(item) : null);
      boolean shown = isBulleted(item) || isNumbered(item);
      html.text(shown ? item.text() : item.marker() + " " + item.text());
    }
    html.close(2 * levels.size());
  }

  private static boolean isNumbered(Passage.Item item) {
    return item.marker().matches("\\d+[.)]");
  }

  private static String digits(Passage.Item item) {
    return item.marker().substring(0, item.marker().length() - 1);
  }

  private static boolean isBulleted(Passage.Item item) {
    return item.marker().length() < 2 || isNumbered(item);
  }

  private void writeGrid(TableGrid grid, String caption) {
    html.open("table").line().element("caption", caption);
    for (List<CellView> row : grid.rows()) {
      html.open("tr");
      for (CellView cell : row) {
        html.open(
            cell.header() ? "th" : "td",
            "rowspan",
            cell.rows() > 1 ? cell.rows() : null,
            "colspan",
            cell.columns() > 1 ? cell.columns() : null);
        html.text(cell.text() == null ? "" : cell.text()).close(1);
      }
      html.close(1).line();
    }
    html.close(1);
  }

  private void writeRows(Passage.Rows rows) {
    html.open("figure", "class", "table").line().element("figcaption", rows.caption());
    html.open("p");
    for (int i = 0; i < rows.lines().size(); i++) {
      if (i > 0) {
        html.empty("br").line();
      }
      html.text(rows.lines().get(i));
    }
    html.close(2);
  }

  private void writePicture(PageView page, Passage.Picture picture) throws IOException {
    Optional<String> file = figures.cut(page, picture.block());
    if (file.isEmpty() && picture.text().isEmpty() && picture.caption() == null) {
      return;
    }
    html.open("figure", "class", picture.block().type().id());
    if (file.isPresent()) {
      html.empty("img", "src", file.get(), "alt", picture.text());
    } else if (!picture.text().isEmpty()) {
      html.element("p", picture.text());
    }
    html.element("figcaption", picture.caption()).close(1);
  }

  @Override
  public void finish() {
    html.finish();
  }

  @Override
  public Optional<String> omission() {
    return figures.omission();
  }

  @Override
  public void close() throws IOException {
    figures.close();
    html.close();
  }
}
