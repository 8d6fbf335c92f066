package dev.platen.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Locale;

/** Binds HOCON to the settings records: key {@code page-timeout} to component pageTimeout. */
public final class SettingsLoader {

  private SettingsLoader() {}

  /** The settings as {@code reference.conf} has them. */
  public static PlatenSettings defaults() {
    return load(ConfigFactory.empty());
  }

  /** The given settings over the defaults. */
  public static PlatenSettings load(Config overrides) {
    return bind(PlatenSettings.class, overrides.withFallback(reference()).resolve());
  }

  private static Config reference() {
    return ConfigFactory.parseURL(SettingsLoader.class.getResource("reference.conf"));
  }

  private static <T extends Record> T bind(Class<T> type, Config config) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = value(components[i], config);
    }
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Can't make " + type, e);
    }
  }

  private static Object value(RecordComponent component, Config config) {
    String key = key(component.getName());
    Class<?> type = component.getType();
    if (type.isRecord() && type != ByteSize.class) {
      return bind(type.asSubclass(Record.class), config.getConfig(key));
    } else if (type == ByteSize.class) {
      return ByteSize.parse(config.getString(key));
    } else if (type == Duration.class) {
      return config.getDuration(key);
    } else if (type == int.class) {
      return config.getInt(key);
    } else if (type == long.class) {
      return config.getLong(key);
    } else if (type == double.class) {
      return config.getDouble(key);
    } else if (type == boolean.class) {
      return config.getBoolean(key);
    } else if (type == String.class) {
      return config.getString(key);
    } else if (type.isEnum()) {
      return enumValue(type, config.getString(key));
    } else if (component.getGenericType() instanceof ParameterizedType) {
      return config.getStringList(key);
    }
    throw new IllegalStateException("No binding for " + component);
  }

  private static Object enumValue(Class<?> type, String text) {
    for (Object constant : type.getEnumConstants()) {
      if (key((Enum<?>) constant).equals(text)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("\"%s\" is none of its values".formatted(text));
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String key(String component) {
    return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
