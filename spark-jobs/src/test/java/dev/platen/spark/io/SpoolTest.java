package dev.platen.spark.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.config.ByteSize;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

  @TempDir Path parent;

  private static Spool.Content bytes(int count) {
    return () -> new ByteArrayInputStream(new byte[count]);
  }

  @Test
  void theOldestUnusedCopyMakesRoom() {
    try (Spool spool = Spool.create(parent, new ByteSize(1000))) {
      SpooledDocument pinned = spool.fetch("pinned", "u", bytes(400));
      spool.fetch("old", "u", bytes(300)).close();
      Path newer = pathOf(spool, "newer", 300);

      spool.fetch("next", "u", bytes(300)).close();

      assertThat(pinned.path()).exists();
      assertThat(newer).exists();
      assertThat(newer.resolveSibling("old")).doesNotExist();
      assertThat(spool.used()).isEqualTo(1000);
      pinned.close();
    }
  }

  @Test
  void aSecondSpoolOfTheProcessLeavesTheFirstToIt() throws Exception {
    try (Spool first = Spool.create(parent, new ByteSize(1000));
        Spool second = Spool.create(parent, new ByteSize(2000))) {
      Path mine = pathOf(first, "mine", 300);
      assertThat(second.used()).isZero();

      // Another process tidies up in the same place.
      Process other =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  OtherProcess.class.getName(),
                  parent.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(other.waitFor()).as(said).isZero();

      assertThat(mine).exists();
    }
    assertThat(parent).isEmptyDirectory();
  }

  /** Makes a spool and goes. */
  static final class OtherProcess {

    private OtherProcess() {}

    public static void main(String[] arguments) {
      Spool.create(Path.of(arguments[0]), new ByteSize(1000)).close();
    }
  }

  private static Path pathOf(Spool spool, String key, int count) {
    try (SpooledDocument document = spool.fetch(key, "u", bytes(count))) {
      return document.path();
    }
  }

  @Test
  void whatDoesNotFitIsSaidAndLeavesNothing() {
    try (Spool spool = Spool.create(parent, new ByteSize(1000))) {
      SpooledDocument pinned = spool.fetch("pinned", "u", bytes(600));

      assertThatThrownBy(() -> spool.fetch("large", "s3a://b/large.pdf", bytes(500)))
          .isInstanceOfSatisfying(
              PipelineException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DISK_FULL))
          .hasMessageContaining("worker.spool")
          .hasMessageContaining("s3a://b/large.pdf");

      assertThat(spool.used()).isEqualTo(600);
      pinned.close();
      spool.fetch("large", "u", bytes(500)).close();
    }
  }

  @Test
  void manyWhoAskAtOnceCauseOneCopy() throws Exception {
    AtomicInteger opened = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (Spool spool = Spool.create(parent, new ByteSize(1 << 20))) {
      Callable<String> fetch =
          () -> {
            Spool.Content content =
                () -> {
                  opened.incrementAndGet();
                  return new ByteArrayInputStream(new byte[100_000]);
                };
            try (SpooledDocument document = spool.fetch("one", "u", content)) {
              return document.sha256() + Files.size(document.path());
            }
          };
      List<Future<String>> all = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        all.add(threads.submit(fetch));
      }
      for (Future<String> each : all) {
        assertThat(each.get()).isEqualTo(all.get(0).get());
      }
      assertThat(opened).hasValue(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aFailedCopyIsTriedAgainByTheNext() {
    try (Spool spool = Spool.create(parent, new ByteSize(1000))) {
      assertThatThrownBy(
              () ->
                  spool.fetch(
                      "key",
                      "s3a://b/gone.pdf",
                      () -> {
                        throw new FileNotFoundException("404");
                      }))
          .isInstanceOfSatisfying(
              PipelineException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.SOURCE_VANISHED))
          .hasMessageContaining("s3a://b/gone.pdf");

      assertThat(spool.fetch("key", "u", bytes(10)).bytes()).isEqualTo(10);
    }
  }

  @Test
  void foldersOfTheDeadAreRemovedAndThoseOfTheLivingKept() throws Exception {
    Path dead = Files.createDirectories(parent.resolve("platen-spool-dead"));
    Files.createFile(dead.resolve("lock"));
    Files.writeString(dead.resolve("copy"), "left over");

    try (Spool first = Spool.create(parent, new ByteSize(1000))) {
      Path kept = pathOf(first, "kept", 10);
      try (Spool second = Spool.create(parent, new ByteSize(1000))) {
        assertThat(second.used()).isZero();
        assertThat(dead).doesNotExist();
        assertThat(kept).exists();
      }
    }
    try (Stream<Path> left = Files.list(parent)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aFullDiskIsAFailureOfItsOwn() {
    // Every write to this device fails for want of space.
    Path full = Path.of("/dev/full");
    try (Spool spool = Spool.create(parent, new ByteSize(1000))) {
      Path folder = pathOf(spool, "probe", 1).getParent();

      assertThatThrownBy(
              () ->
                  spool.fetch(
                      "key",
                      "u",
                      () -> {
                        Files.createSymbolicLink(folder.resolve("key"), full);
                        return new ByteArrayInputStream(new byte[10]);
                      }))
          .isInstanceOfSatisfying(
              PipelineException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DISK_FULL))
          .hasMessageContaining("spark.local.dir");

      assertThat(spool.used()).isEqualTo(1);
    }
  }
}
