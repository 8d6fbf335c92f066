package dev.platen.spark.executor;

import dev.platen.config.PlatenSettings;
import dev.platen.config.WorkerSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.model.PageFailure;
import dev.platen.model.Stage;
import dev.platen.spark.worker.Message;
import dev.platen.spark.worker.MessageCodec;
import dev.platen.spark.worker.OversizedMessageException;
import dev.platen.spark.worker.PageProcessor;
import dev.platen.spark.worker.ProtocolException;
import dev.platen.spark.worker.ResidentSize;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * One worker process. Used by one thread at a time; only {@link #kill()} may come from another.
 *
 * <p>After a {@link WorkerLostException} the process is dead and its folder removed.
 */
final class WorkerProcess implements AutoCloseable {

  private static final Logger LOG = LogManager.getLogger(WorkerProcess.class);

  /** How long a process may take to vanish: writing a crash report, or saying goodbye. */
  private static final Duration FAREWELL = Duration.ofSeconds(3);

  /** Output that a failure's message has room for, beside the message itself. */
  private static final int OUTPUT_IN_MESSAGE = PageFailure.MAX_MESSAGE - 512;

  private final WorkerSettings limits;
  private final MessageCodec codec;
  private final WorkerPlace place;
  private final Process process;
  private final OutputTail output;
  private final WorkerLink link;
  private int questions;

  private WorkerProcess(
      WorkerSettings limits,
      MessageCodec codec,
      WorkerPlace place,
      Process process,
      WorkerLink link) {
    this.limits = limits;
    this.codec = codec;
    this.place = place;
    this.process = process;
    this.output = OutputTail.of(process.getInputStream(), "worker-" + process.pid());
    this.link = link;
  }

  /**
   * Starts a worker and waits until it is ready.
   *
   * @throws WorkerLostException if it does not come up
   * @throws PipelineException if it comes up but refuses, or has to be refused: a setting or model
   *     is wrong
   */
  static WorkerProcess start(
      WorkerCommand command,
      WorkerPlace place,
      PlatenSettings settings,
      Map<String, String> fingerprints,
      MessageCodec codec)
      throws IOException {
    long begin = System.nanoTime();
    WorkerProcess worker = launch(command, place, settings.worker(), codec);
    Message answer = worker.greet(settings);
    if (answer instanceof Message.Ready ready && ready.pid() == worker.pid()) {
      try {
        NodeAgreement.require(fingerprints, ready.versions());
      } catch (PipelineException e) {
        worker.kill();
        throw e;
      }
      LOG.info(
          "Worker {} ready after {} ms with {} MiB: {}",
          ready.pid(),
          (System.nanoTime() - begin) / 1_000_000,
          ready.residentBytes() >> 20,
          ready.versions().get(PageProcessor.ENGINE));
      return worker;
    }
    worker.kill();
    if (answer instanceof Message.Refused refused) {
      throw new PipelineException(refused.failure().code(), refused.failure().message());
    }
    throw new WorkerLostException(ErrorCode.WORKER_CRASHED, "Worker does not introduce itself");
  }

  private static WorkerProcess launch(
      WorkerCommand command, WorkerPlace place, WorkerSettings limits, MessageCodec codec)
      throws IOException {
    WorkerLink link = null;
    try {
      link = WorkerLink.listen(codec, place.socket());
      return new WorkerProcess(limits, codec, place, command.start(place), link);
    } catch (IOException e) {
      if (link != null) {
        link.close();
      }
      place.remove();
      throw e;
    }
  }

  private Message greet(PlatenSettings settings) throws IOException {
    Watch watch =
        new Watch(process, limits.memory(), "worker.start-timeout", limits.startTimeout());
    return guarded(
        () -> {
          link.accept(process, watch);
          return link.ask(codec.encode(new Message.Hello(settings)), watch, stage -> {});
        });
  }

  /**
   * Asks a question and waits for the answer.
   *
   * @param begun told of the stages that the worker begins meanwhile
   * @throws WorkerLostException if none comes; the worker is gone then
   * @throws OversizedMessageException if the question is too large; the worker is untouched
   */
  Message ask(Message question, Consumer<Stage> begun)
      throws WorkerLostException, OversizedMessageException {
    ByteBuffer frame = codec.encode(question);
    questions++;
    Watch watch = new Watch(process, limits.memory(), "worker.page-timeout", limits.pageTimeout());
    return guarded(() -> link.ask(frame, watch, begun));
  }

  /** Kills the worker because of what it said, and makes a failure of it. */
  WorkerLostException disown(String reason) {
    kill();
    return lost(ErrorCode.WORKER_CRASHED, reason);
  }

  long pid() {
    return process.pid();
  }

  /** Why it can't be asked; empty if it lives, is silent, and has memory left. */
  Optional<ErrorCode> ailment() {
    if (!process.isAlive() || !link.isQuiet()) {
      return Optional.of(ErrorCode.WORKER_CRASHED);
    } else if (ResidentSize.of(pid()) > limits.memory().bytes()) {
      return Optional.of(ErrorCode.WORKER_MEMORY);
    }
    return Optional.empty();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Whether it has done as much as one worker should. */
  boolean isWorn() {
    return questions >= limits.maxPages();
  }

  /** Ends the process at once, waits for its end, and removes its folder. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    // Not interruptible: a process that was told to die does, and its folder must go after it.
    if (!awaitExit(FAREWELL)) {
      LOG.warn("Worker {} has not ended {} after SIGKILL", pid(), FAREWELL);
    }
    try {
      link.close();
    } catch (IOException e) {
      LOG.debug("Can't close the socket of worker {}", pid(), e);
    }
    output.await(FAREWELL.toMillis());
    place.remove();
  }

  /** Says goodbye and waits a little; kills what stays. */
  @Override
  public void close() {
    try {
      Watch watch = new Watch(process, limits.memory(), "goodbye", FAREWELL);
      link.send(codec.encode(new Message.Goodbye()), watch);
      awaitExit(FAREWELL);
    } catch (IOException | RuntimeException e) {
      LOG.debug("Worker {} takes no goodbye", pid(), e);
    } finally {
      kill();
    }
  }

  /** Something that waits for the worker. */
  private interface Exchange {
    Message run() throws IOException;
  }

  private Message guarded(Exchange exchange) throws WorkerLostException {
    try {
      return exchange.run();
    } catch (WorkerLostException e) {
      kill();
      throw lost(e.code(), e.reason());
    } catch (ProtocolException e) {
      throw disown(e.getMessage());
    } catch (ClosedByInterruptException e) {
      kill();
      throw Watch.interrupted();
    } catch (IOException e) {
      // The process is dying: how it does says why.
      boolean ended = awaitExit(FAREWELL);
      kill();
      throw ended ? died() : lost(ErrorCode.WORKER_CRASHED, "Worker closed its socket");
    } catch (RuntimeException e) {
      kill();
      throw e;
    }
  }

  private WorkerLostException died() {
    int status = process.exitValue();
    return status == ExitStatus.HEAP_EXHAUSTED
        ? lost(
            ErrorCode.WORKER_MEMORY, "Worker ran out of Java heap; worker.heap is " + limits.heap())
        : lost(ErrorCode.WORKER_CRASHED, "Worker died: " + ExitStatus.describe(status));
  }

  private WorkerLostException lost(ErrorCode code, String reason) {
    String text = output.text();
    String end = text.substring(Math.max(0, text.length() - OUTPUT_IN_MESSAGE));
    return new WorkerLostException(code, reason.lines().findFirst().orElse(""), end);
  }

  private boolean awaitExit(Duration patience) {
    boolean interrupted = Thread.interrupted();
    long end = System.nanoTime() + patience.toNanos();
    try {
      while (true) {
        try {
          return process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
