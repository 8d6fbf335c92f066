package dev.platen.spark.executor;

import dev.platen.failure.PipelineException;
import dev.platen.model.PageFailure;
import dev.platen.model.PageResult;
import dev.platen.model.Stage;
import dev.platen.pipeline.PageTask;
import dev.platen.spark.worker.PageProcessor;
import java.nio.file.Path;

/** Works in the executor itself: for tests and measurements. No limit holds here. */
final class InProcessPageWorker implements PageWorker {

  private final PageProcessor processor;
  private final FailedPage failedPage;
  private final Runnable onClose;
  private WorkerTally tally = WorkerTally.ZERO;
  private boolean open = true;

  InProcessPageWorker(PageProcessor processor, FailedPage failedPage, Runnable onClose) {
    this.processor = processor;
    this.failedPage = failedPage;
    this.onClose = onClose;
  }

  @Override
  public Inspection inspect(Path file) {
    try {
      return new Inspection.Inspected(processor.inspect(file));
    } catch (PipelineException e) {
      return new Inspection.Uninspectable(new PageFailure(Stage.INSPECT, e.code(), e.getMessage()));
    }
  }

  @Override
  public PageResult digitise(PageTask task) {
    tally = tally.plus(WorkerTally.PAGE);
    return failedPage.unlessSound(task, processor.process(task, stage -> {}), 1);
  }

  @Override
  public WorkerTally tally() {
    return tally;
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      processor.close();
      onClose.run();
    }
  }
}
