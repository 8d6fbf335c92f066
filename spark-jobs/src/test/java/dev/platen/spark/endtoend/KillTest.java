package dev.platen.spark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.spark.failpoint.FailPoint;
import dev.platen.spark.job.Outcome;
import dev.platen.spark.job.RunReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes are killed; the same command then finishes the work. {@link Soak} does it everywhere,
 * {@link CrashTest} at many more places of the disk.
 */
class KillTest {

  /** More documents than compaction lets lie about as small files. */
  private static final int DOCUMENTS = 10;

  private static final int PAGES_EACH = 3;

  /** Exit status of a process that was killed by signal 9. */
  private static final int KILLED = 137;

  private static final String SETTINGS =
      FaultScans.SETTINGS + "output.assemble-interval = 10 minutes, output.commit-interval = 1 s\n";

  @TempDir private Path temporary;

  /** One output for all, as on a bad night: each driver goes on from where the last one died. */
  @Test
  void oneDriverAfterTheOtherIsKilled() throws Exception {
    Path scans = Files.createDirectory(temporary.resolve("scans"));
    FaultScans.writeLarge(scans, DOCUMENTS, PAGES_EACH);
    Path out = temporary.resolve("out");
    ReadAlong reader = ReadAlong.of(out);
    Output output = new Output(out);
    try (reader) {
      kill(FailPoint.BEFORE_PAGES, scans, out);
      assertThat(output.count("select count(*) from page_results"))
          .isEqualTo(DOCUMENTS * PAGES_EACH);
      assertThat(output.count("select count(*) from documents")).isEqualTo(DOCUMENTS);
      assertThat(output.count("select count(*) from pages")).isZero();

      kill(FailPoint.IN_COMPACTION, scans, out);
      kill(FailPoint.IN_EXPIRY, scans, out);
      assertThat(output.run(SETTINGS, scans.toString()).outcome()).isEqualTo(Outcome.DONE);
    }

    assertThat(output.violations()).isEmpty();
    assertThat(output.count("select count(*) from documents")).isEqualTo(DOCUMENTS);
    assertThat(output.count("select count(*) from pages where status = 'ok'"))
        .isEqualTo(DOCUMENTS * PAGES_EACH);
    assertThat(output.count("select count(*) from words")).isEqualTo(DOCUMENTS * PAGES_EACH);
    assertThat(output.throughIceberg()).isEqualTo(output.asPlainParquet());
    assertThat(output.query("select state, count(*) from runs group by state"))
        .containsExactly("done|3", "lost|1");
    assertThat(reader.seen()).isEmpty();
    assertThat(reader.looks()).isPositive();
  }

  /** Runs the command in a process of its own until it comes to the fail point. */
  private void kill(FailPoint where, Path scans, Path out) throws Exception {
    Path settings = temporary.resolve("platen.conf");
    Files.writeString(settings, SETTINGS);
    CommandProcess command = new CommandProcess(temporary.resolve(where + ".log"));
    Map<String, String> properties = new HashMap<>(CommandProcess.QUICK);
    properties.put(FailPoint.PROPERTY, where.name());
    int code =
        command.run(
            properties,
            "run",
            scans.toString(),
            "--output",
            out.toString(),
            "--config",
            settings.toString());
    assertThat(code).as(command.output()).isEqualTo(KILLED);
  }

  @Test
  void aKilledWorkerCostsItsPageAnAttemptAndNothingElse() throws Exception {
    Path scans = Files.createDirectory(temporary.resolve("scans"));
    FaultScans.writeSlow(scans, 2, 4);
    Output output = new Output(temporary.resolve("out"));
    RunReport report =
        output.run(
            SETTINGS,
            Optional.empty(),
            Optional.empty(),
            Interference.beforePages(() -> new Thread(KillTest::killAWorkerAtWork).start()),
            scans.toString());

    assertThat(report.outcome()).isEqualTo(Outcome.DONE);
    assertThat(output.violations()).isEmpty();
    assertThat(output.query("select status, count(*) from pages group by status"))
        .containsExactly("ok|8");
    assertThat(output.count("select count(*) from pages where attempts = 2")).isOne();
    assertThat(output.count("select max(worker_restarts) from runs")).isPositive();
  }

  /** Those of this JVM have inspected the documents, and wait for pages. */
  private static void killAWorkerAtWork() {
    ProcessHandle worker = Processes.below(ProcessHandle.current(), Processes.WORKER).get(0);
    try {
      Processes.awaitWork(worker);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    worker.destroyForcibly();
  }
}
