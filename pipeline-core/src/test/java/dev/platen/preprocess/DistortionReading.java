package dev.platen.preprocess;

import com.typesafe.config.ConfigFactory;
import dev.platen.config.SettingsLoader;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.text.TextMetrics;
import dev.platen.evaluate.truth.TruthText;
import dev.platen.model.PageResult;
import dev.platen.model.Stage;
import dev.platen.model.Treatment;
import dev.platen.pipeline.AssembledText;
import dev.platen.pipeline.PagePipeline;
import dev.platen.pipeline.PageTask;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * Reads synthetic pages: clean, distorted in one way, and distorted and treated, and prints the
 * character error of each; a page a line, then means. Tesseract reads, in the page's language.
 *
 * <p>Arguments: the distortions, with commas between; how many pages of each; the first seed;
 * resolution; the mode of preprocessing; then further settings as {@code key=value}.
 */
final class DistortionReading implements AutoCloseable {

  private static final List<Kind> KINDS = List.of(Kind.RECEIPT, Kind.LETTER, Kind.CONTRACT);

  private final int dpi;
  private final Typefaces faces = Typefaces.installed();
  private final PagePipeline untreated;
  private final PagePipeline treated;
  private int documents;
  private final Path file = Files.createTempFile("page", ".png");

  private DistortionReading(int dpi, Map<String, String> settings) throws IOException {
    this.dpi = dpi;
    this.treated = pipeline(settings);
    settings.put("preprocess.mode", "off");
    settings.put("preprocess.with", "[]");
    this.untreated = pipeline(settings);
  }

  private static PagePipeline pipeline(Map<String, String> settings) {
    String text =
        settings.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("\n"));
    return PagePipeline.open(SettingsLoader.load(ConfigFactory.parseString(text)));
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

  private record Read(double error, double seconds, long preprocessMillis, String treatments) {}

  private void measure(String distortion, int count, long seed) throws IOException {
    List<Read> clean = new ArrayList<>();
    List<Read> before = new ArrayList<>();
    List<Read> after = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SplittableRandom random = new SplittableRandom(seed + i);
      Kind kind = KINDS.get(i % KINDS.size());
      Scene scene = new Scene(faces, new Grammar(Language.ENGLISH, 2001, random), random, false);
      CleanPage page = kind.compose(scene, 1).get(0);
      SplittableRandom other = random.split();
      clean.add(read(page, Distortions.recipe("clean", page, faces, other), untreated));
      Recipe recipe = Distortions.recipe(distortion, page, faces, random);
      before.add(read(page, recipe, untreated));
      after.add(read(page, recipe, treated));
      System.out.printf(
          Locale.ROOT,
          "%s-%03d-%s clean %.4f off %.4f treated %.4f %s%n",
          distortion,
          i,
          kind.id(),
          clean.get(i).error,
          before.get(i).error,
          after.get(i).error,
          after.get(i).treatments);
    }
    double lost = mean(before) - mean(clean);
    System.out.printf(
        Locale.ROOT,
        "MEAN %s pages %d dpi %d clean %.4f off %.4f treated %.4f won-back %.2f worse %d better %d"
            + " seconds %.2f %.2f %.2f preprocess %.3f%n",
        distortion,
        count,
        dpi,
        mean(clean),
        mean(before),
        mean(after),
        lost <= 0 ? Double.NaN : (mean(before) - mean(after)) / lost,
        moved(after, before),
        moved(before, after),
        seconds(clean),
        seconds(before),
        seconds(after),
        after.stream().mapToLong(Read::preprocessMillis).average().orElse(0) / 1000);
  }

  /** Pages of which the first reading is worse than the second by half a point. */
  private static long moved(List<Read> first, List<Read> second) {
    long count = 0;
    for (int i = 0; i < first.size(); i++) {
      count += first.get(i).error > second.get(i).error + 0.005 ? 1 : 0;
    }
    return count;
  }

  private static double mean(List<Read> reads) {
    return reads.stream().mapToDouble(Read::error).average().orElse(0);
  }

  private static double seconds(List<Read> reads) {
    return reads.stream().mapToDouble(Read::seconds).average().orElse(0);
  }

  private Read read(CleanPage page, Recipe recipe, PagePipeline pipeline) throws IOException {
    BufferedImage image = new PageDegrader(dpi).degrade(page, recipe).image();
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

  private static String treatments(PageResult result) {
    if (result.preprocess() == null) {
      return result.failures().toString();
    }
    return result.preprocess().treatments().stream()
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
