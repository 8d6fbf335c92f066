package dev.platen.spark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.platen.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole run over real archives and files of odd kinds: every file ends as its truth expects. The
 * engine is the one that reads nothing, as accuracy is measured elsewhere.
 */
class RealScansTest {

  private static final List<String> SETS =
      List.of(
          "archive", "ocrmypdf", "pdfbox", "twelvemonkeys", "format_corpus", "oldbooks", "sroie");

  @TempDir Path temporary;

  /** What became of a page, or of a document where nothing is known of its pages. */
  private record Outcome(String documentStatus, long pageRows, String pageStatus, long failures) {}

  @Test
  void everyFileEndsAsItsTruthExpects() throws IOException, SQLException {
    List<String> inputs = SETS.stream().map(set -> SharedData.require(set).toString()).toList();
    Output output = new Output(temporary.resolve("out"));

    output.run("ocr.engine = \"null\"", inputs.toArray(String[]::new));

    assertThat(output.violations()).isEmpty();
    Map<String, Outcome> outcomes = outcomes(output);
    List<String> wrong = new ArrayList<>();
    for (JsonObject item : items()) {
      String input = item.get("input").getAsString();
      int page = item.get("page_number").getAsInt();
      String expected = item.has("expect") ? item.get("expect").getAsString() : "ok";
      Outcome outcome = outcomes.get(input + "#" + page);
      if (outcome == null) {
        outcome = outcomes.get(input);
      }
      if (outcome == null || !isAsExpected(expected, outcome)) {
        wrong.add("%s page %d: expected %s, was %s".formatted(input, page, expected, outcome));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(output.throughIceberg()).isEqualTo(output.asPlainParquet());
  }

  private static boolean isAsExpected(String expected, Outcome outcome) {
    boolean accounted = outcome.pageRows() == 1 || outcome.failures() > 0;
    return accounted
        && switch (expected) {
          case "ok", "blank" -> expected.equals(outcome.pageStatus());
          case "failed" -> "failed".equals(outcome.documentStatus());
          case "any" -> true;
          default -> throw new IllegalArgumentException("Unknown expectation " + expected);
        };
  }

  /** By path below the data, followed by {@code #} and the page number where there is a page. */
  private static Map<String, Outcome> outcomes(Output output) {
    String root = SharedData.require("").toUri().getPath();
    Map<String, Outcome> outcomes = new HashMap<>();
    for (String row :
        output.query(
            """
            select s.uri, coalesce(p.page_number, 0), d.status, count(p.page_number),
              coalesce(max(p.status), 'none'), count(f.code)
            from sources s join documents d using (document_id)
              left join pages p on p.document_id = d.document_id
              left join failures f on f.document_id = d.document_id
                and coalesce(f.page_number, 0) = coalesce(p.page_number, 0)
            group by s.uri, p.page_number, d.status""")) {
      String[] parts = row.split("\\|", -1);
      String path =
          parts[0].substring(parts[0].indexOf(root) + root.length()).replaceFirst("^/", "");
      boolean ofPage = !parts[1].equals("0");
      outcomes.put(
          ofPage ? path + "#" + parts[1] : path,
          new Outcome(
              parts[2], Long.parseLong(parts[3]) > 0 ? 1 : 0, parts[4], Long.parseLong(parts[5])));
    }
    return outcomes;
  }

  private static List<JsonObject> items() throws IOException {
    List<JsonObject> items = new ArrayList<>();
    for (String line : Files.readAllLines(SharedData.require("truth/index.jsonl"))) {
      JsonObject entry = JsonParser.parseString(line).getAsJsonObject();
      String set = entry.get("set").getAsString();
      if (SETS.contains(set)) {
        Path truth =
            SharedData.require("truth/%s/%s.json".formatted(set, entry.get("id").getAsString()));
        items.add(JsonParser.parseString(Files.readString(truth)).getAsJsonObject());
      }
    }
    assertThat(items).isNotEmpty();
    return items;
  }
}
