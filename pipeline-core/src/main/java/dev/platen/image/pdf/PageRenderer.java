package dev.platen.image.pdf;

import dev.platen.raster.PixelCanvas;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages in bands, so that the heap holds a part of the picture only. */
final class PageRenderer extends PDFRenderer {

  /** Pixels of a band, four bytes each: A4 at 300 dpi is one band. */
  private static final int BAND_PIXELS = 12_000_000;

  private final ImageWatch watch;

  PageRenderer(PDDocument document, ImageWatch watch) {
    super(document);
    this.watch = watch;
    setSubsamplingAllowed(true);
  }

  /** Draws a page; grey if nothing on it is coloured. */
  PixelCanvas render(int pageIndex, PageFrame frame) throws IOException {
    Jpeg2000Codec.install();
    int width = frame.size().width();
    int height = frame.size().height();
    int bandHeight = Math.max(1, Math.min(height, BAND_PIXELS / width));
    PixelCanvas canvas = PixelCanvas.white(frame.size(), 3);
    try {
      BufferedImage band = new BufferedImage(width, bandHeight, BufferedImage.TYPE_INT_RGB);
      boolean colored = false;
      for (int top = 0; top < height; top += bandHeight) {
        int rows = Math.min(bandHeight, height - top);
        draw(pageIndex, frame, band, top);
        colored |= BufferedPixels.copy(band, rows, canvas, top);
      }
      if (!colored) {
        canvas.dropColor();
      }
      return canvas;
    } catch (IOException | RuntimeException | Error e) {
      canvas.close();
      throw e;
    }
  }

  private void draw(int pageIndex, PageFrame frame, BufferedImage band, int top)
      throws IOException {
    Graphics2D graphics = band.createGraphics();
    try {
      graphics.setBackground(Color.WHITE);
      graphics.clearRect(0, 0, band.getWidth(), band.getHeight());
      graphics.translate(0, -top);
      // As PDFRenderer chooses them for pictures that are to be looked at.
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      renderPageToGraphics(pageIndex, graphics, (float) frame.scaleX(), (float) frame.scaleY());
    } finally {
      graphics.dispose();
    }
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new WatchfulDrawer(parameters, watch);
  }
}
