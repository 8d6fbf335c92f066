package dev.platen.accuracy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.platen.geometry.Box;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /** A cell; its box in pixels of the stored page. */
  record TrueCell(int row, boolean header, Box box, String text) {}

  /** Reads the truth of a page. */
  static TrueTables read(Path file) {
    try {
      JsonObject truth = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      List<TrueTable> tables = new ArrayList<>();
      for (JsonElement table : truth.getAsJsonArray("tables")) {
        tables.add(table(table.getAsJsonObject()));
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

  private static TrueTable table(JsonObject table) {
    List<TrueCell> cells = new ArrayList<>();
    for (JsonElement each : table.getAsJsonArray("cells")) {
      JsonObject cell = each.getAsJsonObject();
      cells.add(
          new TrueCell(
              cell.get("row").getAsInt(),
              cell.get("is_header").getAsBoolean(),
              box(cell),
              cell.get("text").getAsString()));
    }
    return new TrueTable(table.get("continues").getAsBoolean(), cells);
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
