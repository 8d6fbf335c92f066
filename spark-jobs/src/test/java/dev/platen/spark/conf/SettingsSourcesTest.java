package dev.platen.spark.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.platen.config.PlatenSettings;
import dev.platen.config.SettingsException;
import dev.platen.config.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsSourcesTest {

  @TempDir private Path folder;

  @Test
  void eachSourceWinsOverTheNext() throws IOException {
    Path file = file("worker { max-pages = 1, memory = 1 GiB, heap = 100 MiB, spool = 1 GiB }");

    PlatenSettings settings =
        new SettingsSources(
                List.of(new Setting("worker.max-pages", "4", "--pages")),
                List.of(set("worker.max-pages=3"), set("worker.memory=3 GiB")),
                Map.of(
                    "spark.platen.worker.max-pages", "2",
                    "spark.platen.worker.memory", "2 GiB",
                    "spark.platen.worker.heap", "200 MiB",
                    "spark.executor.memory", "1g"),
                Optional.of(file))
            .load();

    Map<String, String> values = SettingsLoader.effective(settings);
    assertThat(values)
        .containsEntry("worker.max-pages", "4")
        .containsEntry("worker.memory", "3 GiB")
        .containsEntry("worker.heap", "200 MiB")
        .containsEntry("worker.spool", "1 GiB")
        .containsEntry("worker.page-timeout", "5 minutes");
  }

  @Test
  void theLastOfTwoAssignmentsWins() {
    PlatenSettings settings =
        new SettingsSources(
                List.of(),
                List.of(set("ocr.languages=eng"), set("ocr.languages = deu, fra")),
                Map.of(),
                Optional.empty())
            .load();

    assertThat(settings.ocr().languages()).containsExactly("deu", "fra");
  }

  @Test
  void problemsOfAllSourcesAreReportedTogetherWithTheirOrigin() throws IOException {
    Path file = file("\nworker.spol = 1 GiB\n");

    SettingsException exception =
        catchThrowableOfType(
            SettingsException.class,
            () ->
                new SettingsSources(
                        List.of(new Setting("preprocess.mode", "slow", "--preprocess")),
                        List.of(set("a..b=1"), set("worker.page-timeout=5 lightyears")),
                        Map.of("spark.platen.decode.pdf-dpi", "9000"),
                        Optional.of(file))
                    .load());

    assertThat(exception.problems())
        .containsExactlyInAnyOrder(
            "\"a..b\" is not a key (--set)",
            "worker.spol is not a setting; did you mean worker.spool? (" + file + ": 2)",
            "decode.pdf-dpi = 9000 is not between 72 and 1200"
                + " (Spark's spark.platen.decode.pdf-dpi)",
            "preprocess.mode = slow is none of off, safe, full (--preprocess)",
            "worker.page-timeout = 5 lightyears is not a time like 30 seconds or 5 minutes (--set)");
  }

  @Test
  void aFileThatCantBeReadIsAProblem() throws IOException {
    Path missing = folder.resolve("no.conf");
    Path broken = file("worker { memory = ");

    assertThatThrownBy(() -> only(missing))
        .hasMessage("Settings file %s can't be read; --config names another", missing);
    assertThatThrownBy(() -> only(broken)).hasMessageStartingWith("Settings file " + broken);
  }

  @Test
  void anAssignmentNeedsAnEqualsSign() {
    assertThatThrownBy(() -> Setting.parse("fast", "--set"))
        .hasMessage("--set fast is not of the form key=value");
  }

  private static void only(Path file) {
    new SettingsSources(List.of(), List.of(), Map.of(), Optional.of(file)).load();
  }

  private static Setting set(String assignment) {
    return Setting.parse(assignment, "--set");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("platen.conf"), text);
  }
}
