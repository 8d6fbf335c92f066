package dev.platen.accuracy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.platen.evaluate.prediction.PredictedCell;
import dev.platen.evaluate.prediction.PredictedTable;
import dev.platen.geometry.Box;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tables that another program found, as {@code benchmarks/tabula} writes them. */
final class OtherTables {

  private OtherTables() {}

  /** The tables of a page, in the frame of its truth. */
  static List<PredictedTable> read(Path file) {
    try {
      List<PredictedTable> tables = new ArrayList<>();
      for (JsonElement each : JsonParser.parseString(Files.readString(file)).getAsJsonArray()) {
        JsonObject table = each.getAsJsonObject();
        List<PredictedCell> cells = new ArrayList<>();
        for (JsonElement cell : table.getAsJsonArray("cells")) {
          cells.add(cell(cell.getAsJsonObject()));
        }
        tables.add(new PredictedTable(box(table.getAsJsonArray("box")), cells));
      }
      return tables;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PredictedCell cell(JsonObject cell) {
    return new PredictedCell(
        cell.get("row").getAsInt(),
        cell.get("column").getAsInt(),
        1,
        1,
        cell.get("text").getAsString());
  }

  private static Box box(JsonArray box) {
    return new Box(
        box.get(0).getAsDouble(),
        box.get(1).getAsDouble(),
        box.get(2).getAsDouble(),
        box.get(3).getAsDouble());
  }
}
