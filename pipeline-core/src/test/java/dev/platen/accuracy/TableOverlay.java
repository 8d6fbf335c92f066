package dev.platen.accuracy;

import dev.platen.evaluate.truth.TruthPage;
import dev.platen.geometry.Box;
import dev.platen.model.Cell;
import dev.platen.model.Line;
import dev.platen.model.PageTables;
import dev.platen.model.Table;
import dev.platen.model.Word;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Draws words, rulings and the grids that were found, for people to look at. */
final class TableOverlay {

  private static final int HEIGHT = 1300;

  private TableOverlay() {}

  /** Words grey, rulings magenta, the truth's tables green, cells blue, header cells orange. */
  static void draw(TruthPage truth, RecognizedPages.Page page, PageTables found, Path folder) {
    double scale = (double) HEIGHT / Math.max(page.size().width(), page.size().height());
    BufferedImage picture =
        new BufferedImage(
            (int) Math.ceil(page.size().width() * scale),
            (int) Math.ceil(page.size().height() * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    for (Line line : page.text().lines()) {
      for (Word word : line.words()) {
        pen.setColor(new Color(225, 225, 225));
        fill(pen, word.box(), scale);
        pen.setColor(Color.BLACK);
        pen.setFont(
            new Font(
                Font.SANS_SERIF, Font.PLAIN, (int) Math.max(6, word.box().height() * scale * 0.8)));
        pen.drawString(
            word.text(), (float) (word.box().x() * scale), (float) (word.box().bottom() * scale));
      }
    }
    pen.setColor(Color.MAGENTA);
    page.graphics()
        .rulings()
        .forEach(
            ruling ->
                pen.drawLine(
                    (int) (ruling.from().x() * scale),
                    (int) (ruling.from().y() * scale),
                    (int) (ruling.to().x() * scale),
                    (int) (ruling.to().y() * scale)));
    double unit = truth.frame() == null ? 1 : (double) page.size().width() / truth.frame().width();
    if (truth.tables() != null) {
      pen.setColor(new Color(0, 160, 0));
      pen.setStroke(new BasicStroke(4));
      truth.tables().stream()
          .filter(table -> table.box() != null)
          .forEach(table -> draw(pen, table.box(), scale * unit));
    }
    pen.setStroke(new BasicStroke(1.5f));
    for (Table table : found.tables()) {
      for (Cell cell : table.cells()) {
        pen.setColor(cell.header() ? new Color(230, 120, 0) : Color.BLUE);
        draw(pen, cell.box(), scale);
      }
      pen.setColor(Color.RED);
      draw(pen, table.box(), scale);
    }
    pen.dispose();
    try {
      Files.createDirectories(folder);
      String name = truth.uniqueId().replaceAll("[^\\w.-]", "_") + ".png";
      ImageIO.write(picture, "png", folder.resolve(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The table as truths write it. */
  static String html(Table table) {
    StringBuilder html = new StringBuilder("<table>");
    int row = -1;
    for (Cell cell : table.cells()) {
      if (cell.row() != row) {
        html.append("<tr>");
        row = cell.row();
      }
      String tag = cell.header() ? "th" : "td";
      html.append('<').append(tag);
      if (cell.rowSpan() > 1) {
        html.append(" rowspan=").append(cell.rowSpan());
      }
      if (cell.columnSpan() > 1) {
        html.append(" colspan=").append(cell.columnSpan());
      }
      html.append('>').append(cell.text().replace('\n', '|')).append("</").append(tag).append('>');
    }
    return html.append("</table>").toString();
  }

  private static void fill(Graphics2D pen, Box box, double scale) {
    pen.fillRect(
        (int) (box.x() * scale),
        (int) (box.y() * scale),
        (int) (box.width() * scale),
        (int) (box.height() * scale));
  }

  private static void draw(Graphics2D pen, Box box, double scale) {
    pen.drawRect(
        (int) (box.x() * scale),
        (int) (box.y() * scale),
        (int) (box.width() * scale),
        (int) (box.height() * scale));
  }
}
