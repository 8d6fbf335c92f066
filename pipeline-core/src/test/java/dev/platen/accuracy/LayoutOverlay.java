package dev.platen.accuracy;

import dev.platen.evaluate.truth.TruthPage;
import dev.platen.evaluate.truth.TruthRegion;
import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageImage;
import dev.platen.model.PageLayout;
import dev.platen.raster.MatPageImage;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Draws a page with what was found on it, in the truth's regions dashed, for people to look at. */
final class LayoutOverlay {

  private static final int HEIGHT = 1300;

  private LayoutOverlay() {}

  static void draw(
      PageImage image, TruthPage truth, PageLayout layout, PageGraphics graphics, Path file) {
    double scale = (double) HEIGHT / image.size().height();
    BufferedImage picture = small(image, scale);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(new Color(255, 255, 255, 110));
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    pen.setColor(Color.MAGENTA);
    graphics
        .rulings()
        .forEach(
            ruling ->
                pen.drawLine(
                    (int) (ruling.from().x() * scale),
                    (int) (ruling.from().y() * scale),
                    (int) (ruling.to().x() * scale),
                    (int) (ruling.to().y() * scale)));
    if (truth.regions() != null) {
      pen.setStroke(
          new BasicStroke(
              3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {3, 9}, 0));
      for (TruthRegion region : truth.regions()) {
        pen.setColor(color(region.type()));
        pen.drawPolygon(polygon(region.polygon(), scale));
      }
    }
    pen.setStroke(new BasicStroke(2));
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 13));
    for (Block block : layout.blocks()) {
      Box box = block.box();
      List<Point> outline = block.polygon().isEmpty() ? box.corners() : block.polygon();
      pen.setColor(color(block.type()));
      pen.drawPolygon(polygon(outline, scale));
      String level = block.level() == null ? "" : "/" + block.level();
      String name = block.readingOrder() + " " + block.type().id() + level;
      pen.setColor(Color.WHITE);
      pen.fillRect((int) (box.x() * scale), (int) (box.y() * scale) - 13, name.length() * 8, 14);
      pen.setColor(color(block.type()).darker());
      pen.drawString(name, (int) (box.x() * scale), (int) (box.y() * scale));
    }
    pen.dispose();
    try {
      ImageIO.write(picture, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Polygon polygon(List<Point> points, double scale) {
    Polygon polygon = new Polygon();
    points.forEach(p -> polygon.addPoint((int) (p.x() * scale), (int) (p.y() * scale)));
    return polygon;
  }

  private static Color color(BlockType type) {
    return Color.getHSBColor(type.ordinal() * 0.381966f, 1, 0.8f);
  }

  private static BufferedImage small(PageImage image, double scale) {
    Mat small = new Mat();
    Imgproc.resize(
        MatPageImage.mat(image),
        small,
        new Size(Math.round(image.size().width() * scale), HEIGHT),
        0,
        0,
        Imgproc.INTER_AREA);
    BufferedImage picture =
        new BufferedImage(small.cols(), small.rows(), BufferedImage.TYPE_INT_RGB);
    byte[] row = new byte[small.cols() * small.channels()];
    for (int y = 0; y < small.rows(); y++) {
      small.get(y, 0, row);
      for (int x = 0; x < small.cols(); x++) {
        int blue = row[x * small.channels()] & 0xFF;
        int green = small.channels() == 1 ? blue : row[3 * x + 1] & 0xFF;
        int red = small.channels() == 1 ? blue : row[3 * x + 2] & 0xFF;
        picture.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    small.release();
    return picture;
  }
}
