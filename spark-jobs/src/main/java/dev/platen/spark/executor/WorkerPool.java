package dev.platen.spark.executor;

import dev.platen.config.PlatenSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.io.ProcessEnd;
import dev.platen.spark.worker.MessageCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * The worker processes of one executor: starts them, keeps those that are given back warm for a
 * while, and sees to it that none outlives this JVM's orderly end. (After a disorderly one they end
 * by themselves.)
 */
final class WorkerPool implements AutoCloseable {

  private static final Logger LOG = LogManager.getLogger(WorkerPool.class);
  private static final int TRIES = 3;

  /** A worker without a task, and since when, in {@link System#nanoTime()}. */
  private record Idle(WorkerProcess process, long since) {}

  private final PlatenSettings settings;
  private final WorkerCommand command;
  private final ExecutorFolder folder;
  private final Duration patience;
  private final MessageCodec codec = new MessageCodec();
  private final Deque<Idle> idle = new ArrayDeque<>();
  private final Set<WorkerProcess> all = ConcurrentHashMap.newKeySet();
  private final Thread reaper = new Thread(this::endIdleNowAndThen, "platen-workers-idle");
  private final Runnable hook = this::kill;
  private volatile boolean open = true;

  private WorkerPool(
      PlatenSettings settings, WorkerCommand command, ExecutorFolder folder, Duration patience) {
    this.settings = settings;
    this.command = command;
    this.folder = folder;
    this.patience = patience;
  }

  /**
   * Makes a pool; no process is started yet.
   *
   * @param mainClass name of the workers' main class
   * @param temporary where temporary files go
   * @param patience how long a worker may be idle
   */
  static WorkerPool open(
      PlatenSettings settings, String mainClass, Path temporary, Duration patience) {
    ExecutorFolder folder;
    try {
      folder = ExecutorFolder.create(temporary, Path.of("/tmp"));
    } catch (IOException e) {
      throw new PipelineException(
          ErrorCode.WORKER_UNAVAILABLE,
          "No folder for workers in %s: %s. Set -Djava.io.tmpdir to one that can be written"
              .formatted(temporary, e),
          e);
    }
    WorkerCommand command =
        new WorkerCommand(
            mainClass, WorkerClassPath.current(), settings.worker(), folder.natives());
    WorkerPool pool = new WorkerPool(settings, command, folder, patience);
    ProcessEnd.tidy(pool.hook);
    pool.reaper.setDaemon(true);
    pool.reaper.start();
    return pool;
  }

  /** A worker that another task has given back. */
  synchronized Optional<WorkerProcess> warm() {
    Idle last = idle.pollLast();
    return Optional.ofNullable(last).map(Idle::process);
  }

  /**
   * A fresh worker.
   *
   * @param fingerprints of the run, by stage
   * @throws PipelineException if none can be started, it refuses the settings, or it would read
   *     pages otherwise than the run expects
   */
  WorkerProcess start(Map<String, String> fingerprints) {
    all.removeIf(process -> !process.isAlive());
    IOException last = null;
    for (int i = 0; i < TRIES && open; i++) {
      try {
        WorkerProcess process =
            WorkerProcess.start(command, folder.newPlace(), settings, fingerprints, codec);
        all.add(process);
        return process;
      } catch (WorkerLostException e) {
        LOG.warn("A worker did not start: {}: {}", e.code().id(), e.reason());
        last = e;
      } catch (IOException e) {
        LOG.warn("A worker did not start: {}", e.toString());
        last = e;
      }
    }
    throw new PipelineException(
        ErrorCode.WORKER_UNAVAILABLE,
        last == null
            ? "No worker process is started any more: this executor ends"
            : "No worker process could be started in %d tries: %s"
                .formatted(TRIES, last.getMessage()),
        last);
  }

  /** Takes a worker back; it is kept if it is sound. */
  void giveBack(WorkerProcess process) {
    if (open && process.ailment().isEmpty() && !process.isWorn()) {
      synchronized (this) {
        idle.addLast(new Idle(process, System.nanoTime()));
      }
    } else {
      process.kill();
    }
  }

  private void endIdleNowAndThen() {
    while (open) {
      try {
        Thread.sleep(Math.max(1, patience.toMillis() / 4));
        endIdle();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("Can't end an idle worker", e);
      }
    }
  }

  private void endIdle() {
    List<WorkerProcess> ended = new ArrayList<>();
    synchronized (this) {
      while (!idle.isEmpty() && System.nanoTime() - idle.peekFirst().since() > patience.toNanos()) {
        ended.add(idle.pollFirst().process());
      }
    }
    ended.forEach(WorkerProcess::close);
  }

  private void kill() {
    open = false;
    all.forEach(WorkerProcess::kill);
    folder.close();
  }

  /** Ends all workers, borrowed ones too, and removes the executor's folder. */
  @Override
  public void close() {
    if (open) {
      reaper.interrupt();
      kill();
      ProcessEnd.tidied(hook);
    }
  }
}
