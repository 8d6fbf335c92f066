package dev.platen.spark.conf;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValueFactory;
import dev.platen.config.PlatenSettings;
import dev.platen.config.SettingsException;
import dev.platen.config.SettingsLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All places that settings come from. Of two values for one key that of the earlier place wins; at
 * the same place, the later one:
 *
 * <ol>
 *   <li>options of the command line ({@code --preprocess off});
 *   <li>{@code --set key=value};
 *   <li>Spark's configuration ({@code spark.platen.preprocess.mode});
 *   <li>the settings file;
 *   <li>the defaults.
 * </ol>
 *
 * <p>Read on the driver only; executors and workers are sent the finished {@link PlatenSettings}.
 *
 * @param options options of the command line
 * @param assignments {@code --set}
 * @param spark all of Spark's configuration; only keys under {@code spark.platen.} are read
 * @param file the settings file, if there is one
 */
public record SettingsSources(
    List<Setting> options,
    List<Setting> assignments,
    Map<String, String> spark,
    Optional<Path> file) {

  /** What the keys of Platen begin with in Spark's configuration. */
  public static final String SPARK_PREFIX = "spark.platen.";

  public SettingsSources {
    options = List.copyOf(options);
    assignments = List.copyOf(assignments);
    spark = Map.copyOf(spark);
  }

  /**
   * The settings that come of all sources.
   *
   * @throws SettingsException with everything that is wrong in any of them
   */
  public PlatenSettings load() {
    List<String> problems = new ArrayList<>();
    Config all =
        layer(options, problems)
            .withFallback(layer(assignments, problems))
            .withFallback(layer(sparkSettings(), problems))
            .withFallback(fileLayer(problems));
    try {
      PlatenSettings settings = SettingsLoader.load(all);
      if (problems.isEmpty()) {
        return settings;
      }
    } catch (SettingsException e) {
      problems.addAll(e.problems());
    }
    throw new SettingsException(problems);
  }

  private static Config layer(List<Setting> settings, List<String> problems) {
    Config layer = ConfigFactory.empty();
    for (Setting setting : settings) {
      try {
        layer =
            layer.withValue(
                setting.key(), ConfigValueFactory.fromAnyRef(setting.value(), setting.origin()));
      } catch (ConfigException e) {
        problems.add("\"%s\" is not a key (%s)".formatted(setting.key(), setting.origin()));
      }
    }
    return layer;
  }

  private List<Setting> sparkSettings() {
    List<Setting> settings = new ArrayList<>();
    for (Map.Entry<String, String> entry : new TreeMap<>(spark).entrySet()) {
      if (entry.getKey().startsWith(SPARK_PREFIX)) {
        String key = entry.getKey().substring(SPARK_PREFIX.length());
        settings.add(new Setting(key, entry.getValue(), "Spark's " + entry.getKey()));
      }
    }
    return settings;
  }

  private Config fileLayer(List<String> problems) {
    if (file.isEmpty()) {
      return ConfigFactory.empty();
    }
    Path path = file.get();
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      problems.add("Settings file %s can't be read; --config names another".formatted(path));
      return ConfigFactory.empty();
    }
    try {
      return ConfigFactory.parseFile(
          path.toFile(), ConfigParseOptions.defaults().setAllowMissing(false));
    } catch (ConfigException e) {
      problems.add("Settings file %s: %s".formatted(path, e.getMessage()));
      return ConfigFactory.empty();
    }
  }
}
