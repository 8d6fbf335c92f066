package dev.platen.synthesize.degrade;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Something that happens to a page. It is a record, so that its parameters say all of it: with the
 * same ones it does the same.
 */
public sealed interface Degradation permits Mark, Warp, Effect {

  /** Name in the truth: {@code uneven-light}. */
  default String id() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /** Names and values of its parameters. */
  default Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (RecordComponent component : getClass().getRecordComponents()) {
      try {
        Object value = component.getAccessor().invoke(this);
        if (value instanceof Number || value instanceof String || value instanceof Boolean) {
          parameters.put(component.getName(), value);
        } else if (value instanceof Enum<?> constant) {
          parameters.put(component.getName(), constant.name().toLowerCase(Locale.ROOT));
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("Can't read " + component, e);
      }
    }
    return parameters;
  }
}
