import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.tally.MetricTally;
import dev.platen.evaluate.text.TextMetrics;
import dev.platen.evaluate.truth.TruthFile;
import dev.platen.evaluate.truth.TruthPage;
import dev.platen.evaluate.truth.TruthReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the texts of any tool by the metrics of {@code platen evaluate}: prints the character
 * error rate and the order-free word F1, over all pages. An image without text counts as read empty.
 *
 * <p>Arguments: the folder of truth, the folder of the images, and the texts: a folder with a {@code
 * .txt} for each image, or the JSON lines of {@code platen query} with {@code uri} and {@code text}.
 */
final class TextErrors {

  private TextErrors() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, String> texts = texts(Path.of(arguments[2]));
    MetricTally characters = new MetricTally(Metric.CHARACTER_ERROR_RATE);
    MetricTally words = new MetricTally(Metric.WORD_F1);
    for (Path image : files(Path.of(arguments[1]), "")) {
      String stem = stem(image.getFileName().toString());
      for (TruthPage truth : truths(Path.of(arguments[0]), stem)) {
        if (truth.text() == null) {
          continue;
        }
        for (Measure measure : new TextMetrics(truth.text(), texts.getOrDefault(stem, "")).measures()) {
          if (measure.name().metric() == Metric.CHARACTER_ERROR_RATE) {
            characters.add(stem, measure);
          } else if (measure.name().metric() == Metric.WORD_F1) {
            words.add(stem, measure);
          }
        }
      }
    }
    System.out.printf(Locale.ROOT, "%.4f %.4f%n", characters.value(), words.value());
  }

  /** Text by the name of its image without the ending. */
  private static Map<String, String> texts(Path place) throws IOException {
    Map<String, String> texts = new HashMap<>();
    if (Files.isDirectory(place)) {
      for (Path file : files(place, ".txt")) {
        texts.put(stem(file.getFileName().toString()), Files.readString(file));
      }
      return texts;
    }
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(place)) {
      JsonNode row = json.readTree(line);
      String uri = row.path("uri").asText();
      texts.put(stem(uri.substring(uri.lastIndexOf('/') + 1)), row.path("text").asText(""));
    }
    return texts;
  }

  private static List<TruthPage> truths(Path folder, String stem) throws IOException {
    for (String name : List.of(stem + "_p001.json", stem + ".json", stem + ".xml", stem + ".txt")) {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        return TruthReader.read(new TruthFile(name, List.of(), Files.readAllBytes(file)));
      }
    }
    return List.of();
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
