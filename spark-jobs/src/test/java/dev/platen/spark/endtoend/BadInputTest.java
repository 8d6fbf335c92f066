package dev.platen.spark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.model.Status;
import dev.platen.spark.job.Outcome;
import dev.platen.spark.job.RunReport;
import dev.platen.spark.tables.OutputLease;
import dev.platen.spark.testkit.Scans;
import dev.platen.testkit.FaultOcrEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs over small archives that want to do harm, with workers in processes of their own. */
class BadInputTest {

  /** English alone: models of other languages may be there or not. */
  private static final String QUICK = "ocr.languages = [eng], limits.max-compression-ratio = 100\n";

  private static final String FAULTY =
      """
      ocr.engine = fault
      preprocess.mode = off
      worker { page-timeout = 10 s, memory = 700 MiB, heap = 256 MiB }
      """;

  @TempDir private Path temporary;
  private Path scans;
  private Output output;

  @BeforeEach
  void prepare() throws IOException {
    scans = Files.createDirectory(temporary.resolve("scans"));
    output = new Output(temporary.resolve("out"));
  }

  @Test
  void badInputIsRowsAndNothingElse() throws IOException, SQLException {
    List<Path> written = Scans.write(scans, 100, 7, 8);
    Map<String, String> expected = addHostileFiles(written);
    Path list = temporary.resolve("list.txt");
    Files.writeString(list, scans.resolve("not-there.pdf") + "\n");

    RunReport first = output.run(QUICK, Optional.empty(), Optional.of(list), scans.toString());

    assertThat(first.outcome()).isEqualTo(Outcome.FAILURES);
    assertThat(output.violations()).isEmpty();
    assertThat(output.failuresByName()).containsAllEntriesOf(expected);
    assertThat(output.count("select count(*) from pages where status in ('ok', 'partial')"))
        .isGreaterThanOrEqualTo(8);
    for (Path file : written) {
      assertThat(statusOf(file)).as(file.toString()).isEqualTo("ok");
    }
    for (String odd : List.of("10x8000.png", "8000x10.png", "1x1.png")) {
      assertThat(statusOf(scans.resolve(odd))).as(odd).isIn("ok", "blank", "failed");
    }
    for (String unopened : List.of("empty.tif", "text.pdf", "encrypted.pdf", "cyclic.pdf")) {
      assertThat(statusOf(scans.resolve(unopened))).as(unopened).isEqualTo("failed");
    }
    assertThat(output.throughIceberg()).isEqualTo(output.asPlainParquet());

    Map<String, List<String>> content = output.content();
    RunReport second = output.run(QUICK, Optional.empty(), Optional.of(list), scans.toString());
    assertThat(second.pageCount()).isZero();
    assertThat(second.outdated()).isZero();
    assertThat(output.content()).isEqualTo(content);
    assertThat(output.throughIceberg()).isEqualTo(output.asPlainParquet());

    Output fresh = new Output(temporary.resolve("fresh"));
    fresh.spark().conf().set("spark.sql.shuffle.partitions", "5");
    fresh.run(
        QUICK + "worker.max-pages = 3, output.commit-interval = 1 s",
        Optional.empty(),
        Optional.of(list),
        scans.toString());
    assertThat(fresh.content()).isEqualTo(content);
  }

  /** Adds them; returns the codes that they must fail with. */
  private Map<String, String> addHostileFiles(List<Path> written) throws IOException {
    HostileFiles hostile = new HostileFiles(scans);
    Map<String, String> codes = new TreeMap<>();
    hostile.empty("empty.tif");
    codes.put("empty.tif", "empty-file");
    hostile.text("text.pdf");
    codes.put("text.pdf", "unsupported-format");
    for (Path file : written) {
      String name = file.getFileName().toString();
      String extension = name.substring(name.lastIndexOf('.'));
      if (!extension.equals(".png") && !name.contains("text")) {
        hostile.truncated("truncated" + extension, file);
      }
    }
    codes.put("truncated.jpg", "truncated");
    codes.put("truncated.tif", "truncated");
    codes.put("truncated.pdf", "truncated");
    hostile.encrypted("encrypted.pdf", "secret");
    codes.put("encrypted.pdf", "encrypted");
    hostile.encrypted("open.pdf", "");
    hostile.cyclic("cyclic.pdf");
    codes.put("cyclic.pdf", "no-pages");
    hostile.declared("huge.png", 60_000, 60_000);
    codes.put("huge.png", "too-large");
    hostile.bomb("bomb.zip");
    codes.put("bomb.zip!/bomb.tif", "too-large");
    hostile.escaping("escaping.zip", written.get(0));
    codes.put("escaping.zip!/%2E%2E%2F%2E%2E%2Fescaped.png", "unsafe-name");
    hostile.image("10x8000.png", 10, 8000);
    hostile.image("8000x10.png", 8000, 10);
    hostile.image("1x1.png", 1, 1);
    hostile.unreadable("loop.png");
    codes.put("loop.png", "source-unreadable");
    codes.put("not-there.pdf", "source-vanished");
    return codes;
  }

