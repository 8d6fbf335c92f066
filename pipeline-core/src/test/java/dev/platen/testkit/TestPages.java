package dev.platen.testkit;

import dev.platen.geometry.Dpi;
import dev.platen.geometry.Size;
import dev.platen.model.PageImage;
import dev.platen.natives.OpenCvLibrary;
import dev.platen.raster.MatPageImage;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Draws pages: black print on white paper, the same on every run of a machine. */
public final class TestPages {

  /** Resolution of drawn pages. */
  public static final Dpi DPI = Dpi.of(200);

  /** Distance of the baselines of two lines, in pixels. */
  public static final int LINE_HEIGHT = 48;

  /** Left and upper margin in pixels. */
  public static final int MARGIN = 60;

  /** Some sentences with every letter. */
  public static final List<String> LETTER =
      List.of(
          "Dear Sir, we thank you for the letter",
          "of 14 March and for the three volumes",
          "that came with it. The quick brown fox",
          "jumps over the lazy dog near the river",
          "and walks home along the same path.",
          "Your obedient servant, John Walker");

  /** Another page, with figures. */
  public static final List<String> ACCOUNT =
      List.of(
          "Account of the year 1892",
          "Paper and ink bought in London 148",
          "Wages of the printers in summer 2309",
          "Repairs of the great press 77",
          "Sum of all expenses 2534");

  private TestPages() {}

  /** A page with these lines, grey, as large as they need. */
  public static PageImage of(List<String> lines) {
    int longest = lines.stream().mapToInt(String::length).max().orElseThrow();
    return of(new Size(2 * MARGIN + 20 * longest, 2 * MARGIN + LINE_HEIGHT * lines.size()), lines);
  }

  /** A page of a given size with these lines, grey. */
  public static PageImage of(Size size, List<String> lines) {
    OpenCvLibrary.load();
    Mat mat = new Mat(size.height(), size.width(), CvType.CV_8UC1);
    mat.put(0, 0, draw(size, lines));
    return MatPageImage.owning(mat, DPI);
  }

  /** White paper. */
  public static PageImage blank(Size size) {
    return of(size, List.of());
  }

  /** The same page in color: three equal channels. */
  public static PageImage colored(PageImage page) {
    Mat color = new Mat();
    Imgproc.cvtColor(MatPageImage.mat(page), color, Imgproc.COLOR_GRAY2BGR);
    return MatPageImage.owning(color, page.dpi().orElse(null));
  }

  private static byte[] draw(Size size, List<String> lines) {
    BufferedImage drawing =
        new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = drawing.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, size.width(), size.height());
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 32));
    int baseline = MARGIN + LINE_HEIGHT / 2;
    for (String line : lines) {
      graphics.drawString(line, MARGIN, baseline);
      baseline += LINE_HEIGHT;
    }
    graphics.dispose();
    return ((DataBufferByte) drawing.getRaster().getDataBuffer()).getData();
  }
}
