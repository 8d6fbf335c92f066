package dev.platen.spark.executor;

import dev.platen.failure.ErrorCode;
import dev.platen.model.PageFailure;
import dev.platen.model.PageResult;
import dev.platen.model.Stage;
import dev.platen.pipeline.PageTask;
import dev.platen.spark.worker.Message;
import dev.platen.spark.worker.OversizedMessageException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Works in a process of its own. What costs a process its life is tried once more in a fresh one,
 * for the cause may have been a page before, or the machine; after that the page is charged. A page
 * on whose recognition a process was lost is read plainly then, so that its text is not lost to
 * what was tried for its sake.
 */
final class IsolatedPageWorker implements PageWorker {

  private static final Logger LOG = LogManager.getLogger(IsolatedPageWorker.class);
  private static final int ATTEMPTS = 2;

  private final WorkerPool pool;
  private final FailedPage failedPage;
  private final Runnable onClose;
  private WorkerProcess process;
  private Stage stage;
  private WorkerTally tally = WorkerTally.ZERO;
  private boolean open = true;

  /**
   * @param onClose called once, when this worker is given back
   */
  IsolatedPageWorker(WorkerPool pool, FailedPage failedPage, Runnable onClose) {
    this.pool = pool;
    this.failedPage = failedPage;
    this.onClose = onClose;
    this.process = pool.warm().orElse(null);
  }

  /** A message, and which attempt it is from; refused where no attempt gave any. */
  private record Answer(Message message, int attempt) {}

  @Override
  public Inspection inspect(Path file) {
    Message question = new Message.Inspect(file);
    Answer answer = ask(lost -> question, Stage.INSPECT, Message.Inspected.class::isInstance);
    return answer.message() instanceof Message.Inspected inspected
        ? new Inspection.Inspected(inspected.info())
        : new Inspection.Uninspectable(((Message.Refused) answer.message()).failure());
  }

  @Override
  public PageResult digitise(PageTask task) {
    tally = tally.plus(WorkerTally.PAGE);
    Answer answer = ask(lost -> question(task, lost), task.from(), m -> answers(m, task));
    return answer.message() instanceof Message.Digitised digitised
        ? failedPage.unlessSound(task, digitised.result(), answer.attempt())
        : failedPage.of(task, ((Message.Refused) answer.message()).failure(), answer.attempt());
  }

  private static Message question(PageTask task, Stage lost) {
    return new Message.Digitise(lost == Stage.OCR ? task.plainly() : task);
  }

  private static boolean answers(Message message, PageTask task) {
    return message instanceof Message.Digitised digitised
        && ResultCheck.answers(task, digitised.result());
  }

  /**
   * Asks until there is an answer.
   *
   * @param questions by the stage in which the last attempt was lost; null for the first one
   */
  private Answer ask(Function<Stage, Message> questions, Stage first, Predicate<Message> fits) {
    PageFailure failure = null;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Message question = questions.apply(failure == null ? null : failure.stage());
      stage = first;
      try {
        makeReady();
        Message message = process.ask(question, begun -> stage = begun);
        if (message instanceof Message.Refused || fits.test(message)) {
          return new Answer(message, attempt);
        }
        throw process.disown("Bad frame: the answer to another question");
      } catch (WorkerLostException e) {
        process = null;
        tally = tally.plus(WorkerTally.lost(e.code()));
        LOG.warn(
            "Lost a worker in stage {}, attempt {} of {}: {}: {}",
            stage.id(),
            attempt,
            ATTEMPTS,
            e.code().id(),
            e.reason());
        failure = new PageFailure(stage, e.code(), e.getMessage());
      } catch (OversizedMessageException e) {
        failure = new PageFailure(stage, ErrorCode.TOO_LARGE, e.getMessage());
        return new Answer(new Message.Refused(failure), attempt);
      } catch (RuntimeException e) {
        // Interrupted: the process was killed, or none could be started.
        process = null;
        throw e;
      }
    }
    return new Answer(new Message.Refused(failure), ATTEMPTS);
  }

  /** After this there is a process that waits for a question. */
  private void makeReady() {
    if (!open) {
      throw new IllegalStateException("This worker was given back");
    }
    if (process != null && process.isWorn()) {
      process.close();
      process = null;
      tally = tally.plus(WorkerTally.RECYCLED);
    } else if (process != null && process.ailment().isPresent()) {
      ErrorCode ailment = process.ailment().orElse(ErrorCode.WORKER_CRASHED);
      process.kill();
      process = null;
      tally = tally.plus(WorkerTally.lost(ailment));
    }
    if (process == null) {
      process = pool.start(failedPage.fingerprints());
      tally = tally.plus(WorkerTally.START);
    }
  }

  @Override
  public WorkerTally tally() {
    return tally;
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      if (process != null) {
        pool.giveBack(process);
        process = null;
      }
      onClose.run();
    }
  }
}
