package dev.platen.spark.tables;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.sql.Timestamp;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/** One JSON object a line. Timestamps are ISO 8601 in UTC; numbers that JSON lacks are null. */
final class JsonLines extends RowPrinter {

  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  @Override
  long print(String[] columns, Iterator<Row> rows, Appendable out) throws IOException {
    long count = 0;
    for (; rows.hasNext(); count++) {
      Row row = rows.next();
      JsonObject object = new JsonObject();
      for (int i = 0; i < columns.length; i++) {
        object.add(columns[i], element(row.get(i)));
      }
      out.append(GSON.toJson(object)).append('\n');
    }
    return count;
  }

  /** A nested value as JSON. */
  static String json(Object value) {
    return GSON.toJson(element(value));
  }

  private static JsonElement element(Object value) {
    if (value instanceof Row row) {
      return struct(row);
    }
    if (value instanceof scala.collection.Seq<?> items) {
      JsonArray array = new JsonArray();
      CollectionConverters.asJava(items).forEach(item -> array.add(element(item)));
      return array;
    }
    if (value instanceof scala.collection.Map<?, ?> map) {
      JsonObject object = new JsonObject();
      for (Map.Entry<?, ?> entry : CollectionConverters.asJava(map).entrySet()) {
        object.add(String.valueOf(entry.getKey()), element(entry.getValue()));
      }
      return object;
    }
    return scalar(value);
  }

  private static JsonElement struct(Row row) {
    JsonObject object = new JsonObject();
    String[] names = row.schema().fieldNames();
    for (int i = 0; i < names.length; i++) {
      object.add(names[i], element(row.get(i)));
    }
    return object;
  }

  private static JsonElement scalar(Object value) {
    if (value == null || (value instanceof Double number && !Double.isFinite(number))) {
      return JsonNull.INSTANCE;
    }
    if (value instanceof Float number && !Float.isFinite(number)) {
      return JsonNull.INSTANCE;
    }
    if (value instanceof Number number) {
      return new JsonPrimitive(number);
    }
    return value instanceof Boolean truth
        ? new JsonPrimitive(truth)
        : new JsonPrimitive(text(value));
  }

  /** A value that is not nested, as text; empty for null. */
  static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Timestamp time) {
      return time.toInstant().toString();
    }
    if (value instanceof byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }
    boolean nested =
        value instanceof Row
            || value instanceof scala.collection.Seq
            || value instanceof scala.collection.Map;
    return nested ? json(value) : value.toString();
  }
}
