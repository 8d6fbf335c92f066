package dev.platen.synthesize.pdf;

import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Drawing;
import dev.platen.synthesize.page.Word;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** PDF files as scanners and word processors write them. The same pages give the same bytes. */
public final class PdfPages {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private PdfPages() {}

  /**
   * One picture a page that fills it, and no text: Group 4 where it is bilevel, else JPEG.
   *
   * @param quality of JPEG, 1 to 100
   */
  public static byte[] scans(List<BufferedImage> images, int dpi, int quality, long id)
      throws IOException {
    try (PDDocument document = document(id)) {
      for (BufferedImage image : images) {
        float width = image.getWidth() * 72f / dpi;
        float height = image.getHeight() * 72f / dpi;
        PDPage page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        PDImageXObject picture =
            image.getType() == BufferedImage.TYPE_BYTE_BINARY
                ? CCITTFactory.createFromImage(document, image)
                : JPEGFactory.createFromImage(document, image, quality / 100f);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawImage(picture, 0, 0, width, height);
        }
      }
      return saved(document);
    }
  }

  /** Text in an embedded font at the places of its words, and drawings. */
  public static byte[] text(List<CleanPage> pages, long id) throws IOException {
    try (PDDocument document = document(id);
        InputStream resource = PDDocument.class.getResourceAsStream(FONT)) {
      PDFont font = PDType0Font.load(document, resource, true);
      for (CleanPage clean : pages) {
        PDPage page = new PDPage(new PDRectangle((float) clean.width(), (float) clean.height()));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          for (Drawing drawing : clean.drawings()) {
            draw(content, drawing, clean.height());
          }
          for (Word word : clean.words()) {
            write(content, font, word, clean.height());
          }
        }
      }
      return saved(document);
    }
  }

  private static void write(PDPageContentStream content, PDFont font, Word word, double height)
      throws IOException {
    content.beginText();
    content.setNonStrokingColor(word.type().color());
    content.setFont(font, (float) word.type().size());
    content.newLineAtOffset((float) word.x(), (float) (height - word.baseline()));
    content.showText(word.text());
    content.endText();
  }

  private static void draw(PDPageContentStream content, Drawing drawing, double height)
      throws IOException {
    content.setNonStrokingColor(drawing.color());
    outline(content, drawing.shape(), (float) height);
    content.fill();
  }

  private static void outline(PDPageContentStream content, Shape shape, float height)
      throws IOException {
    float[] c = new float[6];
    float x = 0;
    float y = 0;
    for (PathIterator each = shape.getPathIterator(null); !each.isDone(); each.next()) {
      switch (each.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> content.moveTo(x = c[0], height - (y = c[1]));
        case PathIterator.SEG_LINETO -> content.lineTo(x = c[0], height - (y = c[1]));
        case PathIterator.SEG_QUADTO -> {
          // PDF has cubic curves only.
          content.curveTo(
              x + (c[0] - x) * 2 / 3,
              height - (y + (c[1] - y) * 2 / 3),
              c[2] + (c[0] - c[2]) * 2 / 3,
              height - (c[3] + (c[1] - c[3]) * 2 / 3),
              x = c[2],
              height - (y = c[3]));
        }
        case PathIterator.SEG_CUBICTO ->
            content.curveTo(
                c[0], height - c[1], c[2], height - c[3], x = c[4], height - (y = c[5]));
        default -> content.closePath();
      }
    }
  }

  private static PDDocument document(long id) {
    PDDocument document = new PDDocument();
    // Without an id of ours it would be made from the clock.
    document.setDocumentId(id);
    return document;
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}
