package dev.platen.synthesize;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is on a page, as JSON: {@code text}, {@code lines}, {@code words}, {@code regions}, {@code
 * skew_degrees} and so on, in pixels of the stored page, origin top left.
 */
final class PageTruth {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final JsonObject truth = new JsonObject();
  private final TypesetPage page;
  private final AffineTransform placement;

  /**
   * @param input file of the page, relative to the folder that was written to
   * @param pageNumber 1-based
   * @param dpi resolution of the frame
   */
  PageTruth(
      String id,
      String input,
      int pageNumber,
      int pages,
      TypesetPage page,
      int dpi,
      PageWear wear) {
    this.page = page;
    this.placement = PagePainter.placement(dpi, wear);
    truth.addProperty("id", id);
    truth.addProperty("set", "letters");
    truth.addProperty("kind", "synthetic");
    truth.addProperty("input", input);
    truth.addProperty("page_number", pageNumber);
    truth.addProperty("pages", pages);
    truth.addProperty("language", page.language());
    truth.addProperty("script", "Latn");
    truth.addProperty("width", PagePainter.width(dpi));
    truth.addProperty("height", PagePainter.height(dpi));
    truth.addProperty("dpi", dpi);
    truth.addProperty("text", page.text());
    truth.addProperty("text_complete", true);
    truth.add("lines", lines());
    truth.add("words", words());
    truth.add("regions", regions());
    truth.addProperty("rotation", 0);
    truth.addProperty("skew_degrees", wear.skewDegrees());
    truth.addProperty("expect", "ok");
  }

  String json() {
    return GSON.toJson(truth);
  }

  /** The line of the index. */
  String indexJson() {
    JsonObject entry = new JsonObject();
    for (String key : List.of("id", "set", "input", "page_number")) {
      entry.add(key, truth.get(key));
    }
    JsonArray has = new JsonArray();
    List.of("text", "lines", "words", "regions", "skew_degrees", "expect").forEach(has::add);
    entry.add("has", has);
    return GSON.toJson(entry);
  }

  private JsonArray lines() {
    JsonArray lines = new JsonArray();
    for (TypesetPage.Line line : page.lines()) {
      JsonObject entry = new JsonObject();
      entry.add("polygon", polygon(List.of(line)));
      entry.addProperty("text", line.text());
      lines.add(entry);
    }
    return lines;
  }

  private JsonArray words() {
    JsonArray words = new JsonArray();
    for (TypesetPage.Line line : page.lines()) {
      for (TypesetPage.Word word : line.words()) {
        JsonObject entry = new JsonObject();
        entry.add("box", box(word));
        entry.addProperty("text", word.text());
        words.add(entry);
      }
    }
    return words;
  }

  private JsonArray regions() {
    JsonArray regions = new JsonArray();
    List<TypesetPage.Line> paragraph = new ArrayList<>();
    for (int i = 0; i < page.lines().size(); i++) {
      TypesetPage.Line line = page.lines().get(i);
      paragraph.add(line);
      boolean last =
          i + 1 == page.lines().size() || page.lines().get(i + 1).paragraph() != line.paragraph();
      if (last) {
        JsonObject entry = new JsonObject();
        entry.addProperty("type", line.type().name().toLowerCase(Locale.ROOT));
        entry.add("polygon", polygon(paragraph));
        entry.addProperty("order", regions.size());
        entry.addProperty(
            "text", String.join("\n", paragraph.stream().map(TypesetPage.Line::text).toList()));
        regions.add(entry);
        paragraph.clear();
      }
    }
    return regions;
  }

  private JsonArray polygon(List<TypesetPage.Line> lines) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = 0;
    double bottom = 0;
    for (TypesetPage.Line line : lines) {
      for (TypesetPage.Word word : line.words()) {
        left = Math.min(left, word.x());
        top = Math.min(top, word.top());
        right = Math.max(right, word.x() + word.width());
        bottom = Math.max(bottom, word.bottom());
      }
    }
    JsonArray polygon = new JsonArray();
    for (Point2D corner : corners(left, top, right, bottom)) {
      polygon.add(numbers(corner.getX(), corner.getY()));
    }
    return polygon;
  }

  private JsonArray box(TypesetPage.Word word) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = 0;
    double bottom = 0;
    for (Point2D corner : corners(word.x(), word.top(), word.x() + word.width(), word.bottom())) {
      left = Math.min(left, corner.getX());
      top = Math.min(top, corner.getY());
      right = Math.max(right, corner.getX());
      bottom = Math.max(bottom, corner.getY());
    }
    return numbers(left, top, right - left, bottom - top);
  }

  private Point2D[] corners(double left, double top, double right, double bottom) {
    Point2D[] corners = {
      new Point2D.Double(left, top),
      new Point2D.Double(right, top),
      new Point2D.Double(right, bottom),
      new Point2D.Double(left, bottom)
    };
    placement.transform(corners, 0, corners, 0, corners.length);
    return corners;
  }

  private static JsonArray numbers(double... values) {
    JsonArray array = new JsonArray();
    for (double value : values) {
      array.add(Math.round(value * 10) / 10.0);
    }
    return array;
  }
}
