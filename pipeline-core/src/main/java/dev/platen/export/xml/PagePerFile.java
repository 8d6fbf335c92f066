package dev.platen.export.xml;

import dev.platen.export.place.DocumentWriter;
import dev.platen.export.place.Place;
import dev.platen.export.place.XmlWriter;
import dev.platen.export.view.PageView;
import dev.platen.geometry.Size;
import java.io.IOException;
import java.util.Optional;

/** A format with a file for each page. A page that never opened has no frame, and so no file. */
abstract class PagePerFile implements DocumentWriter {

  private final Place place;

  PagePerFile(Place place) {
    this.place = place;
  }

  @Override
  public final void write(PageView page) throws IOException {
    Optional<Size> size = page.size();
    if (size.isEmpty()) {
      return;
    }
    try (XmlWriter xml = new XmlWriter(place.page(page.pageNumber(), ".xml"))) {
      xml.declaration().line();
      write(page, size.get(), xml);
      xml.finish();
    }
  }

  abstract void write(PageView page, Size size, XmlWriter xml);

  @Override
  public final void finish() {
    // Every file is whole by itself.
  }

  @Override
  public final void close() {
    // Every file is closed already.
  }
}
