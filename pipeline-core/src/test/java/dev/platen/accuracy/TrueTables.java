package dev.platen.accuracy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tables of a synthetic page, with places of their cells.
 *
 * @param issuer whose style the page has
 * @param tables from the top
 * @param words where there is text of any kind
 */
record TrueTables(String issuer, List<TrueTable> tables, List<Box> words) {

  /**
   * A table.
   *
   * @param continues whether it goes on with the last of the page before
   */
  record TrueTable(boolean continues, List<TrueCell> cells) {

    /** Its cells with text that head nothing, row by row. */
    List<List<TrueCell>> rows() {
      TreeMap<Integer, List<TrueCell>> rows = new TreeMap<>();
      for (TrueCell cell : cells) {
        if (!cell.header() && !cell.text().isEmpty()) {
          rows.computeIfAbsent(cell.row(), row -> new ArrayList<>()).add(cell);
        }
      }
      return List.copyOf(rows.values());
    }
  }

  /**
   * A cell.
   *
   * @param box of it in pixels of the stored page; on a slanted page those of neighbors overlap
   * @param place of its text, as tight as that is
   */
  record TrueCell(int row, boolean header, Box box, String text, Box place) {}

  /** A line of text of the page. */
  private record TextLine(String text, Box box) {

    static TextLine of(JsonObject line) {
      List<Point> outline = new ArrayList<>();
      for (JsonElement each : line.getAsJsonArray("polygon")) {
        JsonArray point = each.getAsJsonArray();
        outline.add(new Point(point.get(0).getAsDouble(), point.get(1).getAsDouble()));
      }
      return new TextLine(line.get("text").getAsString(), Box.around(outline));
    }
  }

  /** Reads the truth of a page. */
  static TrueTables read(Path file) {
    try {
      JsonObject truth = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      Deque<TextLine> lines = new ArrayDeque<>();
      for (JsonElement line : truth.getAsJsonArray("lines")) {
        lines.add(TextLine.of(line.getAsJsonObject()));
      }
      List<TrueTable> tables = new ArrayList<>();
      for (JsonElement table : truth.getAsJsonArray("tables")) {
        tables.add(table(table.getAsJsonObject(), lines));
      }
      List<Box> words = new ArrayList<>();
      for (JsonElement word : truth.getAsJsonArray("words")) {
        words.add(box(word.getAsJsonObject()));
      }
      return new TrueTables(truth.get("issuer").getAsString(), tables, words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the lines that its cells hold: both are in one order. */
  private static TrueTable table(JsonObject table, Deque<TextLine> lines) {
    List<TrueCell> cells = new ArrayList<>();
    for (JsonElement each : table.getAsJsonArray("cells")) {
      JsonObject cell = each.getAsJsonObject();
      String text = cell.get("text").getAsString();
      cells.add(
          new TrueCell(
              cell.get("row").getAsInt(),
              cell.get("is_header").getAsBoolean(),
              box(cell),
              text,
              text.isEmpty() ? box(cell) : place(text, box(cell), lines)));
    }
    return new TrueTable(table.get("continues").getAsBoolean(), cells);
  }

  /** Where the next line with a text is that lies in a cell; the cell itself if none does. */
  private static Box place(String text, Box cell, Deque<TextLine> lines) {
    Optional<TextLine> line =
        lines.stream()
            .filter(each -> each.text().equals(text))
            .filter(each -> each.box().intersectionArea(cell) > 0.5 * each.box().area())
            .findFirst();
    line.ifPresent(
        found -> {
          while (!lines.remove().equals(found)) {
            // What comes before it is in no cell.
          }
        });
    return line.map(TextLine::box).orElse(cell);
  }

  private static Box box(JsonObject holder) {
    JsonArray box = holder.getAsJsonArray("box");
    return new Box(
        box.get(0).getAsDouble(),
        box.get(1).getAsDouble(),
        box.get(2).getAsDouble(),
        box.get(3).getAsDouble());
  }
}
