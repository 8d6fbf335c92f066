package dev.platen.preprocess;

import dev.platen.config.PreprocessSettings;
import dev.platen.config.PreprocessSettings.Mode;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Rotation;
import dev.platen.model.Diagnosis;
import dev.platen.model.PageImage;
import dev.platen.model.Treatment;
import dev.platen.raster.BufferedImagePixels;
import dev.platen.raster.MatPageImage;
import dev.platen.synthesize.degrade.PageDegrader;
import dev.platen.synthesize.degrade.Perspective;
import dev.platen.synthesize.degrade.Recipe;
import dev.platen.synthesize.degrade.Scan;
import dev.platen.synthesize.degrade.Skew;
import dev.platen.synthesize.degrade.Warp;
import dev.platen.synthesize.document.Kind;
import dev.platen.synthesize.document.Scene;
import dev.platen.synthesize.font.Typefaces;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Line;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.text.Language;
import dev.platen.testkit.ProcessTime;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * Distorts synthetic pages, one way at a time, and prints how well preprocessing finds out and puts
 * right, without reading anything: a page a line, then quantiles.
 *
 * <p>Arguments: the distortion; how many pages; the first seed; resolution; then, if wanted, a
 * folder for images before and after.
 */
final class DistortionAccuracy {

  private static final double LEAST_LINE = 150;

  private final int dpi;
  private final Path images;
  private final Typefaces faces = Typefaces.installed();
  private final Preprocessor preprocessor =
      new Preprocessor(new PreprocessSettings(Mode.FULL, List.of(), List.of(), List.of(), 0), 40);
  private final List<Double> skewErrors = new ArrayList<>();
  private final List<Double> cornerErrors = new ArrayList<>();
  private final List<Double> bendsBefore = new ArrayList<>();
  private final List<Double> bendsAfter = new ArrayList<>();
  private final List<Double> tilts = new ArrayList<>();
  private final List<Double> seconds = new ArrayList<>();

  private DistortionAccuracy(int dpi, Path images) {
    this.dpi = dpi;
    this.images = images;
  }

  public static void main(String[] arguments) throws Exception {
    DistortionAccuracy accuracy =
        new DistortionAccuracy(
            Integer.parseInt(arguments[3]), arguments.length > 4 ? Path.of(arguments[4]) : null);
    int count = Integer.parseInt(arguments[1]);
    long seed = Long.parseLong(arguments[2]);
    for (int i = 0; i < count; i++) {
      accuracy.measure(arguments[0], i, seed + i);
    }
    accuracy.print(arguments[0], count);
  }

  private void measure(String distortion, int number, long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    List<Language> languages =
        List.of(Language.ENGLISH, Language.GERMAN, Language.SIMPLIFIED_CHINESE);
    List<Kind> kinds =
        Arrays.stream(Kind.values())
            .filter(kind -> kind != Kind.VERTICAL_NEWSPAPER && kind != Kind.RECEIPT)
            .toList();
    Kind kind = kinds.get(number % kinds.size());
    Language language = languages.get(number / kinds.size() % languages.size());
    Scene scene = new Scene(faces, new Grammar(language, 2001, random), random, false);
    CleanPage page = kind.compose(scene, 1).get(0);
    Recipe recipe = Distortions.recipe(distortion, page, faces, random);
    Scan scan = new PageDegrader(dpi).degrade(page, recipe);
    try (PageImage image = BufferedImagePixels.toPageImage(scan.image(), Dpi.of(dpi))) {
      double start = ProcessTime.seconds();
      try (Preparation preparation = preprocessor.prepare(image, Rotation.NONE)) {
        seconds.add(ProcessTime.seconds() - start);
        String name = "%s-%03d-%s-%s".formatted(distortion, number, kind.id(), language.code());
        record(name, page, scan, preparation);
        if (images != null) {
          Files.createDirectories(images);
          Imgcodecs.imwrite(images.resolve(name + ".0.png").toString(), MatPageImage.mat(image));
          Imgcodecs.imwrite(
              images.resolve(name + ".1.png").toString(), MatPageImage.mat(preparation.image()));
        }
      }
    }
  }

