package dev.platen.export.text;

import dev.platen.export.place.DocumentWriter;
import dev.platen.export.place.Original;
import dev.platen.export.place.Place;
import dev.platen.export.view.PageView;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/**
 * A document as Markdown. A comment stands where a page begins; figures lie in the folder beside
 * the file.
 */
public final class MarkdownWriter implements DocumentWriter {

  private final Writer out;
  private final Figures figures;

  public MarkdownWriter(Place place, Original original) throws IOException {
    this.out = place.text(".md");
    this.figures = new Figures(original, place);
  }

  @Override
  public void write(PageView page) throws IOException {
    out.write("<!-- page %d -->\n\n".formatted(page.pageNumber()));
    new MarkdownPassages(out, picture -> figures.cut(page, picture.block())).write(Body.of(page));
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
