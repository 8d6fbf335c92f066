package dev.platen.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Binds HOCON to the settings records: key {@code page-timeout} to component pageTimeout.
 *
 * <p>Where several sources give values, the caller lays them over one another; each value keeps its
 * origin, which the messages name.
 */
public final class SettingsLoader {

  private SettingsLoader() {}

  /** The settings as {@code reference.conf} has them. */
  public static PlatenSettings defaults() {
    return load(ConfigFactory.empty());
  }

  /**
   * The given settings over the defaults.
   *
   * @throws SettingsException with everything that is wrong: unknown keys, wrong types, values out
   *     of bounds
   */
  public static PlatenSettings load(Config overrides) {
    return new SettingsBinder(resolve(overrides), reference()).bind();
  }

  /** All keys, in the order of {@link PlatenSettings}. */
  public static List<String> keys() {
    return new SettingKeys(PlatenSettings.class).all();
  }

  /**
   * Every key with its value as it would be written in a file; for logs and tables. What {@link
   * Redaction} takes for a secret is left out.
   */
  public static Map<String, String> effective(PlatenSettings settings) {
    Map<String, String> values = new LinkedHashMap<>();
    SettingsBinder.flatten(settings, "", values);
    values.replaceAll(Redaction::show);
    return Collections.unmodifiableMap(values);
  }

  private static Config resolve(Config overrides) {
    try {
      return overrides.resolve();
    } catch (ConfigException e) {
      throw new SettingsException(List.of(e.getMessage()));
    }
  }

  private static Config reference() {
    return ConfigFactory.parseURL(SettingsLoader.class.getResource("reference.conf")).resolve();
  }
}
