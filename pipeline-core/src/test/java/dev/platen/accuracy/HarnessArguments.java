package dev.platen.accuracy;

import com.typesafe.config.ConfigFactory;
import dev.platen.config.PlatenSettings;
import dev.platen.config.SettingsLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the harnesses of this package are told: the folder of the data, names of sets, each with an
 * optional {@code /N/K} for every Nth page from the Kth on, options as {@code name=value}, and
 * settings as {@code group.key=value}.
 */
record HarnessArguments(
    Path data, List<Sample> sets, Map<String, String> options, PlatenSettings settings) {

  /** A set, or every so manieth page of it from the given one on. */
  record Sample(String set, int every, int first) {

    private static Sample of(String argument) {
      String[] parts = argument.split("/", 3);
      return new Sample(
          parts[0],
          parts.length > 1 ? Integer.parseInt(parts[1]) : 1,
          parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
    }

    /** Those of its pages that are meant. */
    <P> List<P> of(List<P> pages) {
      List<P> meant = new ArrayList<>();
      for (int i = first; i < pages.size(); i += every) {
        meant.add(pages.get(i));
      }
      return meant;
    }
  }

  static HarnessArguments of(String... arguments) {
    List<Sample> sets = new ArrayList<>();
    Map<String, String> options = new TreeMap<>();
    Map<String, String> settings = new TreeMap<>();
    for (String argument : List.of(arguments).subList(1, arguments.length)) {
      int equals = argument.indexOf('=');
      if (equals < 0) {
        sets.add(Sample.of(argument));
      } else {
        String key = argument.substring(0, equals);
        (key.contains(".") ? settings : options).put(key, argument.substring(equals + 1));
      }
    }
    return new HarnessArguments(
        Path.of(arguments[0]),
        sets,
        options,
        SettingsLoader.load(ConfigFactory.parseMap(settings)));
  }
}