  private String statusOf(Path file) {
    return output
        .query(
            "select d.status from documents d join sources s using (document_id)"
                + " where s.uri like '%%/scans/%s'".formatted(file.getFileName()))
        .get(0);
  }

  @Test
  void aPageThatHarmsTheEngineHarmsNoOther() throws IOException {
    HostileFiles pages = new HostileFiles(scans);
    pages.image("hang.png", FaultOcrEngine.HANG_WIDTH, 800);
    pages.image("crash.png", FaultOcrEngine.CRASH_WIDTH, 800);
    pages.image("hog.png", FaultOcrEngine.HOG_WIDTH, 800);
    pages.image("throw.png", FaultOcrEngine.THROW_WIDTH, 800);
    pages.image("garbage.png", FaultOcrEngine.GARBAGE_WIDTH, 800);
    pages.image("bold.png", FaultOcrEngine.BOLD_CRASH_WIDTH, 800);
    for (int neighbor = 0; neighbor < 6; neighbor++) {
      pages.image("neighbor-%d.png".formatted(neighbor), 700 + neighbor, 800);
    }

    RunReport report = output.run(FAULTY, scans.toString());

    assertThat(report.outcome()).isEqualTo(Outcome.FAILURES);
    assertThat(output.violations()).isEmpty();
    Map<String, String> failures = output.failuresByName();
    assertThat(failures)
        .containsEntry("hang.png", "page-timeout")
        .containsEntry("crash.png", "worker-crashed")
        .containsEntry("hog.png", "worker-memory")
        .containsEntry("throw.png", "internal");
    // Not of garbage.png, whose text may cost the later stages more than the limits allow.
    assertThat(
            output.query(
                "select distinct f.stage from failures f join sources s using (document_id)"
                    + " where regexp_matches(s.uri, '/(hang|crash|hog|throw)[.]png$')"))
        .containsExactly("ocr");
    assertThat(failures.keySet()).noneMatch(name -> name.startsWith("neighbor"));
    assertThat(report.pages().get(Status.FAILED)).isEqualTo(failures.size());
    assertThat(output.count("select count(*) from pages")).isEqualTo(12);
    assertThat(
            output.query(
                "select p.status || ' ' || p.attempts from pages p, unnest(p.treatments) as t(t)"
                    + " where t.name = 'read-plainly'"))
        .containsExactly("ok 2");
    // Three pages cost two workers each, and one page one.
    assertThat(output.count("select worker_restarts from runs")).isGreaterThanOrEqualTo(7);
    assertThat(output.count("select stage_millis['decode'] from runs")).isPositive();
    // Words beside the page are none of it: whatever is left of them lies on it.
    assertThat(
            output.count(
                "select count(*) from words w join pages p using (document_id, page_number)"
                    + " where w.box.x + w.box.width > p.width or w.box.y + w.box.height > p.height"
                    + " or w.box.x < 0 or w.box.y < 0"))
        .isZero();
  }

  @Test
  void anOutputHasOneWriterAtATime() throws IOException {
    new HostileFiles(scans).image("page.png", 700, 800);
    try (OutputLease lease =
        OutputLease.acquire(
            output.spark().sparkContext().hadoopConfiguration(),
            temporary.resolve("out").toString(),
            "other-run")) {
      assertThat(lease.isHeld()).isTrue();
      assertThatThrownBy(() -> output.run(FAULTY, scans.toString()))
          .hasMessageContaining(System.getProperty("user.name"))
          .hasMessageContaining("other-run");
    }
  }
}
