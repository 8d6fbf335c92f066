package dev.platen.synthesize.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** PDF files as scanners and word processors write them. The same pages give the same bytes. */
public final class PdfPages {

  private static final float JPEG_QUALITY = 0.6f;

  private final PDRectangle paper;

  /**
   * @param width of the paper in points
   * @param height of the paper in points
   */
  public PdfPages(double width, double height) {
    this.paper = new PDRectangle((float) width, (float) height);
  }

  /**
   * A line of text.
   *
   * @param text its words with a space between
   * @param points size of type
   * @param x where it begins, in points from the left
   * @param baseline in points from the top
   */
  public record TextLine(String text, double points, double x, double baseline) {}

  /** One JPEG a page that fills it, and no text. */
  public void writeScans(Path file, List<BufferedImage> images, long id) throws IOException {
    try (PDDocument document = document(id)) {
      for (BufferedImage image : images) {
        PDPage page = page(document);
        PDImageXObject picture = JPEGFactory.createFromImage(document, image, JPEG_QUALITY);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawImage(picture, 0, 0, paper.getWidth(), paper.getHeight());
        }
      }
      document.save(file.toFile());
    }
  }

  /** Text in an embedded font, and no picture. */
  public void writeText(Path file, List<List<TextLine>> pages, long id) throws IOException {
    try (PDDocument document = document(id);
        InputStream resource = Outlines.resource()) {
      PDFont font = PDType0Font.load(document, resource, true);
      for (List<TextLine> lines : pages) {
        try (PDPageContentStream content = new PDPageContentStream(document, page(document))) {
          for (TextLine line : lines) {
            write(content, font, line);
          }
        }
      }
      document.save(file.toFile());
    }
  }

  private void write(PDPageContentStream content, PDFont font, TextLine line) throws IOException {
    content.beginText();
    content.setFont(font, (float) line.points());
    content.newLineAtOffset((float) line.x(), (float) (paper.getHeight() - line.baseline()));
    content.showText(line.text());
    content.endText();
  }

  private static PDDocument document(long id) {
    PDDocument document = new PDDocument();
    // Without an id of ours it would be made from the clock.
    document.setDocumentId(id);
    return document;
  }

  private PDPage page(PDDocument document) {
    PDPage page = new PDPage(paper);
    document.addPage(page);
    return page;
  }
}
