package dev.platen.spark.cli;

import dev.platen.config.PlatenSettings;
import dev.platen.spark.conf.Setting;
import dev.platen.spark.conf.SettingsSources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that every command with settings has. */
final class SettingsOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "${env:PLATEN_CONFIG}",
      description = "Settings file (HOCON); conf/platen.conf lists all settings.")
  private Path config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One setting, as in --set worker.page-timeout='2 minutes'. May be repeated.")
  private List<String> assignments = new ArrayList<>();

  /** The settings that come of these options, of others, and of Spark's configuration. */
  PlatenSettings load(List<Setting> options, Map<String, String> spark) {
    return new SettingsSources(
            options,
            assignments.stream().map(text -> Setting.parse(text, "--set")).toList(),
            spark,
            Optional.ofNullable(config))
        .load();
  }
}
