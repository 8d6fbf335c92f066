package dev.platen.table;

import dev.platen.config.TableSettings;
import dev.platen.config.TableSettings.Search;
import dev.platen.geometry.Box;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Size;
import dev.platen.layout.opencv.PageSurvey;
import dev.platen.model.Line;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageTables;
import dev.platen.model.Recognition;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import dev.platen.natives.OpenCvLibrary;
import dev.platen.raster.MatPageImage;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** A page drawn with Java2D whose text is known: what is measured on its image is real. */
final class DrawnPage {

  private final BufferedImage image;
  private final Graphics2D graphics;
  private final List<Line> lines = new ArrayList<>();

  /** White paper. */
  DrawnPage(int width, int height) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setStroke(new BasicStroke(2));
  }

  /** A line of words from a left edge and a top, in type of a size in pixels. */
  DrawnPage say(int x, int y, int size, String text) {
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
    FontMetrics metrics = graphics.getFontMetrics();
    graphics.drawString(text, x, y + metrics.getAscent());
    List<Word> words = new ArrayList<>();
    int from = 0;
    for (String word : text.split(" ", -1)) {
      int left = x + metrics.stringWidth(text.substring(0, from));
      Box box =
          new Box(left, y + metrics.getAscent() - 0.75 * size, metrics.stringWidth(word), size);
      words.add(new Word(word, word, box, List.of(), 0.95, "drawn", "Latn"));
      from += word.length() + 1;
    }
    Box box = words.stream().map(Word::box).reduce(Box::union).orElseThrow();
    lines.add(new Line(text, box, List.of(), null, 0.95, "drawn", "Latn", 0, 0, words));
    return this;
  }

  DrawnPage line(int x1, int y1, int x2, int y2) {
    graphics.drawLine(x1, y1, x2, y2);
    return this;
  }

  /** Whatever else is drawn. */
  DrawnPage draw(Consumer<Graphics2D> drawing) {
    drawing.accept(graphics);
    return this;
  }

  /** Rulings around so many cells of one size. */
  DrawnPage grid(int x, int y, int columns, int rows, int width, int height) {
    for (int row = 0; row <= rows; row++) {
      line(x, y + row * height, x + columns * width, y + row * height);
    }
    for (int column = 0; column <= columns; column++) {
      line(x + column * width, y, x + column * width, y + rows * height);
    }
    return this;
  }

  /** The tables of the page; the image is measured as any other. */
  PageTables tables() {
    graphics.dispose();
    OpenCvLibrary.load();
    Size size = new Size(image.getWidth(), image.getHeight());
    Mat mat = new Mat(size.height(), size.width(), CvType.CV_8UC1);
    mat.put(0, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    PageTransform transform = PageTransform.identity(size);
    Recognition text = new Recognition(TextSource.OCR, "drawn", "1", "eng", "Latn", 0.95, lines);
    try (MatPageImage page = MatPageImage.owning(mat, Dpi.of(150))) {
      PageGraphics graphicsOfPage = PageSurvey.of(page, transform, text);
      return new TableAnalyzer(new TableSettings(Search.ALL))
          .analyze(text, graphicsOfPage, transform);
    }
  }
}
