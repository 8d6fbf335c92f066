package dev.platen.benchmark.tabula;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import technology.tabula.ObjectExtractor;
import technology.tabula.Page;
import technology.tabula.Rectangle;
import technology.tabula.RectangularTextContainer;
import technology.tabula.Table;
import technology.tabula.detectors.NurminenDetectionAlgorithm;
import technology.tabula.extractors.BasicExtractionAlgorithm;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/**
 * Writes the tables that tabula-java finds on pages with truth, a file of JSON a page: box in pixels
 * of the truth's frame, and cells.
 *
 * <p>Arguments: the folder of the data, the name of a set, a mode, the folder to write to. Modes are
 * {@code lattice}, {@code stream} (areas by its own detection), and {@code guess}, as its command
 * does with {@code --guess}: the same areas, lattice on pages that look ruled to it.
 */
public final class TabulaTables {

  private TabulaTables() {}

  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    String mode = arguments[2];
    Path folder = Files.createDirectories(Path.of(arguments[3]));
    List<Path> truths;
    try (Stream<Path> files = Files.list(data.resolve("truth").resolve(arguments[1]))) {
      truths = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    long start = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    for (Path file : truths) {
      JsonObject truth = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      Path pdf = data.resolve(truth.get("input").getAsString());
      try (PDDocument document = PDDocument.load(pdf.toFile())) {
        Page page = new ObjectExtractor(document).extract(truth.get("page_number").getAsInt());
        double scale = truth.get("width").getAsDouble() / page.getWidth();
        List<Map<String, Object>> tables = new ArrayList<>();
        for (Table table : tables(page, mode)) {
          tables.add(written(table, scale));
        }
        Files.writeString(
            folder.resolve(truth.get("id").getAsString() + ".json"), new Gson().toJson(tables));
      }
    }
    long end = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    System.out.printf("%d pages, cpu %.3f s a page%n", truths.size(), (end - start) / 1e3 / truths.size());
  }

  private static List<Table> tables(Page page, String mode) {
    SpreadsheetExtractionAlgorithm lattice = new SpreadsheetExtractionAlgorithm();
    List<Table> tables = new ArrayList<>();
    switch (mode) {
      case "lattice" -> tables.addAll(lattice.extract(page));
      case "stream", "guess" -> {
        boolean ruled = mode.equals("guess") && lattice.isTabular(page);
        for (Rectangle area : new NurminenDetectionAlgorithm().detect(page)) {
          Page part = page.getArea(area);
          tables.addAll(
              ruled ? lattice.extract(part) : new BasicExtractionAlgorithm().extract(part));
        }
      }
      default ->
          throw new IllegalArgumentException(
              "\"%s\" is none of lattice, stream, guess".formatted(mode));
    }
    return tables;
  }

  private static Map<String, Object> written(Table table, double scale) {
    List<Map<String, Object>> cells = new ArrayList<>();
    for (int row = 0; row < table.getRowCount(); row++) {
      for (int column = 0; column < table.getColCount(); column++) {
        RectangularTextContainer<?> cell = table.getCell(row, column);
        cells.add(Map.of("row", row, "column", column, "text", cell.getText()));
      }
    }
    Map<String, Object> written = new LinkedHashMap<>();
    written.put(
        "box",
        List.of(
            table.getX() * scale,
            table.getY() * scale,
            table.getWidth() * scale,
            table.getHeight() * scale));
    written.put("cells", cells);
    return written;
  }
}
