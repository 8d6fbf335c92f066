package dev.platen.spark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.platen.spark.job.Outcome;
import dev.platen.spark.job.Reprocess;
import dev.platen.spark.tables.LocalSpark;
import dev.platen.spark.testkit.FaultFileSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.SparkContext;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run's changes to the output folder end at any one of them, as if it had been killed there; the
 * same command then finishes the work. Far more places than {@link KillTest} has, and cheaper, for
 * no process dies.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {

  private static final Logger LOG = LogManager.getLogger(CrashTest.class);

  /** How many places a run. */
  private static final int TURNS = Integer.getInteger("platen.crash.turns", 1);

  /** Which places. */
  private static final long SEED = Long.getLong("platen.crash.seed", 20);

  private static final int DOCUMENTS = 5;
  private static final int PAGES_EACH = 5;
  private static final String SETTINGS = FaultScans.SETTINGS + "run.tolerated-failures = 1";

  private Path shared;
  private Path scans;
  private Path scratch;
  private Output undisturbed;
  private Map<String, List<String>> expected;
  private long changes;
  private long written;

  @BeforeAll
  void runUndisturbed(@TempDir Path folder) throws IOException {
    shared = folder;
    scans = Files.createDirectory(shared.resolve("scans"));
    scratch = Files.createDirectory(shared.resolve("outputs"));
    FaultScans.writeLarge(scans, DOCUMENTS, PAGES_EACH);
    Files.createFile(scans.resolve("empty.tif"));
    LocalSpark.end();
    undisturbed = new Output(scratch.resolve("undisturbed"));
    FaultFileSystem.watch(undisturbed.spark().sparkContext().hadoopConfiguration(), scratch);
    assertThat(undisturbed.run(SETTINGS, scans.toString()).outcome()).isEqualTo(Outcome.DONE);
    changes = FaultFileSystem.changes();
    written = FaultFileSystem.written();
    expected = undisturbed.content();
    LOG.info("{} changes, {} bytes", changes, written);
    assertThat(changes).isPositive();
  }

  @AfterAll
  static void giveTheFileSystemBack() throws IOException {
    LocalSpark.end();
    FaultFileSystem.unwatch();
  }

  @Test
  void theSameCommandFinishesWhatWasLeft() throws Exception {
    Output output = new Output(scratch.resolve("new"));
    crashAgainAndAgain(output, Optional.empty());
    complete(output, Optional.empty());
  }

  @Test
  void theSameCommandFinishesWhatWasBeingReplaced() throws Exception {
    crashAgainAndAgain(undisturbed, Optional.of(Reprocess.ALL));
    complete(undisturbed, Optional.of(Reprocess.ALL));
  }

  /** Each run goes on from where the last one stopped. */
  private void crashAgainAndAgain(Output output, Optional<Reprocess> reprocess) throws Exception {
    Random random = new Random(SEED);
    for (int turn = 0; turn < TURNS; turn++) {
      // Late ones first: who goes on from there has less to do, and would not come so far.
      long place = (long) ((TURNS - turn - 1 + random.nextDouble()) * changes / TURNS);
      LOG.info("Stops at change {} of {}", place, changes);
      crash(output, reprocess, place);
    }
  }

  private void crash(Output output, Optional<Reprocess> reprocess, long place)
      throws IOException, InterruptedException {
    FaultFileSystem.heal();
    FaultFileSystem.stopAt(place);
    crash(output, () -> run(output, reprocess));
  }

  private void crash(Output output, ThrowingCallable run) throws IOException, InterruptedException {
    Throwable end = catchThrowable(run);
    LOG.info("Ended with {}", String.valueOf(end));
    assertThat(end != null || !FaultFileSystem.isStopped()).as("noticed").isTrue();
    SparkContext context = output.spark().sparkContext();
    context.cancelAllJobs();
    while (context.statusTracker().getActiveJobIds().length > 0) {
      Thread.sleep(20);
    }
    FaultFileSystem.heal();
    // Its owner counts as alive, being this process.
    Files.deleteIfExists(output.folder().resolve("_platen/lease.json"));
  }

  private Outcome run(Output output, Optional<Reprocess> reprocess) {
    return output.run(SETTINGS, reprocess, Optional.empty(), scans.toString()).outcome();
  }

  private void complete(Output output, Optional<Reprocess> reprocess) throws Exception {
    assertThat(run(output, reprocess)).isEqualTo(Outcome.DONE);
    assertThat(output.violations()).isEmpty();
    assertThat(output.content()).isEqualTo(expected);
    assertThat(output.throughIceberg()).isEqualTo(output.asPlainParquet());
    try (Stream<Path> files = Files.walk(output.folder().resolve("_platen"))) {
      assertThat(files.filter(Files::isRegularFile)).as("left behind").isEmpty();
    }
  }

  /** Neither has a page, and nothing but its row in failures says why. */
  @Test
  void failuresOfWhatCannotBeReadAreWrittenInTheEnd() throws Exception {
    Path few = Files.createDirectory(shared.resolve("few"));
    HostileFiles files = new HostileFiles(few);
    files.image("page.png", 700, 800);
    Output output = new Output(scratch.resolve("failures"));
    assertThat(output.run(SETTINGS, few.toString()).outcome()).isEqualTo(Outcome.DONE);

    // Its document is written then.
    files.text("text.pdf");
    crashAtFailures(output, few);
    assertThat(output.count("select count(*) from documents where status = 'failed'")).isOne();
    assertThat(output.count("select count(*) from failures")).isZero();
    output.run(SETTINGS, few.toString());
    assertThat(output.query("select code from failures")).containsExactly("unsupported-format");

    // Its inspection is written then.
    files.escaping("escaping.zip", few.resolve("page.png"));
    crashAtFailures(output, few);
    assertThat(output.query("select code from failures")).containsExactly("unsupported-format");
    output.run(SETTINGS, few.toString());
    assertThat(output.query("select code from failures"))
        .containsExactly("unsafe-name", "unsupported-format");
    assertThat(output.violations()).isEmpty();
  }

  private void crashAtFailures(Output output, Path inputs) throws Exception {
    FaultFileSystem.heal();
    FaultFileSystem.stopAt(output.folder().resolve("failures"));
    crash(output, () -> output.run(SETTINGS, inputs.toString()));
  }

  @Test
  void aFullDiskIsNamedAndTheSameCommandGoesOn() throws Exception {
    Output output = new Output(scratch.resolve("full"));
    FaultFileSystem.heal();
    FaultFileSystem.fillAfter(written / 2);
    Throwable end = catchThrowable(() -> run(output, Optional.empty()));
    assertThat(end)
        .hasMessageContaining("No space left")
        .hasMessageContaining(output.folder().toString())
        .hasMessageContaining("same command");
    FaultFileSystem.heal();
    assertThat(output.folder().resolve("_platen/lease.json")).doesNotExist();
    complete(output, Optional.empty());
  }
}
