package dev.platen.spark.job;

import dev.platen.config.PlatenSettings;
import dev.platen.model.PageResult;
import dev.platen.model.Stage;
import dev.platen.pipeline.Fingerprints;
import dev.platen.pipeline.PageTask;
import dev.platen.spark.executor.PageWorker;
import dev.platen.spark.executor.PageWorkers;
import dev.platen.spark.schema.RecordCodec;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Redoes pages from a late stage, with the stored results of the stages before it; no document is
 * read. Runs on executors over the newest rows of {@code page_results}.
 */
final class RedoTask implements FlatMapFunction<Iterator<Row>, Row> {

  private static final long serialVersionUID = 1;

  /** Stands for the document where no stage needs it. */
  private static final String NO_FILE = "not-read";

  private final PlatenSettings settings;
  private final Fingerprints fingerprints;
  private final PageDecisions decisions;
  private final PageResultRows rows;
  private final DigitiseCounters counters;

  RedoTask(
      PlatenSettings settings,
      Fingerprints fingerprints,
      PageDecisions decisions,
      String runId,
      DigitiseCounters counters) {
    this.settings = settings;
    this.fingerprints = fingerprints;
    this.decisions = decisions;
    this.rows = new PageResultRows(runId);
    this.counters = counters;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> stored) {
    if (!stored.hasNext()) {
      return Collections.emptyIterator();
    }
    RecordCodec<PageResult> codec = RecordCodec.of(PageResult.class);
    PageWorker worker = PageWorkers.forThisExecutor(settings, fingerprints.byStage()).borrow();
    TaskContext.get()
        .addTaskCompletionListener((TaskCompletionListener) context -> giveBack(worker));
    Stream<Row> pages =
        StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(stored, Spliterator.ORDERED), false);
    return pages.flatMap(row -> redo(codec.decode(row), worker).stream()).iterator();
  }

  private void giveBack(PageWorker worker) {
    counters.addRestarts(worker.tally().losses());
    worker.close();
  }

  private Optional<Row> redo(PageResult prior, PageWorker worker) {
    Optional<Stage> from = decisions.firstStage(PageState.of(prior), true);
    if (from.isEmpty() || from.get() == Stage.DECODE) {
      return Optional.empty();
    }
    PageResult page =
        worker.digitise(
            new PageTask(
                prior.documentId(),
                Path.of(NO_FILE),
                prior.pageNumber(),
                prior.info(),
                prior,
                from.get()));
    counters.addFrom(from.get(), page);
    return Optional.of(rows.of(page));
  }
}