  private void record(String name, CleanPage page, Scan scan, Preparation preparation) {
    Diagnosis found = preparation.page().diagnosis();
    StringBuilder line = new StringBuilder(name);
    for (Warp warp : scan.map().warps()) {
      if (warp instanceof Skew skew && scan.map().warps().size() == 1) {
        Double error =
            found.skewDegrees() == null
                ? null
                : Double.valueOf(Math.abs(found.skewDegrees() - skew.degrees()));
        skewErrors.add(error);
        line.append(" skew %.2f found %s".formatted(skew.degrees(), found.skewDegrees()));
      }
    }
    boolean photo = scan.map().warps().stream().anyMatch(Perspective.class::isInstance);
    if (photo || !found.corners().isEmpty()) {
      Double error = cornerError(scan, found.corners());
      cornerErrors.add(error);
      line.append(" corners %s".formatted(error));
    }
    lines(page, scan, preparation.page().transform(), line);
    line.append(' ').append(found.measures());
    line.append(' ')
        .append(
            preparation.page().treatments().stream()
                .map(t -> t.name() + (t.kept() ? "+" : "-") + round(t))
                .collect(Collectors.joining(" ")));
    System.out.println(line);
  }

  private static String round(Treatment treatment) {
    return treatment.effect() == null ? "" : String.format(Locale.ROOT, "%.3f", treatment.effect());
  }

  /** Null where no sheet was found. */
  private static Double cornerError(Scan scan, List<Point> corners) {
    if (corners.isEmpty()) {
      return null;
    }
    Point2D[] wanted =
        scan.map()
            .corners(
                new Rectangle2D.Double(0, 0, scan.map().cleanWidth(), scan.map().cleanHeight()));
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += wanted[i].distance(corners.get(i).x(), corners.get(i).y()) / 4;
    }
    return sum / Math.max(scan.map().width(), scan.map().height());
  }

  private void lines(CleanPage page, Scan scan, PageTransform transform, StringBuilder text) {
    List<Double> before = new ArrayList<>();
    List<Double> after = new ArrayList<>();
    List<Double> slopes = new ArrayList<>();
    for (Line line : page.lines()) {
      Rectangle2D ink = line.ink();
      if (ink == null || ink.getWidth() < LEAST_LINE) {
        continue;
      }
      double[][] stored = new double[2][11];
      double[][] prepared = new double[2][11];
      for (int i = 0; i <= 10; i++) {
        double x = (ink.getMinX() + ink.getWidth() * i / 10) * dpi / 72;
        Point2D there = scan.map().stored(x, ink.getMaxY() * dpi / 72);
        stored[0][i] = there.getX();
        stored[1][i] = there.getY();
        Point seen = transform.toPrepared(new Point(there.getX(), there.getY()));
        prepared[0][i] = seen.x();
        prepared[1][i] = seen.y();
      }
      before.add(bend(stored)[0]);
      after.add(bend(prepared)[0]);
      slopes.add(Math.abs(bend(prepared)[1]));
    }
    if (!before.isEmpty()) {
      bendsBefore.add(quantile(before, 0.9));
      bendsAfter.add(quantile(after, 0.9));
      tilts.add(quantile(slopes, 0.5));
      text.append(
          String.format(
              Locale.ROOT,
              " bend %.1f to %.1f tilt %.2f",
              quantile(before, 0.9),
              quantile(after, 0.9),
              quantile(slopes, 0.5)));
    }
  }

  /** Peak to peak from a straight line, in pixels; and the slope of that in degrees. */
  private static double[] bend(double[][] points) {
    double mx = Arrays.stream(points[0]).average().orElseThrow();
    double my = Arrays.stream(points[1]).average().orElseThrow();
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < points[0].length; i++) {
      xx += (points[0][i] - mx) * (points[0][i] - mx);
      xy += (points[0][i] - mx) * (points[1][i] - my);
    }
    double slope = xy / xx;
    double least = 0;
    double most = 0;
    for (int i = 0; i < points[0].length; i++) {
      double away = points[1][i] - my - slope * (points[0][i] - mx);
      least = Math.min(least, away);
      most = Math.max(most, away);
    }
    return new double[] {most - least, Math.toDegrees(Math.atan(slope))};
  }

  private void print(String distortion, int count) {
    System.out.printf("%n%s: %d pages at %d dpi%n", distortion, count, dpi);
    quantiles("skew error, degrees", skewErrors);
    quantiles("corner error, share of the long side", cornerErrors);
    quantiles("bend of lines before, pixels", bendsBefore);
    quantiles("bend of lines after, pixels", bendsAfter);
    quantiles("tilt of lines after, degrees", tilts);
    quantiles("CPU seconds", seconds);
  }

  private static void quantiles(String name, List<Double> values) {
    List<Double> found = values.stream().filter(value -> value != null).toList();
    if (!values.isEmpty()) {
      System.out.printf(
          Locale.ROOT,
          "%s: found %d of %d, median %.4f, 95%% %.4f, most %.4f%n",
          name,
          found.size(),
          values.size(),
          quantile(found, 0.5),
          quantile(found, 0.95),
          quantile(found, 1));
    }
  }

  private static double quantile(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get((int) (share * (sorted.size() - 1)));
  }
}
