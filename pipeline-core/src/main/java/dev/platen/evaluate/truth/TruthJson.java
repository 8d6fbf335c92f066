package dev.platen.evaluate.truth;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A value in a truth file that knows where it stands, so that complaints can say it. A key that is
 * missing and a value that is null are the same.
 */
final class TruthJson {

  private final TruthFile file;
  private final String path;
  private final JsonElement value;

  TruthJson(TruthFile file, String path, JsonElement value) {
    this.file = file;
    this.path = path;
    this.value = value;
  }

  MalformedTruthException malformed(String problem) {
    return new MalformedTruthException(file.name(), path, problem);
  }

  /** The value of a key; null if there is none. */
  TruthJson get(String key) {
    JsonElement child = object().get(key);
    return child == null || child.isJsonNull()
        ? null
        : new TruthJson(file, path + "." + key, child);
  }

  TruthJson require(String key) {
    TruthJson child = get(key);
    if (child == null) {
      throw malformed("\"%s\" is missing".formatted(key));
    }
    return child;
  }

  private JsonObject object() {
    if (!value.isJsonObject()) {
      throw malformed("an object is wanted here");
    }
    return value.getAsJsonObject();
  }

  List<String> keys() {
    return List.copyOf(object().keySet());
  }

  /** The value of a key made into something; null if there is none. */
  <T> T map(String key, Function<TruthJson, T> read) {
    TruthJson child = get(key);
    return child == null ? null : child.read(read);
  }

  /** The items of a key made into something; null if there is none. */
  <T> List<T> list(String key, Function<TruthJson, T> read) {
    TruthJson child = get(key);
    return child == null ? null : child.items(read);
  }

  <T> List<T> items(Function<TruthJson, T> read) {
    if (!value.isJsonArray()) {
      throw malformed("a list is wanted here");
    }
    List<T> items = new ArrayList<>();
    for (JsonElement item : value.getAsJsonArray()) {
      TruthJson child = new TruthJson(file, "%s[%d]".formatted(path, items.size()), item);
      items.add(child.read(read));
    }
    return items;
  }

  /** Constructors of records say what is wrong; this adds where. */
  private <T> T read(Function<TruthJson, T> read) {
    try {
      return read.apply(this);
    } catch (IllegalArgumentException e) {
      throw new MalformedTruthException(file.name(), path, e.getMessage(), e);
    }
  }

  String text() {
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
      throw malformed("a text is wanted here");
    }
    return value.getAsString();
  }

  /** A text, or a number or truth value as it is written. */
  String scalar() {
    if (!value.isJsonPrimitive()) {
      throw malformed("a text is wanted here");
    }
    return value.getAsString();
  }

  double number() {
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isNumber()) {
      throw malformed("a number is wanted here");
    }
    return value.getAsDouble();
  }

  int integer() {
    double number = number();
    if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
      throw malformed("%s is no whole number".formatted(value));
    }
    return (int) number;
  }

  boolean flag() {
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
      throw malformed("true or false is wanted here");
    }
    return value.getAsBoolean();
  }

  /** A box, written as x, y, width and height. */
  Box box() {
    List<Double> numbers = items(TruthJson::number);
    if (numbers.size() != 4) {
      throw malformed("a box has 4 numbers and not %d".formatted(numbers.size()));
    }
    return new Box(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
  }

  /** A point, written as x and y. */
  Point point() {
    List<Double> numbers = items(TruthJson::number);
    if (numbers.size() != 2) {
      throw malformed("a point has 2 numbers and not %d".formatted(numbers.size()));
    }
    return new Point(numbers.get(0), numbers.get(1));
  }

  List<Point> polygon() {
    List<Point> points = items(TruthJson::point);
    if (points.size() < 3) {
      throw malformed("a polygon has at least 3 points and not %d".formatted(points.size()));
    }
    return points;
  }
}
