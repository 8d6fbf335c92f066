package dev.platen.spark.worker;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/** Enums by the names of their constants; another name is an error, not null as in Gson's own. */
final class EnumAdapterFactory implements TypeAdapterFactory {

  @Override
  public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    Class<? super T> raw = type.getRawType();
    return raw.isEnum() ? new EnumAdapter<T>(raw).nullSafe() : null;
  }

  private static final class EnumAdapter<T> extends TypeAdapter<T> {

    private final Class<? super T> type;

    EnumAdapter(Class<? super T> type) {
      this.type = type;
    }

    @Override
    public void write(JsonWriter out, T constant) throws IOException {
      out.value(((Enum<?>) constant).name());
    }

    @Override
    @SuppressWarnings("unchecked")
    public T read(JsonReader in) throws IOException {
      String name = in.nextString();
      for (Object constant : type.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(name)) {
          return (T) constant;
        }
      }
      throw new IllegalArgumentException("%s has no such constant".formatted(type.getSimpleName()));
    }
  }
}
