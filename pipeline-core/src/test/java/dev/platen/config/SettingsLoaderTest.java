package dev.platen.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsLoaderTest {

  private static final Map<String, String> OTHER_VALUES = otherValues();

  /** Every key with a value that is not its default; a new key must be entered here. */
  private static Map<String, String> otherValues() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("run.tolerated-failures", "0.5%");
    values.put("run.max-attempts", "4");
    values.put("run.low-confidence", "0.5");
    values.put("input.hidden", "true");
    values.put("input.archives", "false");
    values.put("limits.max-pixels", "1000000");
    values.put("limits.max-pages", "17");
    values.put("limits.max-file-bytes", "3 GiB");
    values.put("limits.max-archive-depth", "2");
    values.put("limits.max-archive-members", "18");
    values.put("limits.max-archive-bytes", "19 GiB");
    values.put("limits.max-compression-ratio", "99");
    values.put("decode.pdf-dpi", "200");
    values.put("decode.force-ocr", "true");
    values.put("preprocess.mode", "full");
    values.put("preprocess.with", "level-light");
    values.put("preprocess.without", "flatten,deskew");
    values.put("preprocess.order", "level-light,remove-moire");
    values.put("preprocess.blank-ink-share", "0.002");
    values.put("ocr.preset", "fast");
    values.put("ocr.engine", "null");
    values.put("ocr.languages", "eng,chi_sim");
    values.put("ocr.model-folder", "/models");
    values.put("ocr.ppocr-folder", "/ppocr");
    values.put("ocr.max-megapixels", "30");
    values.put("ocr.calibration-file", "/calibration.json");
    values.put("ocr.reread-cells", "7");
    values.put("table.search", "ruled");
    values.put("layout.reading-order", "xy-cut");
    values.put("layout.model-file", "/layout.onnx");
    values.put("layout.model-labels", "text,table");
    values.put("layout.model-pixels", "imagenet");
    values.put("layout.model-confidence", "0.7");
    values.put("worker.isolation", "in-process");
    values.put("worker.page-timeout", "90 seconds");
    values.put("worker.memory", "2 GiB");
    values.put("worker.heap", "256 MiB");
    values.put("worker.max-pages", "500");
    values.put("worker.start-timeout", "30 seconds");
    values.put("worker.spool", "5 GiB");
    values.put("output.catalog", "lake");
    values.put("output.namespace", "scans");
    values.put("output.commit-interval", "3 minutes");
    values.put("output.assemble-interval", "1 hour");
    values.put("output.snapshot-retention", "7 days");
    values.put("output.target-file-size", "64 MiB");
    values.put("output.keep-images", "true");
    values.put("log.format", "json");
    return values;
  }

  @Test
  void defaultsAreThoseOfTheReference() {
    PlatenSettings settings = SettingsLoader.defaults();

    assertThat(settings.run()).isEqualTo(new RunSettings("0", 3, 0.7));
    assertThat(settings.ocr().isAuto()).isTrue();
    assertThat(settings.worker().pageTimeout()).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings.worker().memory()).isEqualTo(ByteSize.parse("2560 MiB"));
    assertThat(settings.output().snapshotRetention()).isZero();
  }

  @Test
  void everyKeyIsWiredToItsOwnComponent() {
    assertThat(OTHER_VALUES.keySet()).containsExactlyElementsOf(SettingsLoader.keys());
    Map<String, String> defaults = SettingsLoader.effective(SettingsLoader.defaults());

    Map<String, String> loaded =
        SettingsLoader.effective(SettingsLoader.load(ConfigFactory.parseMap(OTHER_VALUES)));

    assertThat(loaded).containsExactlyEntriesOf(OTHER_VALUES);
    assertThat(loaded)
        .allSatisfy((key, value) -> assertThat(value).isNotEqualTo(defaults.get(key)));
  }

  @Test
  void effectiveValuesCanBeReadBack() {
    Map<String, String> effective = SettingsLoader.effective(SettingsLoader.defaults());

    assertThat(SettingsLoader.load(ConfigFactory.parseMap(effective)))
        .isEqualTo(SettingsLoader.defaults());
  }

  @Test
  void theShippedFileHasEveryKeyCommentedOutWithItsDefault() throws IOException {
    Path file = Path.of("..", "conf", "platen.conf");
    assertThat(SettingsLoader.load(ConfigFactory.parseFile(file.toFile())))
        .isEqualTo(SettingsLoader.defaults());

    // A line that is not text after "#" is a setting; without the sign, all must parse as well.
    String uncommented = Files.readString(file).replaceAll("(?m)^(\\s*)#([a-z][a-z-]* = )", "$1$2");
    Config config = ConfigFactory.parseString(uncommented);
    assertThat(SettingsLoader.load(config)).isEqualTo(SettingsLoader.defaults());
    assertThat(SettingsLoader.keys()).allMatch(config::hasPath);
  }

  @Test
  void allProblemsAreReportedTogetherWithKeyValueReasonAndOrigin() {
    assertThat(
            problems(
                """
                worker { page-timeout = 5 lightyears, memry = 2 GiB, max-pages = 0 }
                decode.pdf-dpi = 10
                preprocess.mode = gentle
                limits.max-pages = many
                ocr.languages = [eng, "../etc"]
                page-timeout = 3 s
                wombat = 1
                output = here
                layout.reading-order { a = 1 }
                run.max-attempts = [1, 2]
                input.hidden = perhaps
                """))
        .containsExactlyInAnyOrder(
            "output is a group of settings, not one: output.catalog, output.namespace,"
                + " output.commit-interval, output.assemble-interval, output.snapshot-retention,"
                + " output.target-file-size, output.keep-images (test: 8)",
            "page-timeout is not a setting; did you mean worker.page-timeout? (test: 6)",
            "wombat is not a setting; conf/platen.conf lists all settings (test: 7)",
            "worker.memry is not a setting; did you mean worker.memory? (test: 1)",
            "run.max-attempts = [1, 2] is a list where one value is wanted (test: 10)",
            "input.hidden = perhaps is neither true nor false (test: 11)",
            "limits.max-pages = many is not a whole number (test: 4)",
            "decode.pdf-dpi = 10 is not between 72 and 1200 (test: 2)",
            "preprocess.mode = gentle is none of off, safe, full (test: 3)",
            "ocr.languages = eng,../etc: \"../etc\" is not a Tesseract code like eng or chi_sim"
                + " (test: 5)",
            "layout.reading-order = {a=1} is a group where one value is wanted (test: 9)",
            "worker.page-timeout = 5 lightyears is not a time like 30 seconds or 5 minutes"
                + " (test: 1)",
            "worker.max-pages = 0 is not between 1 and 1000000 (test: 1)");
  }

  @Test
  void aBareNumberIsNoTime() {
    assertThat(problems("output.snapshot-retention = 7"))
        .containsExactly(
            "output.snapshot-retention = 7 is not a time like 30 seconds or 5 minutes (test: 1)");
  }

  @Test
  void aValueIsCheckedAgainstTheOthersThatWereGiven() {
    PlatenSettings roomy = load("worker { heap = 3 GiB, memory = 4 GiB }");
    assertThat(roomy.worker().heap()).isEqualTo(ByteSize.parse("3 GiB"));

    assertThat(problems("worker { heap = 3 GiB, memory = 2 GiB }"))
        .containsExactly("worker.heap = 3 GiB is not between 64 MiB and 2 GiB (test: 1)");
    assertThat(problems("worker.memory = 256 MiB"))
        .containsExactly("worker.heap = 512 MiB is not between 64 MiB and 256 MiB");
  }

  @Test
  void hostileKeysAreCutAndCleaned() {
    assertThat(problems("\"" + "x".repeat(5000) + "\" = 1").get(0)).hasSizeLessThan(300);
    assertThat(problems("\"a\\u001b[2Jb\" = 1").get(0)).startsWith("a?[2Jb is not a setting");
  }

  @Test
  void unresolvableReferencesAreProblems() {
    assertThat(problems("ocr.model-folder = ${PLATEN_NO_SUCH_VARIABLE}").get(0))
        .contains("PLATEN_NO_SUCH_VARIABLE");
  }

  @Test
  void secretsAreToldByTheirNames() {
    assertThat(List.of("s3.secret-key", "db.password", "api-key", "access_key", "authToken"))
        .allMatch(Redaction::isSecret);
    assertThat(SettingsLoader.keys()).noneMatch(Redaction::isSecret);
    assertThat(Redaction.show("db.password", "swordfish")).doesNotContain("swordfish");
  }

  private static PlatenSettings load(String hocon) {
    return SettingsLoader.load(
        ConfigFactory.parseString(
            hocon, ConfigParseOptions.defaults().setOriginDescription("test")));
  }

  private static List<String> problems(String hocon) {
    return catchThrowableOfType(SettingsException.class, () -> load(hocon)).problems();
  }
}
