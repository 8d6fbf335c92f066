package dev.platen.spark.executor;

import dev.platen.model.PageResult;
import dev.platen.pipeline.PageTask;
import java.nio.file.Path;

/**
 * Inspects documents and digitises pages for one task; used by one thread.
 *
 * <p>What a document or page does is data in what is returned. The methods throw only where no page
 * is to blame: {@link dev.platen.failure.PipelineException} if no worker can be started or a
 * setting is wrong, {@link java.util.concurrent.CancellationException} if the thread is
 * interrupted.
 */
public interface PageWorker extends AutoCloseable {

  /** What a document on local disk is. */
  Inspection inspect(Path file);

  /** Digitises one page. */
  PageResult digitise(PageTask task);

  /** What has happened since this worker was borrowed. */
  WorkerTally tally();

  /** Gives the worker back; closing twice does nothing. */
  @Override
  void close();
}
