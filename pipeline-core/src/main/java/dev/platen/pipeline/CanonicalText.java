package dev.platen.pipeline;

import java.lang.reflect.RecordComponent;
import java.util.Set;

/**
 * Settings as text that is the same for equal settings and different for different ones: each
 * component by name with its value, the length before it so that no two can run together. A new
 * setting is in it without anyone having to think of it.
 */
final class CanonicalText {

  private CanonicalText() {}

  /**
   * The text of a settings record.
   *
   * @param without names of components that are left out
   */
  static String of(Record settings, Set<String> without) {
    StringBuilder text = new StringBuilder();
    for (RecordComponent component : settings.getClass().getRecordComponents()) {
      if (!without.contains(component.getName())) {
        String value = String.valueOf(value(settings, component));
        text.append(component.getName()).append('=');
        text.append(value.length()).append(':').append(value).append(';');
      }
    }
    return text.toString();
  }

  private static Object value(Record settings, RecordComponent component) {
    try {
      return component.getAccessor().invoke(settings);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Can't read " + component, e);
    }
  }
}
