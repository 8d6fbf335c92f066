package dev.platen.preprocess;

import dev.platen.config.PreprocessSettings;
import dev.platen.config.PreprocessSettings.Mode;
import dev.platen.geometry.Box;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Rotation;
import dev.platen.model.PageImage;
import dev.platen.raster.BufferedImagePixels;
import dev.platen.raster.MatPageImage;
import dev.platen.synthesize.degrade.PageDegrader;
import dev.platen.synthesize.degrade.Scan;
import dev.platen.synthesize.document.Kind;
import dev.platen.synthesize.document.Scene;
import dev.platen.synthesize.font.Typefaces;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Word;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.text.Language;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * How far from the truth words land that are seen in a prepared image and mapped back to the stored
 * page. A word is seen where the prepared image looks most like its picture on the clean page, so
 * nothing is read. Prints a line for each combination of two distortions, in pixels at 300 dpi.
 *
 * <p>Arguments: pages for each combination; the first seed; resolution.
 */
final class MappedWords {

  private static final List<String> DISTORTIONS =
      List.of("skew", "perspective", "curl", "shadow", "light", "moire", "glare", "noise");

  private static final double PRINT_DPI = 300;

  /** Pixels around a word on the clean page that are compared too. */
  private static final int AROUND = 2;

  /** Correlation from which two pictures show the same word. */
  private static final double ALIKE = 0.6;

  /** Words of a page that are looked for. */
  private static final int MOST_WORDS = 150;

  private final int dpi;

  /** Pixels by which a word may be elsewhere. */
  private final int reach;

  private final Preprocessor preprocessor =
      new Preprocessor(new PreprocessSettings(Mode.FULL, List.of(), List.of(), List.of(), 0), 40);

  MappedWords(int dpi) {
    this.dpi = dpi;
    this.reach = dpi / 12;
  }

  /**
   * What came of one page.
   *
   * @param errors of the words that were seen, in pixels at 300 dpi
   * @param words that were looked for
   */
  record Found(List<Double> errors, int words) {

    Found {
      errors = errors.stream().sorted().toList();
    }

    double quantile(double share) {
      return errors.isEmpty() ? Double.NaN : errors.get((int) (share * (errors.size() - 1)));
    }
  }

