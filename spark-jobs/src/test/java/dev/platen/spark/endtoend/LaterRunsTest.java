package dev.platen.spark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.spark.job.Outcome;
import dev.platen.spark.job.Reprocess;
import dev.platen.spark.job.RunReport;
import dev.platen.spark.testkit.Scans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What later runs make of an archive that an earlier one has read. */
class LaterRunsTest {

  /** English alone: models of other languages may be there or not. */
  private static final String QUICK = "ocr.languages = [eng]\n";

  @TempDir private Path temporary;
  private Path scans;
  private Output output;

  @BeforeEach
  void prepare() throws IOException {
    scans = Files.createDirectory(temporary.resolve("scans"));
    output = new Output(temporary.resolve("out"));
  }

  @Test
  void onlyWhatChangedIsDone() throws IOException, SQLException {
    List<Path> written = Scans.write(scans, 100, 11, 5);
    Path png = written.get(0);
    Path tif = written.get(1);
    Path jpg = written.get(2);
    RunReport first = output.run(QUICK + "output.keep-images = true", scans.toString());
    assertThat(first.outcome()).isEqualTo(Outcome.DONE);
    assertThat(first.pageCount()).isEqualTo(5);
    assertThat(first.documents()).isEqualTo(3);
    assertThat(images()).hasSize(5).allMatch(name -> name.matches("[0-9a-f]{64}/00000[1-9].png"));

    // Moved, there twice, and overwritten with another file.
    Path other = Files.createDirectory(temporary.resolve("other"));
    List<Path> others = Scans.write(other, 100, 12, 1);
    Files.move(tif, scans.resolve("moved.tif"));
    Files.copy(jpg, scans.resolve("copy.jpg"));
    Files.copy(others.get(0), png, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    RunReport second = output.run(QUICK, scans.toString());

    assertThat(second.pageCount()).isEqualTo(1);
    assertThat(second.documents()).isEqualTo(1);
    assertThat(output.violations()).isEmpty();
    assertThat(states())
        .containsExactly(
            "copy.jpg|present",
            "moved.tif|present",
            "scan-1.png|present",
            "scan-1.png|replaced",
            "scan-2.tif|missing",
            "scan-3.jpg|present");

    Files.delete(jpg);
    Files.delete(scans.resolve("copy.jpg"));
    RunReport third =
        output.run(
            QUICK + "worker.max-pages = 7, log.format = json, output.commit-interval = 9 s",
            scans.toString());
    assertThat(third.pageCount()).isZero();
    assertThat(third.outdated()).isZero();
    assertThat(images()).hasSize(5);
    assertThat(states()).contains("copy.jpg|missing", "scan-3.jpg|missing");
    assertThat(output.count("select count(*) from documents")).isEqualTo(4);
    assertThat(output.violations()).isEmpty();

    output.runAndPrune(QUICK, Files.createDirectory(temporary.resolve("unmounted")).toString());
    assertThat(output.count("select count(*) from documents")).isEqualTo(4);
    output.runAndPrune(QUICK, scans.toString());
    assertThat(states())
        .containsExactly("moved.tif|present", "scan-1.png|present", "scan-2.tif|missing");
    assertThat(output.count("select count(*) from documents")).isEqualTo(2);
    assertThat(
            output.count(
                "select count(*) from words w anti join documents d"
                    + " on w.document_id = d.document_id"))
        .isZero();
    assertThat(output.throughIceberg()).isEqualTo(output.asPlainParquet());
    assertThat(output.violations()).isEmpty();
  }

  private List<String> images() throws IOException {
    Path folder = temporary.resolve("out").resolve("images");
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }

  private List<String> states() {
    return output.query("select regexp_replace(uri, '^.*/', ''), state from sources");
  }

  @Test
  void whatVanishedIsReadWhenItIsBackAndSettingsThatMatterAreRedone()
      throws IOException, SQLException {
    List<Path> letters = Scans.write(scans, 100, 13, 5);
    Path away = temporary.resolve("away");
    Path vanishing = letters.get(2);

    RunReport first =
        output.run(
            QUICK,
            Optional.empty(),
            Optional.empty(),
            Interference.beforePages(() -> Files.move(vanishing, away)),
            scans.toString());

    assertThat(first.outcome()).isEqualTo(Outcome.FAILURES);
    assertThat(output.violations()).isEmpty();
    assertThat(output.failuresByName())
        .containsOnly(Map.entry(vanishing.getFileName().toString(), "source-vanished"));
    assertThat(output.query("select status, count(*) from documents group by status"))
        .containsExactly("failed|1", "ok|2");

    Files.move(away, vanishing);
    RunReport second = output.run(QUICK, scans.toString());
    assertThat(second.outcome()).isEqualTo(Outcome.DONE);
    assertThat(second.pageCount()).isEqualTo(1);
    assertThat(output.query("select status, count(*) from documents group by status"))
        .containsExactly("ok|3");
    assertThat(output.count("select count(*) from failures")).isZero();
    assertThat(output.violations()).isEmpty();
    settingsThatMatterAreAnnouncedAndRedone();
  }

  private void settingsThatMatterAreAnnouncedAndRedone() throws SQLException {
    Map<String, List<String>> content = output.content();
    List<String> ocr =
        output.query("select document_id, page_number, stage_millis['ocr'] from pages");

    String changed = QUICK + "layout.reading-order = xy-cut";
    RunReport announced = output.run(changed, scans.toString());
    assertThat(announced.outdated()).isEqualTo(3);
    assertThat(announced.pageCount()).isZero();
    assertThat(output.content()).isEqualTo(content);

    RunReport redone =
        output.run(changed, Optional.of(Reprocess.CHANGED), Optional.empty(), scans.toString());
    assertThat(redone.outcome()).isEqualTo(Outcome.DONE);
    assertThat(redone.pageCount()).isEqualTo(5);
    assertThat(redone.outdated()).isZero();
    assertThat(
            output.query(
                "select stage_millis['ocr'] from runs where run_id = '%s'"
                    .formatted(redone.runId())))
        .as("time of a stage that was not done again")
        .containsExactly("null");
    assertThat(output.query("select document_id, page_number, stage_millis['ocr'] from pages"))
        .isEqualTo(ocr);
    assertThat(output.content().get("words")).hasSameSizeAs(content.get("words"));
    assertThat(output.violations()).isEmpty();
    assertThat(output.throughIceberg()).isEqualTo(output.asPlainParquet());
  }
}
