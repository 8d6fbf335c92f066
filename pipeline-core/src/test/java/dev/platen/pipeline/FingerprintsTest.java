package dev.platen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import dev.platen.config.LimitSettings;
import dev.platen.config.PlatenSettings;
import dev.platen.config.SettingsLoader;
import dev.platen.model.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintsTest {

  private static final List<Stage> STAGES =
      List.of(Stage.DECODE, Stage.PREPROCESS, Stage.OCR, Stage.TABLE, Stage.LAYOUT);

  /** Where models and calibrations lie; what they are is in the engine's version. */
  private static final Set<String> PLACES =
      Set.of("ocr.model-folder", "ocr.ppocr-folder", "ocr.calibration-file", "layout.model-file");

  /** Another valid value for keys of which one can't be made up by rule. */
  private static final Map<String, Object> OTHERS =
      Map.ofEntries(
          Map.entry("preprocess.mode", "full"),
          Map.entry("preprocess.with", List.of("remove-specks")),
          Map.entry("preprocess.without", List.of("flatten")),
          Map.entry("preprocess.order", List.of("level-light", "remove-moire")),
          Map.entry("ocr.engine", "other"),
          Map.entry("ocr.preset", "fast"),
          Map.entry("ocr.languages", List.of("eng", "deu")),
          Map.entry("table.search", "ruled"),
          Map.entry("layout.reading-order", "xy-cut"),
          Map.entry("layout.model-file", "/layout.onnx"),
          Map.entry("layout.model-labels", List.of("text")),
          Map.entry("layout.model-pixels", "imagenet"),
          Map.entry("run.tolerated-failures", "7"),
          Map.entry("worker.isolation", "in-process"),
          Map.entry("output.namespace", "other"),
          Map.entry("output.catalog", "other"),
          Map.entry("ocr.model-folder", "/models"),
          Map.entry("ocr.ppocr-folder", "/ppocr"),
          Map.entry("ocr.calibration-file", "/calibration.json"),
          Map.entry("log.format", "json"));

  private static final Fingerprints BEFORE = of(SettingsLoader.defaults());

  private static Fingerprints of(PlatenSettings settings) {
    return Fingerprints.of(settings, "engine 1");
  }

  private static Config reference() {
    return ConfigFactory.parseURL(LimitSettings.class.getResource("reference.conf")).resolve();
  }

  static Stream<Arguments> keys() {
    return reference().entrySet().stream()
        .map(Map.Entry::getKey)
        .sorted()
        .map(key -> Arguments.of(key, key.substring(0, key.indexOf('.'))));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aSettingChangesItsStageAndTheLaterOnesAndNothingElse(String key, String group) {
    PlatenSettings settings =
        SettingsLoader.load(ConfigFactory.empty().withValue(key, another(key)));
    assertThat(settings).as("%s has another value", key).isNotEqualTo(SettingsLoader.defaults());
    Fingerprints after = of(settings);
    Optional<Stage> changed =
        PLACES.contains(key)
            ? Optional.empty()
            : STAGES.stream().filter(stage -> stage.id().equals(affected(group))).findFirst();
    assertThat(after.firstChanged(BEFORE.byStage())).isEqualTo(changed);
    for (Stage stage : STAGES) {
      boolean same = after.byStage().get(stage.id()).equals(BEFORE.byStage().get(stage.id()));
      assertThat(same)
          .as("stage %s", stage)
          .isEqualTo(changed.isEmpty() || stage.compareTo(changed.get()) < 0);
    }
  }

  /** Preprocessing judges some treatments by reading. */
  private static String affected(String group) {
    return group.equals("ocr") ? "preprocess" : group;
  }

  private static ConfigValue another(String key) {
    Config reference = reference();
    ConfigValue value = reference.getValue(key);
    if (OTHERS.containsKey(key)) {
      return ConfigValueFactory.fromAnyRef(OTHERS.get(key));
    }
    return switch (value.valueType()) {
      case BOOLEAN -> ConfigValueFactory.fromAnyRef(!reference.getBoolean(key));
      case NUMBER -> ConfigValueFactory.fromAnyRef(moved(reference.getDouble(key)));
      case STRING -> ConfigValueFactory.fromAnyRef(more(reference.getString(key)));
      default ->
          throw new IllegalStateException("Say in OTHERS what else %s may be".formatted(key));
    };
  }

  private static Number moved(double value) {
    if (value != Math.rint(value)) {
      return value / 2;
    }
    return (long) value + 1;
  }

  /** "5 minutes" to "6 minutes", "2560 MiB" to "2561 MiB". */
  private static String more(String quantity) {
    String[] parts = quantity.split(" ", 2);
    return Long.parseLong(parts[0]) + 1 + " " + parts[1];
  }

  @Test
  void anotherEngineVersionChangesWhatIsJudgedByReading() {
    Fingerprints after = Fingerprints.of(SettingsLoader.defaults(), "engine 2");
    assertThat(after.firstChanged(BEFORE.byStage())).contains(Stage.PREPROCESS);
    assertThat(after.byStage().get("layout")).isNotEqualTo(BEFORE.byStage().get("layout"));
  }

  @Test
  void valuesAreShortHexadecimalInTheOrderOfTheStages() {
    assertThat(BEFORE.byStage().keySet())
        .containsExactly("decode", "preprocess", "ocr", "table", "layout");
    assertThat(BEFORE.byStage().values()).allMatch(value -> value.matches("[0-9a-f]{16}"));
    assertThat(Set.copyOf(BEFORE.byStage().values())).hasSize(5);
  }

  @Test
  void equalSettingsGiveEqualValues() {
    assertThat(of(SettingsLoader.defaults())).isEqualTo(BEFORE);
    assertThat(BEFORE.firstChanged(BEFORE.byStage())).isEmpty();
  }

  @Test
  void aMissingValueIsAChange() {
    Map<String, String> stored = new HashMap<>(BEFORE.byStage());
    stored.remove("layout");
    assertThat(BEFORE.firstChanged(stored)).contains(Stage.LAYOUT);
    stored.remove("decode");
    assertThat(BEFORE.firstChanged(stored)).contains(Stage.DECODE);
    assertThat(BEFORE.firstChanged(Map.of())).contains(Stage.DECODE);
  }

  @Test
  void stagesOfALaterVersionAreNoChange() {
    Map<String, String> stored = new HashMap<>(BEFORE.byStage());
    stored.put("extract", "1234567890abcdef");
    assertThat(BEFORE.firstChanged(stored)).isEmpty();
  }

  @Test
  void valuesCannotRunTogether() {
    record Pair(String a, String b) {}
    assertThat(CanonicalText.of(new Pair("1;b=1:2", ""), Set.of()))
        .isNotEqualTo(CanonicalText.of(new Pair("1", "2"), Set.of()));
    assertThat(CanonicalText.of(new Pair("x", "y"), Set.of("b"))).isEqualTo("a=1:x;");
  }
}
