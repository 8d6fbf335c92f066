package dev.platen.spark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.spark.job.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ctrl-C at a terminal: the signal goes to the driver and to its workers alike. In the same run a
 * folder may not be read; the superuser, who may, first gives that up.
 */
class StoppedRunTest {

  private static final String SETTINGS =
      FaultScans.SETTINGS
          + "output.assemble-interval = 10 minutes, output.commit-interval = 10 minutes\n";

  private static final int STOPPED = 5;

  @TempDir private Path temporary;

  @Test
  void ctrlCCommitsWhatIsFinishedAndBlamesNoPage() throws Exception {
    Path scans = Files.createDirectory(temporary.resolve("scans"));
    FaultScans.writeSlow(scans, 2, 6);
    Path closed = Files.createDirectory(scans.resolve("closed"));
    FaultScans.writeLarge(closed, 1, 1);
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    Path settings = temporary.resolve("platen.conf");
    Files.writeString(settings, SETTINGS);
    Path out = temporary.resolve("out");
    CommandProcess command = new CommandProcess(temporary.resolve("log"));
    Process process =
        command
            .under(
                "env",
                "--default-signal=INT",
                "setsid",
                "setpriv",
                "--bounding-set",
                "-dac_override,-dac_read_search")
            .start(
                CommandProcess.QUICK,
                "run",
                scans.toString(),
                "--output",
                out.toString(),
                "--config",
                settings.toString());
    try {
      while (process.isAlive() && !command.output().contains("12 pages to read")) {
        Thread.sleep(50);
      }
      var workers = Processes.below(process.toHandle(), Processes.WORKER);
      assertThat(workers).as(command.output()).isNotEmpty();
      Processes.awaitWork(workers.get(0));
      interruptGroup(process);
      assertThat(command.await(process)).as(command.output()).isEqualTo(STOPPED);
    } finally {
      process.destroyForcibly();
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }

    assertThat(command.output()).contains("Stopping").doesNotContain("Lost a worker");
    Output output = new Output(out);
    long finished = output.count("select count(*) from page_results");
    assertThat(finished).isBetween(1L, 11L);
    assertThat(output.query("select status, attempts from page_results group by 1, 2"))
        .containsExactly("ok|1");
    assertThat(output.query("select regexp_replace(uri, '^.*/scans/', ''), code from failures"))
        .containsExactly("closed|source-unreadable");
    assertThat(output.query("select state from runs")).containsExactly("stopped");
    assertThat(output.throughIceberg()).isEqualTo(output.asPlainParquet());

    var report = output.run(SETTINGS, scans.toString());
    assertThat(report.outcome()).isEqualTo(Outcome.DONE);
    assertThat(report.pageCount()).isEqualTo(13 - finished);
    assertThat(output.query("select status, count(*) from pages group by status"))
        .containsExactly("ok|13");
    assertThat(output.count("select count(*) from failures")).isZero();
    assertThat(output.violations()).isEmpty();
  }

  /** What a terminal does: every process of the group gets the signal. */
  private static void interruptGroup(Process leader) throws IOException, InterruptedException {
    Process kill =
        new ProcessBuilder("bash", "-c", "kill -INT -- -" + leader.pid()).inheritIO().start();
    assertThat(kill.waitFor()).isZero();
  }
}
