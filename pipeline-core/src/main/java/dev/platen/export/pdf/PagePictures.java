package dev.platen.export.pdf;

import dev.platen.export.view.PageView;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The pictures that a document's pages are. */
interface PagePictures extends AutoCloseable {

  /**
   * A page's picture.
   *
   * @param image to be painted into the unit square
   * @param width of the page, in points
   * @param height of the page, in points
   */
  record Picture(PDImageXObject image, double width, double height) {}

  /**
   * The picture of a page.
   *
   * @param target the document that it is for
   * @throws dev.platen.failure.PipelineException if there is no way to have it
   */
  Picture of(PageView page, PDDocument target) throws IOException;

  @Override
  void close() throws IOException;
}
