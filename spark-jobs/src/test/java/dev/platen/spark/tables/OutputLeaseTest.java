package dev.platen.spark.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLeaseTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir Path output;

  private Path file;

  @BeforeEach
  void file() {
    file = output.resolve("_platen/lease.json");
  }

  @Test
  void aSecondRunIsRefusedWithTheOwnersName() {
    try (OutputLease first = acquire("run-1", NOON)) {
      assertThatThrownBy(() -> acquire("run-2", NOON.plusSeconds(59)))
          .isInstanceOfSatisfying(
              PipelineException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION))
          .hasMessageContaining(output.toString())
          .hasMessageContaining(System.getProperty("user.name") + "@")
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("run-1")
          .hasMessageContaining("since 2026-11-22T12:00:00Z");
      assertThat(first.isHeld()).isTrue();
    }
  }

  @Test
  void aClosedLeaseIsFree() {
    OutputLease first = acquire("run-1", NOON);
    first.close();
    first.close();
    assertThat(first.isHeld()).isFalse();
    assertThat(file).doesNotExist();
    acquire("run-2", NOON).close();
  }

  @Test
  void aLeaseWithoutHeartbeatIsTakenOverAndItsOwnerNotices() {
    OutputLease first = acquire("run-1", NOON);
    OutputLease second = acquire("run-2", NOON.plusSeconds(61));
    first.beat();
    assertThat(first.isHeld()).isFalse();
    assertThatThrownBy(first::ensureHeld).hasMessageContaining("run-2");
    first.close();
    second.ensureHeld();
    assertThat(file).exists();
    second.close();
  }

  @Test
  void aHeartbeatKeepsIt() {
    SettableClock clock = new SettableClock(NOON);
    try (OutputLease first =
        OutputLease.acquire(new Configuration(), output.toString(), "run-1", clock)) {
      clock.now = NOON.plusSeconds(55);
      first.beat();
      assertThatThrownBy(() -> acquire("run-2", NOON.plusSeconds(110)))
          .isInstanceOf(PipelineException.class);
      clock.now = NOON.plusSeconds(300);
      first.ensureHeld();
    }
  }

  @Test
  void aLeaseOfADeadProcessIsTakenAtOnce() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    long pid = gone.pid();
    gone.waitFor();
    rewrite(LeaseRecord.ofThisProcess("dead", NOON), pid, null);
    acquire("run-2", NOON).close();
  }

  @Test
  void aLeaseOfAnEarlierProcessWithTheSameNumberIsTakenAtOnce() throws Exception {
    rewrite(
        LeaseRecord.ofThisProcess("earlier", NOON),
        ProcessHandle.current().pid(),
        "2020-01-01T00:00:00Z");
    acquire("run-2", NOON).close();
  }

  @Test
  void aHalfWrittenLeaseIsRespectedWhileItIsYoung() throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"token\": \"ab");
    Instant written = Files.getLastModifiedTime(file).toInstant();
    assertThatThrownBy(() -> acquire("run-1", written.plusSeconds(1)))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("just begun");
    acquire("run-1", written.plus(Duration.ofMinutes(2))).close();
  }

  @Test
  void anOutputThatCanNotBeWrittenIsSaidToBe() throws Exception {
    Path occupied = Files.writeString(output.resolve("file"), "no folder");
    assertThatThrownBy(() -> OutputLease.acquire(new Configuration(), occupied.toString(), "run-1"))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining(occupied.toString());
  }

  private OutputLease acquire(String run, Instant now) {
    return OutputLease.acquire(new Configuration(), output.toString(), run, new SettableClock(now));
  }

  private void rewrite(LeaseRecord lease, long pid, String started) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        new LeaseRecord(
                lease.token(),
                lease.user(),
                lease.host(),
                pid,
                started,
                lease.runId(),
                lease.since(),
                lease.heartbeat())
            .toJson());
  }

  private static final class SettableClock extends Clock {

    private volatile Instant now;

    SettableClock(Instant now) {
      this.now = now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
