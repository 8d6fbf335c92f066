import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.tally.MetricTally;
import dev.platen.evaluate.text.TextMetrics;
import dev.platen.evaluate.truth.PageReference;
import dev.platen.evaluate.truth.TruthFile;
import dev.platen.evaluate.truth.TruthPage;
import dev.platen.evaluate.truth.TruthReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures the texts of any tool by the metrics of {@code platen evaluate}: prints the character
 * error rate, in order and order-free, and the order-free F1 of words and of characters, over all
 * pages; a dash where a metric does not apply. An image without text counts as read empty.
 *
 * <p>Arguments: the folder of truth, the folder of the images, and the texts: a folder that has a
 * {@code .txt} where that of the images has an image, or the JSON lines of {@code platen query} with
 * {@code uri} and {@code text}.
 */
final class TextErrors {

  private static final List<Metric> METRICS =
      List.of(
          Metric.CHARACTER_ERROR_RATE,
          Metric.ORDER_FREE_CHARACTER_ERROR_RATE,
          Metric.WORD_F1,
          Metric.CHARACTER_BAG_F1);

  private TextErrors() {}

  public static void main(String[] arguments) throws IOException {
    Path images = Path.of(arguments[1]).toAbsolutePath();
    List<TruthPage> truths = truths(Path.of(arguments[0]));
    Map<String, String> texts = texts(Path.of(arguments[2]), images);
    Map<Metric, MetricTally> tallies = new EnumMap<>(Metric.class);
    METRICS.forEach(metric -> tallies.put(metric, new MetricTally(metric)));
    for (Path image : files(images, "")) {
      String page = stem(images.relativize(image).toString());
      TruthPage truth = best(truths, PageReference.segments(image.toString()));
      if (truth == null || truth.text() == null) {
        continue;
      }
      for (Measure measure : new TextMetrics(truth.text(), texts.getOrDefault(page, "")).measures()) {
        MetricTally tally = tallies.get(measure.name().metric());
        if (tally != null) {
          tally.add(page, measure);
        }
      }
    }
    System.out.println(
        METRICS.stream()
            .map(metric -> tallies.get(metric).value())
            .map(value -> value == null ? "-" : String.format(Locale.ROOT, "%.4f", value))
            .collect(Collectors.joining(" ")));
  }

  private static TruthPage best(List<TruthPage> truths, List<String> path) {
    TruthPage best = null;
    int fit = 0;
    for (TruthPage truth : truths) {
      int its = truth.page().fit(path);
      if (its > fit) {
        best = truth;
        fit = its;
      }
    }
    return best;
  }

  /** Text by the path of its image below their folder, without the ending. */
  private static Map<String, String> texts(Path place, Path images) throws IOException {
    Map<String, String> texts = new HashMap<>();
    if (Files.isDirectory(place)) {
      for (Path file : files(place, ".txt")) {
        texts.put(stem(place.relativize(file).toString()), Files.readString(file));
      }
      return texts;
    }
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(place)) {
      JsonNode row = json.readTree(line);
      Path image = Path.of(URI.create(row.path("uri").asText()));
      texts.put(stem(images.relativize(image).toString()), row.path("text").asText(""));
    }
    return texts;
  }

  private static List<TruthPage> truths(Path folder) throws IOException {
    List<TruthPage> truths = new ArrayList<>();
    for (Path file : files(folder, "")) {
      String name = file.getFileName().toString();
      if (TruthReader.reads(name)) {
        truths.addAll(TruthReader.read(new TruthFile(name, List.of(), Files.readAllBytes(file))));
      }
    }
    return truths;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
