package dev.platen.evaluate.truth;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import dev.platen.geometry.Box;
import dev.platen.geometry.Size;
import dev.platen.model.BlockType;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads Platen truth JSON, one page a file; {@code docs/evaluation.md} lists its keys. */
final class PlatenTruthReader {

  private final TruthFile file;

  PlatenTruthReader(TruthFile file) {
    this.file = file;
  }

  TruthPage read() {
    TruthJson truth = new TruthJson(file, "$", parse());
    try {
      return page(truth);
    } catch (IllegalArgumentException e) {
      throw new MalformedTruthException(file.name(), "$", e.getMessage(), e);
    }
  }

  private JsonElement parse() {
    JsonReader reader =
        new JsonReader(
            new InputStreamReader(new ByteArrayInputStream(file.bytes()), StandardCharsets.UTF_8));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement parsed = JsonParser.parseReader(reader);
      // Anything behind the value is malformed, and found by looking for it.
      var unused = reader.peek();
      return parsed;
    } catch (JsonParseException e) {
      Throwable cause = e.getCause() instanceof IOException ? e.getCause() : e;
      throw new MalformedTruthException(file.name(), place(reader, cause), problem(cause), e);
    } catch (IOException e) {
      throw new MalformedTruthException(file.name(), place(reader, e), problem(e), e);
    }
  }

  /** Gson knows line and column, and says them only in its messages: "… at line 3 column 7 …". */
  private static String place(JsonReader reader, Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    int at = message.indexOf("at line ");
    int end = message.indexOf(" path ");
    return at >= 0 && end > at ? message.substring(at + 3, end) : reader.getPath();
  }

  private static String problem(Throwable cause) {
    if (cause instanceof EOFException) {
      return "the file ends too early";
    } else if (cause instanceof MalformedJsonException) {
      return "this is not JSON";
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("this is not JSON");
  }

  private TruthPage page(TruthJson truth) {
    String input = truth.require("input").text();
    Integer pageNumber = truth.map("page_number", TruthJson::integer);
    TruthText text =
        truth.map(
            "text",
            value ->
                new TruthText(
                    value.text(),
                    !Boolean.FALSE.equals(truth.map("text_complete", TruthJson::flag)),
                    "folded".equals(truth.map("case", TruthJson::text))));
    String id = truth.map("id", TruthJson::scalar);
    String set = truth.map("set", TruthJson::text);
    TruthKind kind = truth.map("kind", value -> TruthKind.of(value.text()));
    return new TruthPage(
        id == null ? input + "#" + (pageNumber == null ? 1 : pageNumber) : id,
        set == null ? file.set() : set,
        kind == null ? TruthKind.UNKNOWN : kind,
        PageReference.to(input, pageNumber == null ? 1 : pageNumber),
        frame(truth),
        text,
        truth.list("lines", PlatenTruthReader::line),
        truth.list("words", PlatenTruthReader::word),
        truth.list("regions", PlatenTruthReader::region),
        truth.list("tables", PlatenTruthReader::table),
        truth.map("fields", PlatenTruthReader::fields),
        geometry(truth),
        truth.map("tamper", PlatenTruthReader::tampering),
        truth.map("clean", value -> PageReference.to(value.text(), 1)),
        truth.map("expect", TruthJson::text));
  }

  private static Size frame(TruthJson truth) {
    Integer width = truth.map("width", TruthJson::integer);
    Integer height = truth.map("height", TruthJson::integer);
    return width == null || height == null ? null : new Size(width, height);
  }

  private static TruthLine line(TruthJson line) {
    String text = line.map("text", TruthJson::text);
    return new TruthLine(line.require("polygon").polygon(), text == null ? "" : text);
  }

  private static TruthWord word(TruthJson word) {
    return new TruthWord(word.require("box").box(), word.require("text").text());
  }

  private static TruthRegion region(TruthJson region) {
    String type = region.require("type").text();
    return new TruthRegion(
        type(type), region.require("polygon").polygon(), region.map("order", TruthJson::integer));
  }

  private static BlockType type(String id) {
    for (BlockType type : BlockType.values()) {
      if (type.id().equals(id.toLowerCase(Locale.ROOT))) {
        return type;
      }
    }
    throw new IllegalArgumentException("\"%s\" is no type of region".formatted(id));
  }

  private static TruthTable table(TruthJson table) {
    return new TruthTable(table.map("box", TruthJson::box), table.map("html", TruthJson::text));
  }

  private static Map<String, String> fields(TruthJson fields) {
    Map<String, String> texts = new TreeMap<>();
    for (String name : fields.keys()) {
      String text = fields.map(name, TruthJson::scalar);
      if (text != null) {
        texts.put(name, text);
      }
    }
    return texts;
  }

  private static TruthGeometry geometry(TruthJson truth) {
    return new TruthGeometry(
        truth.map("skew_degrees", TruthJson::number),
        truth.map("rotation", TruthJson::integer),
        truth.list("corners", TruthJson::point));
  }

  private static TruthTampering tampering(TruthJson tamper) {
    List<Box> regions = tamper.list("regions", region -> region.require("box").box());
    return new TruthTampering(
        tamper.require("authentic").flag(), regions == null ? List.of() : regions);
  }
}
