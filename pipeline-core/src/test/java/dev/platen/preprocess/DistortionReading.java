package dev.platen.preprocess;

import com.typesafe.config.ConfigFactory;
import dev.platen.config.PlatenSettings;
import dev.platen.config.SettingsLoader;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.text.TextMetrics;
import dev.platen.evaluate.truth.TruthText;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.Rotation;
import dev.platen.model.PageImage;
import dev.platen.model.PageResult;
import dev.platen.model.Stage;
import dev.platen.model.Treatment;
import dev.platen.pipeline.AssembledText;
import dev.platen.pipeline.PagePipeline;
import dev.platen.pipeline.PageTask;
import dev.platen.raster.BufferedImagePixels;
import dev.platen.synthesize.degrade.PageDegrader;
import dev.platen.synthesize.degrade.Recipe;
import dev.platen.synthesize.document.Kind;
import dev.platen.synthesize.document.Scene;
import dev.platen.synthesize.font.Typefaces;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Region;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.text.Language;
import dev.platen.testkit.ProcessTime;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * Reads synthetic pages: clean, distorted in one way, and distorted and treated, and prints the
 * character error of each; a page a line, then means, whether they are within what is allowed over
 * the clean twins, and wrong decisions: treatments were kept though the page is worse by half a
 * point, or dropped though it were better by that. Tesseract reads, in the page's language.
 *
 * <p>Arguments: the distortions, with commas between; how many pages of each; the first seed;
 * resolution; the mode of preprocessing; then further settings as {@code key=value}.
 */
final class DistortionReading implements AutoCloseable {

  private static final List<Kind> KINDS = List.of(Kind.RECEIPT, Kind.LETTER, Kind.CONTRACT);

  /** A difference of error rates that counts. */
  private static final double POINT = 0.005;

  private final int dpi;
  private final Typefaces faces = Typefaces.installed();
  private final PagePipeline untreated;
  private final PagePipeline treated;
  private final Preprocessor unjudged;
  private final Map<Integer, Read> twins = new HashMap<>();
  private int documents;
  private final Path file = Files.createTempFile("page", ".png");

  private DistortionReading(int dpi, Map<String, String> settings) throws IOException {
    this.dpi = dpi;
    PlatenSettings all = settings(settings);
    this.treated = PagePipeline.open(all);
    this.unjudged =
        new Preprocessor(
            Treatments.of(all.preprocess(), all.ocr().maxMegapixels()).stream()
                .map(step -> step instanceof PaperStep paper ? paper.unjudged() : step)
                .toList());
    settings.put("preprocess.mode", "off");
    settings.put("preprocess.with", "[]");
    this.untreated = PagePipeline.open(settings(settings));
  }

