package dev.platen.spark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.spark.job.Outcome;
import dev.platen.spark.job.RunReport;
import dev.platen.spark.tables.LocalSpark;
import dev.platen.spark.testkit.Scans;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same rows, whoever reads it and however many slots there are. */
class RepeatabilityTest {

  private static final String SETTINGS =
      "ocr.languages = [eng], worker { memory = 700 MiB, heap = 256 MiB }, output.commit-interval ="
          + " 1 s";

  @TempDir private Path temporary;

  @AfterAll
  static void endSpark() {
    LocalSpark.end();
  }

  @Test
  void freshRunsWithOneAndWithFourSlotsGiveTheSameRows() throws Exception {
    Path scans = Files.createDirectory(temporary.resolve("scans"));
    Scans.write(scans, 100, 17, 6);
    Files.createFile(scans.resolve("empty.tif"));

    Map<String, List<String>> one = content("one", 1, scans);
    assertThat(one.get("words")).hasSizeGreaterThan(100);
    assertThat(one.get("failures")).hasSize(1);
    assertThat(content("four", 4, scans)).isEqualTo(one);
    assertThat(content("again", 4, scans)).isEqualTo(one);
  }

  private Map<String, List<String>> content(String name, int slots, Path scans) {
    LocalSpark.restart(slots);
    Output output = new Output(temporary.resolve(name));
    RunReport report = output.run(SETTINGS, scans.toString());
    assertThat(report.outcome()).isEqualTo(Outcome.FAILURES);
    assertThat(output.violations()).isEmpty();
    return output.content();
  }
}
