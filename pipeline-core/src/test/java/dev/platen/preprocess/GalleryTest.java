package dev.platen.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.platen.config.PreprocessSettings;
import dev.platen.config.PreprocessSettings.Mode;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.Rotation;
import dev.platen.model.PageImage;
import dev.platen.model.Treatment;
import dev.platen.raster.BufferedImagePixels;
import dev.platen.raster.MatPageImage;
import dev.platen.synthesize.degrade.Background;
import dev.platen.synthesize.degrade.BleedThrough;
import dev.platen.synthesize.degrade.CylinderCurl;
import dev.platen.synthesize.degrade.Defocus;
import dev.platen.synthesize.degrade.Effect;
import dev.platen.synthesize.degrade.Folds;
import dev.platen.synthesize.degrade.Glare;
import dev.platen.synthesize.degrade.Mark;
import dev.platen.synthesize.degrade.Moire;
import dev.platen.synthesize.degrade.PageDegrader;
import dev.platen.synthesize.degrade.Perspective;
import dev.platen.synthesize.degrade.PunchHoles;
import dev.platen.synthesize.degrade.Recipe;
import dev.platen.synthesize.degrade.RuledLines;
import dev.platen.synthesize.degrade.Scan;
import dev.platen.synthesize.degrade.ScannerEdges;
import dev.platen.synthesize.degrade.SensorNoise;
import dev.platen.synthesize.degrade.Shadow;
import dev.platen.synthesize.degrade.Skew;
import dev.platen.synthesize.degrade.Speckle;
import dev.platen.synthesize.degrade.Stamp;
import dev.platen.synthesize.degrade.UnevenLight;
import dev.platen.synthesize.degrade.Warp;
import dev.platen.synthesize.document.Kind;
import dev.platen.synthesize.document.Scene;
import dev.platen.synthesize.font.Family;
import dev.platen.synthesize.font.Style;
import dev.platen.synthesize.font.Typefaces;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Word;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.text.Language;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfInt;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * The pages of the gallery in {@code docs/preprocessing.md} get the treatment that they are there
 * for.
 *
 * <p>{@code -Dplaten.regenerate=true} makes the pictures anew; the test fails then too, so that the
 * switch is not left on.
 */
class GalleryTest {

  private static final boolean REGENERATE = Boolean.getBoolean("platen.regenerate");

  /** One face for everything, which is in every installation of Java. */
  private static final Typefaces FACES = Typefaces.builtIn();

  private static final int DPI = 130;
  private static final int HEIGHT = 460;
  private static final int QUALITY = 80;

  /**
   * A page of the gallery.
   *
   * @param treatment what must be kept
   * @param kind of document
   * @param background what is around it
   * @param marks drawn onto it
   * @param ageing of its paper
   * @param geometry how it lies
   * @param capture what else happened
   */
  record Example(
      String treatment,
      Kind kind,
      Background background,
      List<Mark> marks,
      List<Effect> ageing,
      List<Warp> geometry,
      List<Effect> capture) {

    static Example laid(String treatment, Kind kind, Background background, Warp... geometry) {
      return new Example(
          treatment, kind, background, List.of(), List.of(), List.of(geometry), List.of());
    }

    static Example captured(String treatment, Kind kind, Effect... capture) {
      return new Example(
          treatment, kind, Background.WHITE_LID, List.of(), List.of(), List.of(), List.of(capture));
    }

    static Example aged(String treatment, Kind kind, Effect... ageing) {
      return new Example(
          treatment, kind, Background.WHITE_LID, List.of(), List.of(ageing), List.of(), List.of());
    }

    static Example marked(String treatment, Kind kind, Mark... marks) {
      return new Example(
          treatment, kind, Background.WHITE_LID, List.of(marks), List.of(), List.of(), List.of());
    }

    @Override
    public String toString() {
      return treatment;
    }
  }

