package dev.platen.export.text;

import dev.platen.export.place.DocumentWriter;
import dev.platen.export.place.Place;
import dev.platen.export.view.PageView;
import java.io.IOException;
import java.io.Writer;

/**
 * Text in reading order. A form feed ends each page, as in what {@code pdftotext} and {@code
 * tesseract} write; pages without text have nothing but that.
 */
public final class PlainTextWriter implements DocumentWriter {

  private final Writer out;

  public PlainTextWriter(Place place) throws IOException {
    this.out = place.text(".txt");
  }

  @Override
  public void write(PageView page) throws IOException {
    String text = page.text() == null ? "" : page.text().strip();
    if (!text.isEmpty()) {
      // A form feed within a page would make two of it.
      out.write(text.replace('\f', '\n'));
      out.write('\n');
    }
    out.write('\f');
  }

  @Override
  public void finish() {
    // Nothing comes after the last page.
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
