package dev.platen.spark.job;

import dev.platen.config.PlatenSettings;
import dev.platen.pipeline.Fingerprints;
import dev.platen.spark.executor.PageWorker;
import dev.platen.spark.executor.PageWorkers;
import dev.platen.spark.inventory.WorkUnit;
import dev.platen.spark.io.FetchContext;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;

/** Digitises units page by page in a worker of this executor's. */
final class DigitiseTask implements FlatMapFunction<List<WorkUnit>, Row> {

  private static final long serialVersionUID = 1;

  private final PlatenSettings settings;
  private final Fingerprints fingerprints;
  private final FetchContext fetching;
  private final PageResultRows rows;
  private final DigitiseCounters counters;
  private final StopMarker stop;
  private final KeptImages images;

  /**
   * @param images where images are kept; null where they are not
   */
  DigitiseTask(
      PlatenSettings settings,
      Fingerprints fingerprints,
      FetchContext fetching,
      String runId,
      DigitiseCounters counters,
      StopMarker stop,
      KeptImages images) {
    this.settings = settings;
    this.fingerprints = fingerprints;
    this.fetching = fetching;
    this.rows = new PageResultRows(runId);
    this.counters = counters;
    this.stop = stop;
    this.images = images;
  }

  @Override
  public Iterator<Row> call(List<WorkUnit> units) {
    PageWorker worker = PageWorkers.forThisExecutor(settings, fingerprints.byStage()).borrow();
    DigitisedPages pages =
        new DigitisedPages(
            units,
            worker,
            fetching.fetcher(),
            fingerprints,
            counters,
            stop,
            Optional.ofNullable(images));
    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> pages.close());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return pages.hasNext();
      }

      @Override
      public Row next() {
        return rows.of(pages.next());
      }
    };
  }
}