  static Stream<Example> examples() {
    return Stream.of(
        Example.laid("sheet", Kind.INVOICE, Background.WOOD, new Perspective(0.2, -0.12, 5, 0.09)),
        Example.laid("deskew", Kind.LETTER, Background.WHITE_LID, new Skew(6.3)),
        Example.laid(
            "flatten", Kind.BOOK, Background.WHITE_LID, new CylinderCurl(0.034, 0.1, true)),
        Example.captured(
            "level-light",
            Kind.CONTRACT,
            new UnevenLight(0.35, 40, 0.1),
            new Shadow(65, 0.05, 0.45, 0.1, 4)),
        Example.captured("remove-moire", Kind.FORM, new Moire(17, 35, 0.25, 6)),
        new Example(
            "clear-border",
            Kind.REPORT,
            Background.BLACK_LID,
            List.of(),
            List.of(),
            List.of(),
            List.of(new ScannerEdges(9, 0, 6, 0, 0.95, 3))),
        Example.captured("remove-specks", Kind.LETTER, new Speckle(7, 3, 9)),
        Example.marked(
            "remove-seals",
            Kind.LETTER,
            new Stamp("PAID", Stamp.Form.ROUND, 240, 330, 12, 0.8, 0xC01818, stamped())),
        Example.marked("remove-strikes", Kind.ARTICLE, new RuledLines(14, 0, 5)),
        Example.marked("clear-holes", Kind.REPORT, new PunchHoles(2, 40)),
        Example.aged("clear-faint-marks", Kind.ARTICLE, new BleedThrough(0.3, 2)),
        Example.captured("even-contrast", Kind.CONTRACT, new Glare(0.5, 0.4, 0.16, 0.75)),
        Example.aged("remove-folds", Kind.LETTER, new Folds(2, 0, 0.6, 5)),
        Example.marked("clear-staples", Kind.REPORT, new Staple(42, 36, 25)),
        Example.marked("remove-screen", Kind.FORM, new ScreenTint(0.3, 0.6, 3.4)),
        Example.captured("remove-noise", Kind.LETTER, new SensorNoise(22, 3, 8)),
        Example.marked(
            "remove-combs",
            Kind.LETTER,
            new CombField(70, 770, 24, "ERIKA MUSTERMANN"),
            new CombField(70, 805, 10, "1964-08-12")),
        Example.marked("invert-reversed", Kind.INVOICE, new Banner("Payment due in 30 days", 60)));
  }

  /**
   * White print on a filled band at the foot of a page.
   *
   * @param text that is printed
   * @param height of the band in points
   */
  record Banner(String text, double height) implements Mark {

    @Override
    public void draw(Graphics2D graphics, CleanPage page) {
      double top = page.height() - 2 * height;
      graphics.setColor(new Color(40, 70, 120));
      graphics.fill(new Rectangle2D.Double(0, top, page.width(), height));
      graphics.setColor(Color.WHITE);
      graphics.fill(stamped().face().outline(text, 24, 0, 60, top + 0.62 * height));
    }
  }

  /**
   * A staple.
   *
   * @param x of its middle, in points
   * @param y of its middle, in points
   * @param degrees clockwise by which it is turned
   */
  record Staple(double x, double y, double degrees) implements Mark {

    /** Points: 12 millimeters of wire. */
    private static final double LENGTH = 34;

    @Override
    public void draw(Graphics2D graphics, CleanPage page) {
      double dx = Math.cos(Math.toRadians(degrees)) * LENGTH / 2;
      double dy = Math.sin(Math.toRadians(degrees)) * LENGTH / 2;
      graphics.setColor(new Color(70, 70, 75));
      graphics.setStroke(new BasicStroke(1.6f));
      graphics.draw(new Line2D.Double(x - dx, y - dy, x + dx, y + dy));
    }
  }

  /**
   * A band of the page on a screen of dots.
   *
   * @param from share of the height
   * @param to share of the height
   * @param period points between dots
   */
  record ScreenTint(double from, double to, double period) implements Mark {