  public static void main(String[] arguments) {
    int pages = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    MappedWords words = new MappedWords(Integer.parseInt(arguments[2]));
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < DISTORTIONS.size(); i++) {
      for (int j = i + 1; j < DISTORTIONS.size(); j++) {
        String both = DISTORTIONS.get(i) + "-" + DISTORTIONS.get(j);
        List<Double> errors = new ArrayList<>();
        int looked = 0;
        for (int page = 0; page < pages; page++) {
          Found found = words.find(both, seed + page);
          errors.addAll(found.errors);
          looked += found.words;
        }
        print(both, new Found(errors, looked));
        all.addAll(errors);
      }
    }
    print("all", new Found(all, all.size()));
  }

  private static void print(String name, Found found) {
    System.out.printf(
        Locale.ROOT,
        "%s: %d of %d words seen, median %.2f, 95%% %.2f%n",
        name,
        found.errors.size(),
        found.words,
        found.quantile(0.5),
        found.quantile(0.95));
  }

  /** Distorts a page, prepares it and looks for its words. */
  Found find(String distortion, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    try (Typefaces faces = Typefaces.builtIn()) {
      Scene scene = new Scene(faces, new Grammar(Language.ENGLISH, 1995, random), random, false);
      List<Kind> kinds = List.of(Kind.LETTER, Kind.BOOK, Kind.CONTRACT);
      CleanPage page = kinds.get((int) (seed % kinds.size())).compose(scene, 1).get(0);
      PageDegrader degrader = new PageDegrader(dpi);
      Scan clean = degrader.degrade(page, Distortions.recipe("clean", page, faces, random.split()));
      Scan scan = degrader.degrade(page, Distortions.recipe(distortion, page, faces, random));
      try (PageImage plain = BufferedImagePixels.toPageImage(clean.image(), Dpi.of(dpi));
          PageImage image = BufferedImagePixels.toPageImage(scan.image(), Dpi.of(dpi));
          Preparation preparation = preprocessor.prepare(image, Rotation.NONE)) {
        Mat twin = new Mat();
        Imgproc.cvtColor(MatPageImage.mat(plain), twin, Imgproc.COLOR_BGR2GRAY);
        Found found = seen(page, twin, scan, preparation);
        twin.release();
        return found;
      }
    }
  }

  private Found seen(CleanPage page, Mat twin, Scan scan, Preparation preparation) {
    List<Double> errors = new ArrayList<>();
    List<Word> words = page.words();
    int step = Math.max(1, words.size() / MOST_WORDS);
    int looked = 0;
    for (int i = 0; i < words.size(); i += step) {
      if (words.get(i).text().length() >= 4) {
        looked++;
        Double error = error(box(words.get(i)), twin, scan, preparation);
        if (error != null) {
          errors.add(error * PRINT_DPI / dpi);
        }
      }
    }
    return new Found(errors, looked);
  }

  private Rectangle2D box(Word word) {
    Rectangle2D ink = word.ink();
    double scale = dpi / 72.0;
    return new Rectangle2D.Double(
        ink.getX() * scale, ink.getY() * scale, ink.getWidth() * scale, ink.getHeight() * scale);
  }

  /** Mean distance of the corners of a word from the truth; null where it is not seen. */
  private Double error(Rectangle2D clean, Mat twin, Scan scan, Preparation preparation) {
    PageTransform transform = preparation.page().transform();
    Point2D[] wanted = scan.map().corners(clean);
    Box expected =
        Box.around(
            List.of(wanted).stream()
                .map(corner -> transform.toPrepared(new Point(corner.getX(), corner.getY())))
                .toList());
    Point offset = offset(clean, expected, twin, MatPageImage.mat(preparation.image()));
    if (offset == null) {
      return null;
    }
    double sum = 0;
    List<Point> corners = expected.corners();
    for (int i = 0; i < 4; i++) {
      Point seen =
          transform.toSource(
              new Point(corners.get(i).x() + offset.x(), corners.get(i).y() + offset.y()));
      sum += wanted[i].distance(seen.x(), seen.y()) / 4;
    }
    return sum;
  }

  /** How far from where it is expected a word is seen; null where nothing looks like it. */
  private Point offset(Rectangle2D clean, Box expected, Mat twin, Mat prepared) {
    Rect place =
        new Rect(
            (int) Math.round(clean.getX()) - AROUND,
            (int) Math.round(clean.getY()) - AROUND,
            (int) Math.round(clean.getWidth()) + 2 * AROUND,
            (int) Math.round(clean.getHeight()) + 2 * AROUND);
    double across = expected.width() / clean.getWidth();
    double down = expected.height() / clean.getHeight();
    // Where the upper left pixel of the word's picture is expected, to a fraction.
    double x = expected.x() + (place.x - clean.getX()) * across;
    double y = expected.y() + (place.y - clean.getY()) * down;
    int width = (int) Math.round(place.width * across);
    int height = (int) Math.round(place.height * down);
    Rect search = new Rect((int) x - reach, (int) y - reach, width + 2 * reach, height + 2 * reach);
    if (!isInside(place, twin) || !isInside(search, prepared) || width < 8 || height < 4) {
      return null;
    }
    Mat picture = twin.submat(place);
    Mat around = prepared.submat(search);
    Mat likeness = new Mat();
    try {
      Imgproc.resize(picture, picture, new Size(width, height), 0, 0, Imgproc.INTER_AREA);
      Imgproc.matchTemplate(around, picture, likeness, Imgproc.TM_CCOEFF_NORMED);
      Core.MinMaxLocResult best = Core.minMaxLoc(likeness);
      return best.maxVal < ALIKE
          ? null
          : new Point(search.x + best.maxLoc.x - x, search.y + best.maxLoc.y - y);
    } finally {
      picture.release();
      around.release();
      likeness.release();
    }
  }

  private static boolean isInside(Rect place, Mat image) {
    return place.x >= 0
        && place.y >= 0
        && place.x + place.width <= image.cols()
        && place.y + place.height <= image.rows();
  }
}
