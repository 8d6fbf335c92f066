package dev.platen.spark.schema;

import dev.platen.geometry.Mesh;
import dev.platen.model.PageResult;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Page results with random content in every component, whatever components there are.
 *
 * <p>Numbers are kept where constructors want them: positive, and 0 to 1 for what they check.
 */
final class RandomPages {

  private static final int MAX_ITEMS = 3;
  private static final int TRIES = 200;

  private final Random random;

  RandomPages(long seed) {
    this.random = new Random(seed);
  }

  PageResult page() {
    return (PageResult) record(PageResult.class);
  }

  /** Tries until the constructor is content: which components may be null, only it knows. */
  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = components[i].getType();
    }
    ReflectiveOperationException last = null;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = value(components[i]);
      }
      try {
        return type.getConstructor(types).newInstance(values);
      } catch (ReflectiveOperationException e) {
        last = e;
      }
    }
    throw new IllegalStateException("No %s was good".formatted(type), last);
  }

  private Object value(RecordComponent component) {
    if (component.getName().equals("matrix")) {
      return List.of(1.0, 0.0, random.nextDouble(), 0.0, 2.0, 0.0, 0.0, 0.0, 1.0);
    }
    if (component.getType() == Mesh.class) {
      return random.nextBoolean() ? null : new Mesh(2, 2, Collections.nCopies(8, 1.5));
    }
    boolean optional = !component.getType().isPrimitive() && random.nextInt(8) == 0;
    boolean collection = component.getGenericType() instanceof ParameterizedType;
    return optional && !collection ? null : value(component.getGenericType());
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      int size = random.nextInt(MAX_ITEMS);
      if (generic.getRawType() == List.class) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
          list.add(value(arguments[0]));
        }
        return list;
      }
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        map.put(text(), value(arguments[1]));
      }
      return map;
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return record(plain);
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
    }
    return scalar(plain);
  }

  private Object scalar(Class<?> type) {
    if (type == String.class) {
      return text();
    }
    if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    }
    if (type == double.class || type == Double.class) {
      return random.nextInt(1, 10_001) / 10_000.0;
    }
    if (type == long.class || type == Long.class) {
      return random.nextLong(1, Long.MAX_VALUE);
    }
    if (type == int.class || type == Integer.class) {
      return random.nextInt(4) == 0 ? 90 : random.nextInt(1, 5);
    }
    throw new IllegalStateException("No random " + type);
  }

  private String text() {
    String[] texts = {"a", "页面", "two\nlines", "quote \" and '", "\ud83d\udcc4", "é"};
    return texts[random.nextInt(texts.length)] + random.nextInt(100);
  }
}
