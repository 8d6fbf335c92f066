package dev.platen.spark.executor;

import static dev.platen.spark.executor.WorkerSettingsFixture.isAlive;
import static dev.platen.spark.executor.WorkerSettingsFixture.page;
import static dev.platen.spark.executor.WorkerSettingsFixture.settings;
import static dev.platen.spark.executor.WorkerSettingsFixture.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.config.PlatenSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.model.PageResult;
import dev.platen.model.Stage;
import dev.platen.model.Status;
import dev.platen.spark.worker.FaultyWorkerMain;
import dev.platen.spark.worker.MuteWorkerMain;
import dev.platen.spark.worker.RefusingWorkerMain;
import dev.platen.spark.worker.RudeWorkerMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workers in processes of their own, which do the worst. */
class IsolatedPageWorkerTest {

  @TempDir private Path folder;

  @Test
  void digitisesAndInspects() {
    try (PageWorkers workers = workers(settings(""), FaultyWorkerMain.class);
        PageWorker worker = workers.borrow()) {
      assertThat(worker.inspect(folder.resolve("ok"))).isInstanceOf(Inspection.Inspected.class);
      PageResult result = worker.digitise(page(folder, "ok"));
      assertThat(result.status()).isEqualTo(Status.OK);
      assertThat(result.documentId()).isEqualTo("d0c");
      assertThat(result.attempts()).isEqualTo(1);
      assertThat(worker.tally()).isEqualTo(new WorkerTally(1, 1, 0, 0, 0, 0));
      assertThat(worker.inspect(folder.resolve("encrypted")))
          .isInstanceOfSatisfying(
              Inspection.Uninspectable.class,
              no -> assertThat(no.failure().code()).isEqualTo(ErrorCode.ENCRYPTED));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "crash,WORKER_CRASHED,SIGSEGV",
    "exit,WORKER_CRASHED,exit code 7",
    "hang,PAGE_TIMEOUT,worker.page-timeout",
    "hog,WORKER_MEMORY,worker.memory allows 512 MiB",
    "heap,WORKER_MEMORY,worker.heap is 128 MiB",
    "noise,WORKER_CRASHED,exit code 8. Its last output",
  })
  void chargesThePageAndGoesOn(String fault, ErrorCode code, String reason) throws IOException {
    // Only the page that hangs needs a limit; the others shall not meet it on a busy machine.
    PlatenSettings settings = settings(fault.equals("hang") ? "page-timeout = 2 s" : "");
    try (PageWorkers workers = workers(settings, FaultyWorkerMain.class);
        PageWorker worker = workers.borrow()) {
      PageResult failed = worker.digitise(page(folder, fault));
      assertThat(failed.status()).isEqualTo(Status.FAILED);
      assertThat(failed.attempts()).isEqualTo(2);
      assertThat(failed.fingerprints()).containsEntry("ocr", "executor");
      assertThat(failed.failures().get(0).code()).isEqualTo(code);
      assertThat(failed.failures().get(0).stage()).isEqualTo(Stage.OCR);
      assertThat(failed.failures().get(0).message()).contains(reason).doesNotContain("\u0007");
      assertThat(worker.digitise(page(folder, "ok")).status()).isEqualTo(Status.OK);
      assertThat(worker.tally().starts()).isEqualTo(3);
      assertThat(worker.tally().losses()).isEqualTo(2);
      assertThat(workerFolders()).hasSize(1);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource({
    "garbage,begins with 0x23204120",
    "huge,2147483647 bytes announced",
    "negative,4294967295 bytes announced",
    "version,'protocol version 2, not 1'",
    "kind,kind 99 does not exist",
    "nested,Bad frame: DIGITISED",
    "items,Bad frame: DIGITISED",
    "unknown,unknown",
    "stage,LIST is no stage of a page",
    "stages,more than 20 stages begun",
    "other-page,the answer to another question",
    "goodbye,the answer to another question",
    "closed,closed its socket",
  })
  void takesNothingFromAWorkerThatBreaksTheProtocol(String fault, String reason) {
    try (PageWorkers workers = workers(settings(""), RudeWorkerMain.class);
        PageWorker worker = workers.borrow()) {
      PageResult failed = worker.digitise(page(folder, fault));
      assertThat(failed.failures().get(0).code()).isEqualTo(ErrorCode.WORKER_CRASHED);
      assertThat(failed.failures().get(0).message()).contains(reason);
      assertThat(worker.tally()).isEqualTo(new WorkerTally(1, 2, 0, 0, 2, 0));
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anAnswerThatDoesNotComeToItsEndTimesOut() {
    try (PageWorkers workers = workers(settings("page-timeout = 500 ms"), RudeWorkerMain.class);
        PageWorker worker = workers.borrow()) {
      PageResult failed = worker.digitise(page(folder, "half"));
      assertThat(failed.failures().get(0).code()).isEqualTo(ErrorCode.PAGE_TIMEOUT);
    }
  }

  @Test
  void theSecondAttemptCounts() throws IOException {
    try (PageWorkers workers = workers(settings(""), FaultyWorkerMain.class);
        PageWorker worker = workers.borrow()) {
      PageResult result = worker.digitise(page(folder, "crash-once"));
      assertThat(result.status()).isEqualTo(Status.OK);
      assertThat(result.attempts()).isEqualTo(2);
      Files.delete(folder.resolve("seen"));
      assertThat(worker.inspect(folder.resolve("crash-once")))
          .isInstanceOf(Inspection.Inspected.class);
      assertThat(worker.inspect(folder.resolve("exit")))
          .isInstanceOfSatisfying(
              Inspection.Uninspectable.class,
              no -> assertThat(no.failure().code()).isEqualTo(ErrorCode.WORKER_CRASHED));
    }
  }

  @Test
  void whatBrokeTheFirstAttemptIsNotDoneInTheSecond() {
    try (PageWorkers workers = workers(settings(""), FaultyWorkerMain.class);
        PageWorker worker = workers.borrow()) {
      PageResult result = worker.digitise(page(folder, "bold"));
      assertThat(result.status()).isEqualTo(Status.OK);
      assertThat(result.attempts()).isEqualTo(2);
      assertThat(worker.tally()).isEqualTo(new WorkerTally(1, 2, 0, 0, 1, 0));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "outside,INTERNAL,outside its page",
    "throw,INTERNAL,It does throw",
    "long,TOO_LARGE,more than 64 MiB"
  })
  void aBadResultCostsNoWorker(String fault, ErrorCode code, String reason) {
    PlatenSettings settings = settings("heap = 1 GiB, memory = 2 GiB");
    try (PageWorkers workers = workers(settings, FaultyWorkerMain.class);
        PageWorker worker = workers.borrow()) {
      PageResult failed = worker.digitise(page(folder, fault));
      assertThat(failed.failures().get(0).code()).isEqualTo(code);
      assertThat(failed.failures().get(0).message()).contains(reason);
      assertThat(failed.attempts()).isEqualTo(1);
      assertThat(worker.tally()).isEqualTo(new WorkerTally(1, 1, 0, 0, 0, 0));
    }
  }

  @Test
  void staysWarmBetweenTasksAndIsRecycled() throws IOException {
    try (PageWorkers workers = workers(settings("max-pages = 3"), FaultyWorkerMain.class)) {
      long first = digitiseOne(workers);
      assertThat(digitiseOne(workers)).isEqualTo(first);
      assertThat(workerFolders()).hasSize(1);
      try (PageWorker worker = workers.borrow()) {
        assertThat(pid(worker)).isEqualTo(first);
        assertThat(pid(worker)).isNotEqualTo(first);
        assertThat(worker.tally()).isEqualTo(new WorkerTally(2, 1, 1, 0, 0, 0));
      }
      assertThat(isAlive(first)).isFalse();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aWorkerThatDiedIdleCostsNoPageAnAttempt() throws InterruptedException {
    try (PageWorkers workers = workers(settings(""), FaultyWorkerMain.class)) {
      long first = digitiseOne(workers);
      ProcessHandle.of(first).orElseThrow().destroyForcibly();
      assertThat(soon(() -> !isAlive(first))).isTrue();
      try (PageWorker worker = workers.borrow()) {
        assertThat(worker.digitise(page(folder, "ok")).attempts()).isEqualTo(1);
        assertThat(worker.tally()).isEqualTo(new WorkerTally(1, 1, 0, 0, 1, 0));
      }
    }
  }

  @Test
  void noWorkerOutlivesItsPool() {
    long pid;
    try (PageWorkers workers = workers(settings(""), FaultyWorkerMain.class)) {
      pid = digitiseOne(workers);
      assertThat(isAlive(pid)).isTrue();
    }
    assertThat(isAlive(pid)).isFalse();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anIdleWorkerEnds() throws InterruptedException {
    try (WorkerPool pool =
        WorkerPool.open(
            settings(""),
            FaultyWorkerMain.class.getName(),
            folder,
            java.time.Duration.ofMillis(100))) {
      WorkerProcess process = pool.start(Map.of());
      pool.giveBack(process);
      assertThat(soon(() -> !process.isAlive())).isTrue();
      assertThat(pool.warm()).isEmpty();
    }
  }

  @Test
  void saysWhatAWorkerSaidThatDoesNotStart() {
    try (PageWorkers workers = workers(settings(""), MuteWorkerMain.class);
        PageWorker worker = workers.borrow()) {
      assertThatThrownBy(() -> worker.digitise(page(folder, "ok")))
          .isInstanceOfSatisfying(
              PipelineException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.WORKER_UNAVAILABLE))
          .hasMessageContaining("in 3 tries")
          .hasMessageContaining("exit code 9")
          .hasMessageContaining("libsomething.so");
      assertThat(workerFolders()).isEmpty();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void passesOnWhatAWorkerHasAgainstTheSettings() {
    try (PageWorkers workers = workers(settings(""), RefusingWorkerMain.class);
        PageWorker worker = workers.borrow()) {
      assertThatThrownBy(() -> worker.digitise(page(folder, "ok")))
          .isInstanceOfSatisfying(
              PipelineException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.LANGUAGE_MISSING))
          .hasMessage("No xyz.traineddata");
    }
  }

  @Test
  void anInterruptedTaskTakesItsWorkerWithIt() throws Exception {
    try (PageWorkers workers = workers(settings(""), FaultyWorkerMain.class)) {
      long pid = digitiseOne(workers);
      var end = new java.util.concurrent.CompletableFuture<Throwable>();
      Thread task =
          new Thread(
              () -> {
                try (PageWorker worker = workers.borrow()) {
                  worker.digitise(page(folder, "hang"));
                  end.complete(null);
                } catch (RuntimeException e) {
                  end.complete(e);
                }
              });
      task.start();
      assertThat(soon(() -> task.getState() != Thread.State.NEW)).isTrue();
      task.interrupt();
      assertThat(end.get()).isInstanceOf(CancellationException.class);
      assertThat(isAlive(pid)).isFalse();
    }
  }

  @Test
  void worksWhereTemporaryFilesHaveLongPaths() throws IOException {
    Path far = Files.createDirectories(folder.resolve("application_1234567890/".repeat(6)));
    try (PageWorkers workers =
        new PageWorkers(settings(""), Map.of(), FaultyWorkerMain.class.getName(), far)) {
      digitiseOne(workers);
    }
    assertThat(far).isEmptyDirectory();
  }

  private long digitiseOne(PageWorkers workers) {
    try (PageWorker worker = workers.borrow()) {
      return pid(worker);
    }
  }

  private long pid(PageWorker worker) {
    return worker.digitise(page(folder, "ok")).stageMillis().get("pid");
  }

  private PageWorkers workers(PlatenSettings settings, Class<?> main) {
    return new PageWorkers(settings, Map.of("ocr", "executor"), main.getName(), folder);
  }

  private java.util.List<Path> workerFolders() throws IOException {
    try (Stream<Path> all = Files.walk(folder, 2)) {
      return all.filter(path -> path.getFileName().toString().matches("w\\d+")).toList();
    }
  }
}
