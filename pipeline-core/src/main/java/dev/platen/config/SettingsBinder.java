package dev.platen.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Binds one set of values to the settings records and collects all that is wrong with it: a value
 * that can't be used is reported and stands in by its default, so that the rest is still checked.
 */
final class SettingsBinder {

  /** Longer keys are cut before they are compared or shown: they come from outside. */
  private static final int LONGEST_KEY = 100;

  private final Config overrides;
  private final Config reference;
  private final SettingKeys keys = new SettingKeys(PlatenSettings.class);
  private final List<String> problems = new ArrayList<>();

  SettingsBinder(Config overrides, Config reference) {
    this.overrides = overrides;
    this.reference = reference;
  }

  PlatenSettings bind() {
    reportUnknown(PlatenSettings.class, overrides.root(), "");
    PlatenSettings settings = bind(PlatenSettings.class, "");
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    return settings;
  }

  private void reportUnknown(Class<? extends Record> type, ConfigObject values, String prefix) {
    for (Map.Entry<String, ConfigValue> entry : new TreeMap<>(values).entrySet()) {
      RecordComponent component = component(type, entry.getKey());
      String key = prefix + shorten(entry.getKey());
      boolean object = entry.getValue().valueType() == ConfigValueType.OBJECT;
      if (component == null) {
        reportUnknown(key, entry.getValue());
      } else if (SettingKeys.isGroup(component.getType())) {
        if (object) {
          Class<? extends Record> group = component.getType().asSubclass(Record.class);
          reportUnknown(group, (ConfigObject) entry.getValue(), key + ".");
        } else {
          problems.add(
              "%s is a group of settings, not one: %s%s"
                  .formatted(key, members(key), origin(entry.getValue())));
        }
      }
    }
  }

  private void reportUnknown(String key, ConfigValue value) {
    String nearest =
        keys.nearest(key)
            .map("did you mean %s?"::formatted)
            .orElse("conf/platen.conf lists all settings");
    problems.add("%s is not a setting; %s%s".formatted(key, nearest, origin(value)));
  }

  private String members(String group) {
    return keys.all().stream()
        .filter(key -> key.startsWith(group + "."))
        .collect(Collectors.joining(", "));
  }

  private static RecordComponent component(Class<?> type, String key) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (SettingText.key(component.getName()).equals(key)) {
        return component;
      }
    }
    return null;
  }

  private <T extends Record> T bind(Class<T> type, String prefix) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String key = prefix + SettingText.key(components[i].getName());
      Class<?> wanted = components[i].getType();
      values[i] =
          SettingKeys.isGroup(wanted)
              ? bind(wanted.asSubclass(Record.class), key + ".")
              : leaf(wanted, key);
    }
    return construct(type, prefix, components, values);
  }

  private Object leaf(Class<?> type, String key) {
    if (!overrides.hasPath(key)) {
      return standard(type, key);
    }
    ConfigValue value = overrides.getValue(key);
    try {
      return parse(type, value);
    } catch (IllegalArgumentException e) {
      problems.add("%s = %s %s%s".formatted(key, shown(key, value), e.getMessage(), origin(value)));
      return standard(type, key);
    }
  }

  private Object standard(Class<?> type, String key) {
    return parse(type, reference.getValue(key));
  }

  private static Object parse(Class<?> type, ConfigValue value) {
    if (value.unwrapped() instanceof List<?> list) {
      if (type != List.class) {
        throw new IllegalArgumentException("is a list where one value is wanted");
      }
      return list.stream().map(String::valueOf).toList();
    } else if (value.valueType() == ConfigValueType.OBJECT) {
      throw new IllegalArgumentException("is a group where one value is wanted");
    }
    return SettingText.parse(type, String.valueOf(value.unwrapped()));
  }

  /** Makes the record; each component that its constructor refuses is reported and replaced. */
  private <T extends Record> T construct(
      Class<T> type, String prefix, RecordComponent[] components, Object[] values) {
    Set<Integer> replaced = new HashSet<>();
    while (true) {
      try {
        return constructor(type, components).newInstance(values);
      } catch (InvocationTargetException e) {
        String message = String.valueOf(e.getCause().getMessage());
        int culprit = culprit(components, message);
        if (culprit >= 0 && replaced.contains(culprit)) {
          // Its default does not go with the other values either: already reported.
          throw new SettingsException(problems);
        } else if (culprit < 0) {
          throw new IllegalStateException("No setting of " + type + ": " + message, e.getCause());
        }
        replaced.add(culprit);
        String key = prefix + SettingText.key(components[culprit].getName());
        problems.add(
            prefix + message + (overrides.hasPath(key) ? origin(overrides.getValue(key)) : ""));
        values[culprit] = standard(components[culprit].getType(), key);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("Can't make " + type, e);
      }
    }
  }

  private static <T extends Record> Constructor<T> constructor(
      Class<T> type, RecordComponent[] components) throws NoSuchMethodException {
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
    }
    return type.getDeclaredConstructor(types);
  }

  /** The records' messages begin with "key = value". */
  private static int culprit(RecordComponent[] components, String message) {
    for (int i = 0; i < components.length; i++) {
      if (message.startsWith(SettingText.key(components[i].getName()) + " = ")) {
        return i;
      }
    }
    return -1;
  }

  private static String shown(String key, ConfigValue value) {
    return Redaction.show(key, shorten(String.valueOf(value.unwrapped())));
  }

  private static String shorten(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", "?");
    return clean.length() <= LONGEST_KEY ? clean : clean.substring(0, LONGEST_KEY) + "…";
  }

  private static String origin(ConfigValue value) {
    return " (" + value.origin().description() + ")";
  }

  /** Every setting under its full key, in the order of the records. */
  static void flatten(Record settings, String prefix, Map<String, String> into) {
    for (RecordComponent component : settings.getClass().getRecordComponents()) {
      String key = prefix + SettingText.key(component.getName());
      try {
        Object value = component.getAccessor().invoke(settings);
        if (SettingKeys.isGroup(component.getType())) {
          flatten((Record) value, key + ".", into);
        } else {
          into.put(key, SettingText.format(value));
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("Can't read " + key, e);
      }
    }
  }
}
