package dev.platen.spark.worker;

import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Records with arbitrary content that their constructors accept; the same for the same seed. */
final class RandomRecords {

  private static final int TRIES = 10_000;
  private static final String[] TEXTS = {
    "x",
    "two words",
    "数据",
    "\uD83D\uDE00",
    "\"quoted\\\"",
    "line\nbreak",
    "\u2028\u0000\u001b",
    "</b>&"
  };

  private final Random random;

  RandomRecords(long seed) {
    random = new Random(seed);
  }

  /** Draws until the constructor accepts. */
  <T extends Record> T next(Class<T> type) {
    if (type == PageTransform.class) {
      return type.cast(transform());
    }
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < TRIES; i++) {
      for (int k = 0; k < components.length; k++) {
        types[k] = components[k].getType();
        values[k] = value(components[k].getGenericType());
      }
      try {
        return type.getDeclaredConstructor(types).newInstance(values);
      } catch (InvocationTargetException e) {
        // The constructor has something against it: draw again.
        continue;
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("No luck with " + type);
  }

  private PageTransform transform() {
    Size size = next(Size.class);
    Rotation rotation = Rotation.values()[random.nextInt(4)];
    PageTransform turned = PageTransform.rotation(size, rotation);
    PageTransform scaled = turned.then(PageTransform.scaling(turned.prepared(), next(Size.class)));
    return random.nextBoolean() ? scaled : PageTransform.warp(scaled, scaled::toSource);
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      Type last =
          parameterized.getActualTypeArguments()[parameterized.getActualTypeArguments().length - 1];
      return parameterized.getRawType() == List.class ? list(last) : map(last);
    }
    Class<?> plain = (Class<?>) type;
    if (!plain.isPrimitive() && random.nextInt(6) == 0) {
      return null;
    } else if (plain.isRecord()) {
      return next(plain.asSubclass(Record.class));
    } else if (plain.isEnum()) {
      return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
    } else if (plain == double.class || plain == Double.class) {
      return random.nextDouble();
    } else if (plain == int.class || plain == Integer.class) {
      return random.nextInt(50_000);
    } else if (plain == long.class || plain == Long.class) {
      return random.nextLong();
    } else if (plain == boolean.class) {
      return random.nextBoolean();
    } else if (plain == String.class) {
      return TEXTS[random.nextInt(TEXTS.length)];
    } else if (plain == Path.class) {
      return Path.of("/spool", "f" + random.nextInt());
    }
    throw new IllegalStateException("No values for " + type);
  }

  private List<Object> list(Type element) {
    List<Object> list = new ArrayList<>();
    while (random.nextInt(3) > 0) {
      Object value = value(element);
      if (value != null) {
        list.add(value);
      }
    }
    return list;
  }

  private Map<String, Object> map(Type element) {
    Map<String, Object> map = new TreeMap<>();
    for (Object value : list(element)) {
      map.put("key " + random.nextInt(5), value);
    }
    return map;
  }
}
