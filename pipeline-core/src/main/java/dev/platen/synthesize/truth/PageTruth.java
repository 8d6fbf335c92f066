package dev.platen.synthesize.truth;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.platen.synthesize.degrade.Degradation;
import dev.platen.synthesize.degrade.Scan;
import dev.platen.synthesize.degrade.Watermark;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Line;
import dev.platen.synthesize.page.Region;
import dev.platen.synthesize.page.Word;
import dev.platen.synthesize.tamper.Forgery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that is known of a stored page, in pixels of the stored image, origin top left. */
public final class PageTruth {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final JsonObject truth = new JsonObject();
  private final CleanPage page;
  private final Scan scan;
  private final StoredShapes shapes;

  /**
   * Where a page lies in an archive.
   *
   * @param id of the page
   * @param input file of the page, below the folder of the archive
   * @param number of the page in it, 1-based
   * @param pages of the file
   */
  public record Place(String id, String input, int number, int pages) {}

  /**
   * @param place where the page lies
   * @param facts further facts, such as kind of the document and issuer; empty ones are left out
   */
  public PageTruth(Place place, Map<String, String> facts, CleanPage page, Scan scan) {
    this.page = page;
    this.scan = scan;
    this.shapes = new StoredShapes(scan);
    truth.addProperty("id", place.id());
    truth.addProperty("set", "synthetic");
    truth.addProperty("kind", "synthetic");
    truth.addProperty("input", place.input());
    truth.addProperty("page_number", place.number());
    truth.addProperty("pages", place.pages());
    facts.forEach(
        (name, text) -> {
          if (!text.isEmpty()) {
            truth.addProperty(name, text);
          }
        });
    truth.addProperty("language", page.language().code());
    truth.addProperty("script", page.language().script());
    if (page.vertical()) {
      truth.addProperty("vertical", true);
    }
    truth.addProperty("width", scan.map().width());
    truth.addProperty("height", scan.map().height());
    truth.addProperty("dpi", scan.dpi());
    content();
    shapes.geometry(truth);
    degradations();
    truth.addProperty("expect", "ok");
  }

  private void content() {
    List<Region> regions = new ArrayList<>(page.regions());
    regions.addAll(scan.seals());
    List<String> texts =
        regions.stream().map(Region::text).filter(text -> !text.isEmpty()).toList();
    truth.addProperty("text", String.join("\n\n", texts));
    // A watermark can be read, but belongs to no region.
    boolean complete = scan.recipe().marks().stream().noneMatch(mark -> mark instanceof Watermark);
    truth.addProperty("text_complete", complete);
    JsonArray lines = new JsonArray();
    JsonArray words = new JsonArray();
    JsonArray blocks = new JsonArray();
    for (Region region : regions) {
      region.lines().forEach(line -> add(line, lines, words));
      JsonObject block = new JsonObject();
      block.addProperty("type", region.type().id());
      block.add("polygon", shapes.polygon(region.frame()));
      block.addProperty("order", blocks.size());
      block.addProperty("text", region.text());
      blocks.add(block);
    }
    truth.add("lines", lines);
    truth.add("words", words);
    truth.add("regions", blocks);
    truth.add("tables", new TableTruth(shapes).of(page.tables()));
    JsonObject fields = new JsonObject();
    page.fields().forEach(fields::addProperty);
    truth.add("fields", fields);
  }

  private void add(Line line, JsonArray lines, JsonArray words) {
    if (line.words().isEmpty()) {
      return;
    }
    JsonObject entry = new JsonObject();
    entry.add("polygon", shapes.polygon(line.ink()));
    entry.addProperty("text", line.text());
    lines.add(entry);
    for (Word word : line.words()) {
      JsonObject each = new JsonObject();
      each.add("box", shapes.box(word.ink()));
      each.addProperty("text", word.text());
      words.add(each);
    }
  }

  private void degradations() {
    truth.addProperty("preset", scan.recipe().preset());
    JsonArray all = new JsonArray();
    for (Degradation degradation : scan.recipe().degradations()) {
      Map<String, Object> parameters = new LinkedHashMap<>();
      parameters.put("name", degradation.id());
      parameters.putAll(degradation.parameters());
      all.add(GSON.toJsonTree(parameters));
    }
    truth.add("degradations", all);
  }

  /** Names the undistorted twin. */
  public PageTruth withClean(String input, String id) {
    truth.addProperty("clean", input);
    truth.addProperty("clean_id", id);
    return this;
  }

  /**
   * Says that nothing was tampered with.
   *
   * @param qualities of JPEG before and after where tampering would have been
   */
  public PageTruth authentic(int... qualities) {
    JsonObject tamper = new JsonObject();
    tamper.addProperty("authentic", true);
    tamper.add("operation", JsonNull.INSTANCE);
    tamper.add("regions", new JsonArray());
    tamper.add("jpeg_qualities", GSON.toJsonTree(qualities));
    truth.add("tamper", tamper);
    return this;
  }

  /**
   * Says what was tampered with. Text, lines, words and fields stay those of the authentic page.
   *
   * @param mask file of the mask, below the folder of the archive
   * @param qualities of JPEG before and after
   */
  public PageTruth tampered(Forgery forgery, String mask, int... qualities) {
    JsonObject region = new JsonObject();
    region.addProperty("kind", forgery.operation().kind());
    region.add(
        "box",
        StoredShapes.numbers(
            forgery.box().getX(),
            forgery.box().getY(),
            forgery.box().getWidth(),
            forgery.box().getHeight()));
    region.addProperty("old", forgery.before());
    region.addProperty("new", forgery.after());
    JsonArray regions = new JsonArray();
    regions.add(region);
    JsonObject tamper = new JsonObject();
    tamper.addProperty("authentic", false);
    tamper.addProperty("operation", forgery.operation().id());
    tamper.addProperty("careful", forgery.careful());
    tamper.add("regions", regions);
    tamper.addProperty("mask", mask);
    tamper.add("jpeg_qualities", GSON.toJsonTree(qualities));
    truth.add("tamper", tamper);
    return this;
  }

  /** Id of the page. */
  public String id() {
    return truth.get("id").getAsString();
  }

  /** The whole truth, one line. */
  public String json() {
    return serialize(truth);
  }

  /** Its line of the index. */
  public String indexLine() {
    JsonObject entry = new JsonObject();
    for (String name : List.of("id", "set", "input", "page_number")) {
      entry.add(name, truth.get(name));
    }
    JsonArray has = new JsonArray();
    for (String name :
        List.of(
            "text",
            "lines",
            "words",
            "regions",
            "tables",
            "fields",
            "corners",
            "skew_degrees",
            "rotation",
            "map",
            "tamper",
            "expect")) {
      if (truth.has(name)) {
        has.add(name);
      }
    }
    entry.add("has", has);
    return serialize(entry);
  }

  private static String serialize(JsonElement element) {
    // Null operations are part of the format.
    return new GsonBuilder().disableHtmlEscaping().serializeNulls().create().toJson(element);
  }
}