    @Override
    public void draw(Graphics2D graphics, CleanPage page) {
      graphics.setColor(new Color(60, 60, 60));
      double dot = 0.36 * period;
      for (int row = 0; row * period < (to - from) * page.height(); row++) {
        double y = from * page.height() + row * period;
        double shift = row % 2 == 0 ? 0 : period / 2;
        for (double x = 40 + shift; x < page.width() - 40; x += period) {
          graphics.fill(new Ellipse2D.Double(x, y, dot, dot));
        }
      }
    }
  }

  /**
   * A comb that was filled in.
   *
   * @param x left end of its line, in points
   * @param y its line, in points
   * @param cells how many it has
   * @param text a character a cell
   */
  record CombField(double x, double y, int cells, String text) implements Mark {

    /** Points from tooth to tooth. */
    private static final double PITCH = 17;

    private static final double TOOTH = 9;

    @Override
    public void draw(Graphics2D graphics, CleanPage page) {
      graphics.setColor(new Color(150, 60, 60));
      graphics.setStroke(new BasicStroke(0.6f));
      graphics.draw(new Line2D.Double(x, y, x + cells * PITCH, y));
      for (int i = 0; i <= cells; i++) {
        graphics.draw(new Line2D.Double(x + i * PITCH, y - TOOTH, x + i * PITCH, y));
      }
      graphics.setColor(Color.BLACK);
      for (int i = 0; i < text.length(); i++) {
        String one = text.substring(i, i + 1);
        graphics.fill(stamped().face().outline(one, 13, 0, x + i * PITCH + 4, y - 4));
      }
    }
  }

  private static Word.Type stamped() {
    return new Word.Type(FACES.latin(Family.LIBERATION_SANS, Style.BOLD), 26, Color.BLACK);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyPageIsTreated(Example example) throws IOException {
    try (PageImage page = BufferedImagePixels.toPageImage(scan(example).image(), Dpi.of(DPI))) {
      isTreated(example.treatment(), page);
    }
  }

  @Test
  void aSpreadIsTreated() throws IOException {
    try (PageImage spread = Spread.of(DPI, 1.4, 0.015).image()) {
      isTreated("level-halves", spread);
    }
  }

  private static void isTreated(String treatment, PageImage before) throws IOException {
    Preprocessor preprocessor =
        new Preprocessor(new PreprocessSettings(Mode.FULL, List.of(), List.of(), List.of(), 0), 40);
    try (Preparation after = preprocessor.prepare(before, Rotation.NONE)) {
      assertThat(after.page().treatments())
          .filteredOn(Treatment::kept)
          .extracting(Treatment::name)
          .contains(treatment);
      if (REGENERATE) {
        Path file = Path.of("..", "docs", "preprocessing", treatment + ".jpg");
        write(file, MatPageImage.mat(before), MatPageImage.mat(after.image()));
        fail(file + " is made anew. Look at it, then run without -Dplaten.regenerate");
      }
    }
  }

  private static Scan scan(Example example) {
    SplittableRandom random = new SplittableRandom(example.treatment().length());
    Scene scene = new Scene(FACES, new Grammar(Language.ENGLISH, 1998, random), random, false);
    CleanPage page = example.kind().compose(scene, 1).get(0);
    List<Effect> capture =
        Stream.concat(Stream.of(new Defocus(0.3)), example.capture().stream()).toList();
    return new PageDegrader(DPI)
        .degrade(
            page,
            new Recipe(
                "gallery",
                example.marks(),
                example.ageing(),
                example.geometry(),
                example.background(),
                capture,
                1));
  }

  private static void write(Path file, Mat before, Mat after) throws IOException {
    Files.createDirectories(file.getParent());
    Mat gray = new Mat();
    Imgproc.cvtColor(after, gray, Imgproc.COLOR_GRAY2BGR);
    Mat both = new Mat();
    Core.hconcat(List.of(small(before), small(gray)), both);
    Imgcodecs.imwrite(file.toString(), both, new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, QUALITY));
    gray.release();
    both.release();
  }

  private static Mat small(Mat image) {
    Mat small = new Mat();
    double width = (double) image.cols() * HEIGHT / image.rows();
    Imgproc.resize(image, small, new Size(width, HEIGHT), 0, 0, Imgproc.INTER_AREA);
    return small;
  }
}
