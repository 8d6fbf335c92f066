package dev.platen.spark.cli;

import dev.platen.spark.conf.Setting;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that say how pages are read. Each stands for a setting and only overrides it. */
final class ProcessingOptions {

  @Option(
      names = "--languages",
      paramLabel = "CODES",
      description = "auto, or Tesseract codes, most likely first: eng,chi_sim.")
  private String languages;

  @Option(
      names = "--preset",
      paramLabel = "PRESET",
      description = "How much effort a page is worth: fast, balanced or accurate.")
  private String preset;

  @Option(
      names = "--preprocess",
      paramLabel = "MODE",
      description = "What may be done to page images: off, safe or full.")
  private String preprocess;

  @Option(names = "--force-ocr", description = "Read pages even where a PDF has their text.")
  private boolean forceOcr;

  /** The settings that these options stand for. */
  List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    add(settings, "ocr.languages", languages, "--languages");
    add(settings, "ocr.preset", preset, "--preset");
    add(settings, "preprocess.mode", preprocess, "--preprocess");
    add(settings, "decode.force-ocr", forceOcr ? "true" : null, "--force-ocr");
    return settings;
  }

  private static void add(List<Setting> settings, String key, String value, String origin) {
    if (value != null) {
      settings.add(new Setting(key, value, origin));
    }
  }
}