  private static PlatenSettings settings(Map<String, String> settings) {
    String text =
        settings.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("\n"));
    return SettingsLoader.load(ConfigFactory.parseString(text));
  }

  public static void main(String[] arguments) throws IOException {
    Map<String, String> settings = new TreeMap<>();
    settings.put("ocr.engine", "tesseract");
    settings.put("ocr.languages", "[eng]");
    settings.put("preprocess.mode", arguments[4]);
    for (String argument : List.of(arguments).subList(5, arguments.length)) {
      String[] parts = argument.split("=", 2);
      settings.put(parts[0], parts[1]);
    }
    try (DistortionReading reading =
        new DistortionReading(Integer.parseInt(arguments[3]), settings)) {
      for (String distortion : arguments[0].split(",", -1)) {
        reading.measure(distortion, Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
      }
    }
  }

  /**
   * What came of one reading.
   *
   * @param error of characters
   * @param seconds of CPU
   * @param treatments without what only takes color out
   */
  private record Read(
      double error, double seconds, long preprocessMillis, List<Treatment> treatments) {

    boolean kept() {
      return treatments.stream().anyMatch(Treatment::kept);
    }

    boolean dropped() {
      return treatments.stream().anyMatch(treatment -> !treatment.kept());
    }
  }

  private void measure(String distortion, int count, long seed) throws IOException {
    List<Read> clean = new ArrayList<>();
    List<Read> before = new ArrayList<>();
    List<Read> after = new ArrayList<>();
    int keptThoughWorse = 0;
    int droppedThoughBetter = 0;
    for (int i = 0; i < count; i++) {
      SplittableRandom random = new SplittableRandom(seed + i);
      Kind kind = KINDS.get(i % KINDS.size());
      Scene scene = new Scene(faces, new Grammar(Language.ENGLISH, 2001, random), random, false);
      CleanPage page = kind.compose(scene, 1).get(0);
      SplittableRandom other = random.split();
      Read twin = twins.get(i);
      if (twin == null) {
        twin = read(page, image(page, Distortions.recipe("clean", page, faces, other)), untreated);
        twins.put(i, twin);
      }
      BufferedImage image = image(page, Distortions.recipe(distortion, page, faces, random));
      Read off = read(page, image, untreated);
      Read on = read(page, image, treated);
      Double forced = on.dropped() ? read(page, unjudged(image), untreated).error : null;
      clean.add(twin);
      before.add(off);
      after.add(on);
      boolean worse = on.kept() && isWorse(on.error, off.error);
      boolean better = forced != null && isWorse(on.error, forced);
      keptThoughWorse += worse ? 1 : 0;
      droppedThoughBetter += better ? 1 : 0;
      System.out.printf(
          Locale.ROOT,
          "%s-%03d-%s clean %.4f off %.4f treated %.4f unjudged %.4f%s%s %s%n",
          distortion,
          i,
          kind.id(),
          twin.error,
          off.error,
          on.error,
          forced == null ? Double.NaN : forced,
          worse ? " KEPT-THOUGH-WORSE" : "",
          better ? " DROPPED-THOUGH-BETTER" : "",
          names(on));
    }
    double lost = mean(before) - mean(clean);
    double allowed = allowed(distortion, mean(clean));
    System.out.printf(
        Locale.ROOT,
        "MEAN %s pages %d dpi %d clean %.4f off %.4f treated %.4f won-back %.2f allowed %.4f %s"
            + " worse %d better %d kept-though-worse %d dropped-though-better %d"
            + " seconds %.2f %.2f %.2f preprocess %.3f%n",
        distortion,
        count,
        dpi,
        mean(clean),
        mean(before),
        mean(after),
        lost <= 0 ? Double.NaN : (mean(before) - mean(after)) / lost,
        allowed,
        mean(after) <= allowed ? "within" : "beyond",
        moved(after, before),
        moved(before, after),
        keptThoughWorse,
        droppedThoughBetter,
        seconds(clean),
        seconds(before),
        seconds(after),
        after.stream().mapToLong(Read::preprocessMillis).average().orElse(0) / 1000);
  }

  /** The error that a distortion may leave, for that of the clean twins. */
  private static double allowed(String distortion, double clean) {
    return switch (distortion) {
      case "glare", "moire" -> Math.max(1.5 * clean, clean + 0.01);
      case "curl" -> Math.max(2 * clean, clean + 0.02);
      default -> Math.max(1.2 * clean, clean + POINT);
    };
  }

  private static boolean isWorse(double error, double other) {
    return error > other + POINT;
  }

  private BufferedImage image(CleanPage page, Recipe recipe) {
    return new PageDegrader(dpi).degrade(page, recipe).image();
  }

  /** As the page were if all were kept that is tried. */
  private BufferedImage unjudged(BufferedImage image) throws IOException {
    try (PageImage page = BufferedImagePixels.toPageImage(image, Dpi.of(dpi));
        Preparation preparation = unjudged.prepare(page, Rotation.NONE)) {
      preparation.write(file, Rotation.NONE);
    }
    return ImageIO.read(file.toFile());
  }

  /** Pages of which the first reading is worse than the second by half a point. */
  private static long moved(List<Read> first, List<Read> second) {
    long count = 0;
    for (int i = 0; i < first.size(); i++) {
      count += isWorse(first.get(i).error, second.get(i).error) ? 1 : 0;
    }
    return count;
  }

  private static double mean(List<Read> reads) {
    return reads.stream().mapToDouble(Read::error).average().orElse(0);
  }

  private static double seconds(List<Read> reads) {
    return reads.stream().mapToDouble(Read::seconds).average().orElse(0);
  }

  private Read read(CleanPage page, BufferedImage image, PagePipeline pipeline) throws IOException {
    ImageIO.write(image, "png", file.toFile());
    double start = ProcessTime.seconds();
    PageResult result =
        pipeline.process(
            new PageTask(
                "%064d".formatted(++documents),
                file,
                1,
                pipeline.inspect(file).pages().get(0),
                null,
                Stage.DECODE));
    double seconds = ProcessTime.seconds() - start;
    String wanted =
        page.regions().stream()
            .map(Region::text)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
    String found = AssembledText.of(result);
    return new Read(
        error(wanted, found == null ? "" : found),
        seconds,
        result.stageMillis().getOrDefault(Stage.PREPROCESS.id(), 0L),
        treatments(result));
  }

  private static double error(String wanted, String found) {
    return new TextMetrics(new TruthText(wanted, true, false), found)
        .measures().stream()
            .filter(measure -> measure.name().metric() == Metric.CHARACTER_ERROR_RATE)
            .map(Measure::value)
            .findFirst()
            .orElseThrow();
  }

  private static List<Treatment> treatments(PageResult result) {
    if (result.preprocess() == null) {
      throw new IllegalStateException(result.failures().toString());
    }
    return result.preprocess().treatments().stream()
        .filter(treatment -> !treatment.name().equals("gray"))
        .toList();
  }

  private static String names(Read read) {
    return read.treatments.stream()
        .map(treatment -> treatment.name() + (treatment.kept() ? "+" : "-") + details(treatment))
        .collect(Collectors.joining(" "));
  }

  private static String details(Treatment treatment) {
    return treatment.parameters().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("read"))
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(",", "(", ")"));
  }

  @Override
  public void close() throws IOException {
    untreated.close();
    treated.close();
    faces.close();
    Files.delete(file);
  }
}
