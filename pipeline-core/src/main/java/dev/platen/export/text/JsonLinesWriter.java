package dev.platen.export.text;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import dev.platen.export.place.DocumentWriter;
import dev.platen.export.place.Place;
import dev.platen.export.view.DocumentView;
import dev.platen.export.view.PageView;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Locale;

/**
 * One line of JSON a page: {@code document} and {@code page}, which holds its blocks, its lines
 * with their words, and its tables with their cells. Names are the columns' names.
 */
public final class JsonLinesWriter implements DocumentWriter {

  private static final Gson JSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .registerTypeHierarchyAdapter(Enum.class, new LowerCaseNames())
          .registerTypeAdapter(LocalDate.class, new IsoDates())
          .disableHtmlEscaping()
          .create();

  private record Line(DocumentView document, PageView page) {}

  private final Writer out;
  private final DocumentView document;

  public JsonLinesWriter(DocumentView document, Place place) throws IOException {
    this.document = document;
    this.out = place.text(".jsonl");
  }

  @Override
  public void write(PageView page) throws IOException {
    JSON.toJson(new Line(document, page), out);
    out.write('\n');
  }

  @Override
  public void finish() {
    // Every line is whole by itself.
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Constants as the tables write them. */
  private static final class LowerCaseNames extends TypeAdapter<Enum<?>> {

    @Override
    public void write(JsonWriter json, Enum<?> constant) throws IOException {
      if (constant == null) {
        json.nullValue();
      } else {
        json.value(constant.name().toLowerCase(Locale.ROOT));
      }
    }

    @Override
    public Enum<?> read(JsonReader json) throws IOException {
      throw notRead(json);
    }
  }

  /** Dates as the tables show them. */
  private static final class IsoDates extends TypeAdapter<LocalDate> {

    @Override
    public void write(JsonWriter json, LocalDate date) throws IOException {
      json.value(date == null ? null : date.toString());
    }

    @Override
    public LocalDate read(JsonReader json) throws IOException {
      throw notRead(json);
    }
  }

  private static UnsupportedOperationException notRead(JsonReader json) throws IOException {
    return new UnsupportedOperationException(
        "Exports are not read back: " + (json.peek() == JsonToken.NULL ? "null" : "a value"));
  }
}
