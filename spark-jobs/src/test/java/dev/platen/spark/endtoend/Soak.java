package dev.platen.spark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.spark.failpoint.FailPoint;
import dev.platen.spark.job.Outcome;
import dev.platen.spark.job.Reprocess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills runs in every way there is, each time with a reader beside them, and lets the same command
 * finish the work. Too long for the tests: {@code scripts/soak} runs it.
 */
class Soak {

  private static final Logger LOG = LogManager.getLogger(Soak.class);
  private static final int KILLED = 137;
  private static final int BROKEN = 1;
  private static final int DOCUMENTS = 9;
  private static final int PAGES_EACH = 4;

  /** How many kills of a kind that is drawn at random. */
  private static final int TURNS = Integer.getInteger("platen.soak.turns", 5);

  /** Where the random places come from; the log says which it was. */
  private static final long SEED = Long.getLong("platen.soak.seed", System.nanoTime());

  private static final Random RANDOM = new Random(SEED);

  private static final String SETTINGS = FaultScans.SETTINGS + "run.tolerated-failures = 1";

  private static final long DISK_BYTES = 200 << 20;

  /** Less than the natives take that Spark unpacks. */
  private static final long SCRATCH_ROOM = 800 << 10;

  /** Points that a step for documents that are replaced comes to. */
  private static final Set<FailPoint> OF_A_STEP =
      EnumSet.of(FailPoint.AFTER_DOCUMENTS, FailPoint.BEFORE_PAGES, FailPoint.AFTER_PAGES);

  @TempDir private static Path shared;
  private static Path scans;
  private static Path settings;
  private static Map<String, List<String>> expected;
  private static long millis;
  private static long outputBytes;

  @TempDir private Path temporary;
  private Path out;
  private CommandProcess command;

  @BeforeAll
  static void runUndisturbed() throws Exception {
    LOG.info("Seed {}", SEED);
    scans = Files.createDirectory(shared.resolve("scans"));
    FaultScans.writeLarge(scans, DOCUMENTS, PAGES_EACH);
    FaultScans.writeSlow(scans, 1, PAGES_EACH);
    Files.createFile(scans.resolve("empty.tif"));
    settings = shared.resolve("platen.conf");
    Files.writeString(settings, SETTINGS);
    Path out = shared.resolve("out");
    CommandProcess command = new CommandProcess(shared.resolve("log"));
    long start = System.nanoTime();
    assertThat(command.run(CommandProcess.QUICK, words(out))).as(command.output()).isZero();
    millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    expected = new Output(out).content();
    outputBytes = bytesBelow(out);
    LOG.info("Undisturbed: {} ms, {} bytes", millis, outputBytes);
    assertThat(expected.get("pages")).hasSize((DOCUMENTS + 1) * PAGES_EACH);
  }

