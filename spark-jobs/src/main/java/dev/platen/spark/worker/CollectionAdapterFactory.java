package dev.platen.spark.worker;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists, and maps with text as keys; every item is counted, none may be null. */
final class CollectionAdapterFactory implements TypeAdapterFactory {

  @Override
  @SuppressWarnings("unchecked")
  public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    if (!(type.getType() instanceof ParameterizedType parameterized)) {
      return null;
    }
    var arguments = parameterized.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      TypeAdapter<?> element = gson.getAdapter(TypeToken.get(arguments[0]));
      return (TypeAdapter<T>) new ListAdapter<>(element).nullSafe();
    } else if (type.getRawType() == Map.class && arguments[0] == String.class) {
      TypeAdapter<?> value = gson.getAdapter(TypeToken.get(arguments[1]));
      return (TypeAdapter<T>) new MapAdapter<>(value).nullSafe();
    }
    return null;
  }

  private static <E> E item(JsonReader in, TypeAdapter<E> adapter) throws IOException {
    ((ItemCountingReader) in).countItem();
    E item = adapter.read(in);
    if (item == null) {
      throw new JsonParseException("an item is null");
    }
    return item;
  }

  private static final class ListAdapter<E> extends TypeAdapter<List<E>> {

    private final TypeAdapter<E> element;

    ListAdapter(TypeAdapter<E> element) {
      this.element = element;
    }

    @Override
    public void write(JsonWriter out, List<E> list) throws IOException {
      out.beginArray();
      for (E item : list) {
        element.write(out, item);
      }
      out.endArray();
    }

    @Override
    public List<E> read(JsonReader in) throws IOException {
      List<E> list = new ArrayList<>();
      in.beginArray();
      while (in.hasNext()) {
        list.add(item(in, element));
      }
      in.endArray();
      return list;
    }
  }

  private static final class MapAdapter<V> extends TypeAdapter<Map<String, V>> {

    private final TypeAdapter<V> value;

    MapAdapter(TypeAdapter<V> value) {
      this.value = value;
    }

    @Override
    public void write(JsonWriter out, Map<String, V> map) throws IOException {
      out.beginObject();
      for (Map.Entry<String, V> entry : map.entrySet()) {
        out.name(entry.getKey());
        value.write(out, entry.getValue());
      }
      out.endObject();
    }

    @Override
    public Map<String, V> read(JsonReader in) throws IOException {
      Map<String, V> map = new LinkedHashMap<>();
      in.beginObject();
      while (in.hasNext()) {
        if (map.put(in.nextName(), item(in, value)) != null) {
          throw new JsonParseException("a key stands twice");
        }
      }
      in.endObject();
      return map;
    }
  }
}
