package dev.platen.spark.worker;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Records as objects, one member a component. Null is a missing member; a primitive may not miss; a
 * member that the record does not have, or has already got, is an error.
 */
final class RecordAdapterFactory implements TypeAdapterFactory {

  @Override
  public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
    Class<? super T> raw = type.getRawType();
    return raw.isRecord() ? new RecordAdapter<T>(gson, raw).nullSafe() : null;
  }

  /** One component: how it is named, read from a record and written. */
  private record Member(RecordComponent component, TypeAdapter<Object> adapter) {

    @SuppressWarnings("unchecked")
    static Member of(Gson gson, RecordComponent component) {
      TypeAdapter<?> adapter = gson.getAdapter(TypeToken.get(component.getGenericType()));
      return new Member(component, (TypeAdapter<Object>) adapter);
    }

    String name() {
      return component.getName();
    }

    Object of(Object instance) {
      try {
        return component.getAccessor().invoke(instance);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("Can't read " + component, e);
      }
    }
  }

  private static final class RecordAdapter<T> extends TypeAdapter<T> {

    private final List<Member> members = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Constructor<? super T> constructor;

    RecordAdapter(Gson gson, Class<? super T> type) {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        members.add(Member.of(gson, components[i]));
        positions.put(components[i].getName(), i);
      }
      try {
        constructor = type.getDeclaredConstructor(types);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("No canonical constructor in " + type, e);
      }
    }

    @Override
    public void write(JsonWriter out, T instance) throws IOException {
      out.beginObject();
      for (Member member : members) {
        out.name(member.name());
        member.adapter().write(out, member.of(instance));
      }
      out.endObject();
    }

    @Override
    public T read(JsonReader in) throws IOException {
      Object[] values = new Object[members.size()];
      in.beginObject();
      while (in.hasNext()) {
        Integer position = positions.get(in.nextName());
        if (position == null || values[position] != null) {
          throw new JsonParseException(
              "a member of %s is unknown or stands twice".formatted(typeName()));
        }
        values[position] = members.get(position).adapter().read(in);
      }
      in.endObject();
      return make(values);
    }

    @SuppressWarnings("unchecked")
    private T make(Object[] values) {
      for (int i = 0; i < values.length; i++) {
        if (values[i] == null && members.get(i).component().getType().isPrimitive()) {
          throw new JsonParseException(
              "%s of %s is missing".formatted(members.get(i).name(), typeName()));
        }
      }
      try {
        return (T) constructor.newInstance(values);
      } catch (InvocationTargetException e) {
        throw new JsonParseException(typeName() + ": " + e.getCause().getMessage(), e.getCause());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("Can't make " + typeName(), e);
      }
    }

    private String typeName() {
      return constructor.getDeclaringClass().getSimpleName();
    }
  }
}