  private static long bytesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static String[] words(Path out, String... more) {
    List<String> words = new ArrayList<>(List.of("run", scans.toString()));
    words.addAll(List.of("--output", out.toString(), "--config", settings.toString()));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  @BeforeEach
  void prepare(TestInfo test) {
    LOG.info("{} {}", test.getTestMethod().orElseThrow().getName(), test.getDisplayName());
    out = temporary.resolve("out");
    command = new CommandProcess(temporary.resolve("log"));
  }

  @ParameterizedTest
  @EnumSource
  void killedAtANamedPoint(FailPoint point) throws Exception {
    disturb(() -> assertThat(run(until(point))).as(command.output()).isEqualTo(KILLED));
  }

  private static Map<String, String> until(FailPoint point) {
    Map<String, String> properties = new HashMap<>(CommandProcess.QUICK);
    properties.put(FailPoint.PROPERTY, point.name());
    return properties;
  }

  @ParameterizedTest
  @MethodSource("ofAStep")
  void killedAtANamedPointWhileReplacing(FailPoint point) throws Exception {
    assertThat(finish(Optional.empty())).isEqualTo(Outcome.DONE);
    disturb(
        () ->
            assertThat(run(until(point), "--reprocess", "all"))
                .as(command.output())
                .isEqualTo(KILLED),
        Optional.of(Reprocess.ALL));
  }

  static Stream<FailPoint> ofAStep() {
    return OF_A_STEP.stream();
  }

  @ParameterizedTest
  @MethodSource("turns")
  void killedAtAnyTime(int turn) throws Exception {
    long delay = RANDOM.nextLong(millis);
    LOG.info("After {} of {} ms", delay, millis);
    disturb(
        () -> {
          Process driver = command.start(CommandProcess.QUICK, words(out));
          driver.waitFor(delay, TimeUnit.MILLISECONDS);
          driver.destroyForcibly();
          command.await(driver);
        });
  }

  @ParameterizedTest
  @MethodSource("turns")
  void aWorkerIsKilled(int turn) throws Exception {
    disturb(
        () -> {
          Process driver = command.start(CommandProcess.QUICK, words(out));
          ProcessHandle worker = Processes.await(driver, Processes.WORKER);
          Thread.sleep(RANDOM.nextLong(10_000));
          worker.destroyForcibly();
          assertThat(command.await(driver)).as(command.output()).isZero();
        });
  }

  @ParameterizedTest
  @MethodSource("turns")
  void anExecutorIsKilled(int turn) throws Exception {
    Path home = Files.createDirectories(temporary.resolve("spark/jars")).getParent();
    CommandProcess cluster = command.under("env", "SPARK_HOME=" + home, "SPARK_SCALA_VERSION=2.13");
    Map<String, String> properties = new HashMap<>(CommandProcess.QUICK);
    properties.put("spark.master", "local-cluster[2,1,1024]");
    properties.put("spark.executor.memory", "1g");
    properties.put("spark.executor.memoryOverhead", "1g");
    properties.put("spark.executor.extraClassPath", System.getProperty("java.class.path"));
    properties.put("spark.driver.host", "127.0.0.1");
    properties.put("spark.driver.bindAddress", "127.0.0.1");
    properties.put("spark.ui.enabled", "false");
    disturb(
        () -> {
          Process driver = cluster.start(properties, words(out));
          Processes.await(driver, Processes.WORKER);
          Thread.sleep(RANDOM.nextLong(20_000));
          List<ProcessHandle> executors = Processes.below(driver.toHandle(), Processes.EXECUTOR);
          LOG.info("{} executors, killing the first", executors.size());
          executors.stream().limit(1).forEach(ProcessHandle::destroyForcibly);
          assertThat(cluster.await(driver)).as(cluster.output()).isZero();
        });
  }

  static IntStream turns() {
    return IntStream.rangeClosed(1, TURNS);
  }

  /** Where space runs out: a real disk, so that all that writes there meets it; needs root. */
  enum Disk {
    OUTPUT,
    SCRATCH
  }

  @ParameterizedTest
  @EnumSource
  void aDiskIsFull(Disk what) throws Exception {
    Path disk = Files.createDirectory(temporary.resolve("disk"));
    execute("mount", "-t", "tmpfs", "-o", "size=" + DISK_BYTES, "tmpfs", disk.toString());
    try {
      Path ballast = disk.resolve("ballast");
      Path named = what == Disk.OUTPUT ? disk.resolve("out") : disk;
      out = what == Disk.OUTPUT ? named : out;
      Map<String, String> properties = new HashMap<>(CommandProcess.QUICK);
      if (what == Disk.SCRATCH) {
        properties.put("java.io.tmpdir", disk.toString());
        properties.put("spark.local.dir", disk.toString());
      }
      long room = what == Disk.OUTPUT ? outputBytes / 3 : SCRATCH_ROOM;
      execute("fallocate", "-l", (DISK_BYTES - room) + "", ballast.toString());
      disturb(
          () -> {
            assertThat(run(properties)).as(command.output()).isEqualTo(BROKEN);
            assertThat(command.output())
                .contains("No space left in " + named, "Make room", "same command", "disk-full");
            Files.delete(ballast);
          });
    } finally {
      execute("umount", "--lazy", disk.toString());
    }
  }

  private static void execute(String... words) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words).inheritIO().start();
    assertThat(process.waitFor()).as(String.join(" ", words)).isZero();
  }

  /** Something that happens to a run. */
  private interface Disturbance {
    void happen() throws Exception;
  }

  private int run(Map<String, String> properties, String... more)
      throws IOException, InterruptedException {
    return command.run(properties, words(out, more));
  }

  private void disturb(Disturbance disturbance) throws Exception {
    disturb(disturbance, Optional.empty());
  }

  /** Lets it happen while a reader looks on, then does the same to its end. */
  private void disturb(Disturbance disturbance, Optional<Reprocess> reprocess) throws Exception {
    ReadAlong reader = ReadAlong.of(out);
    try (reader) {
      disturbance.happen();
      assertThat(finish(reprocess)).isEqualTo(Outcome.DONE);
    }
    LOG.info("{} looks, {} overtaken", reader.looks(), reader.overtaken());
    assertThat(reader.seen()).isEmpty();
    assertThat(reader.looks()).isPositive();
    check();
  }

  /** The same command, in this process: it is warm. */
  private Outcome finish(Optional<Reprocess> reprocess) {
    return new Output(out).run(SETTINGS, reprocess, Optional.empty(), scans.toString()).outcome();
  }

  private void check() throws IOException, SQLException {
    Output output = new Output(out);
    assertThat(output.violations()).isEmpty();
    Map<String, List<String>> content = new TreeMap<>(output.content());
    assertThat(content).isEqualTo(expected);
    assertThat(output.throughIceberg()).isEqualTo(output.asPlainParquet());
    try (Stream<Path> files = Files.walk(out.resolve("_platen"))) {
      assertThat(files.filter(Files::isRegularFile)).as("left behind").isEmpty();
    }
  }
}
