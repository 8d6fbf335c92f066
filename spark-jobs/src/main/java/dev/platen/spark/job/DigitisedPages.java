package dev.platen.spark.job;

import dev.platen.failure.PipelineException;
import dev.platen.model.PageFailure;
import dev.platen.model.PageResult;
import dev.platen.model.Stage;
import dev.platen.model.Status;
import dev.platen.pipeline.Fingerprints;
import dev.platen.pipeline.PageTask;
import dev.platen.spark.executor.PageWorker;
import dev.platen.spark.executor.WorkerTally;
import dev.platen.spark.inventory.UnitPage;
import dev.platen.spark.inventory.WorkUnit;
import dev.platen.spark.io.DocumentFetcher;
import dev.platen.spark.io.SpooledDocument;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * The pages of a task's units, digitised one at a time as they are asked for. A document that can't
 * be fetched fails each of its pages; nothing that a page does is thrown.
 */
final class DigitisedPages implements Iterator<PageResult>, AutoCloseable {

  private static final Logger LOG = LogManager.getLogger(DigitisedPages.class);

  private final Iterator<WorkUnit> units;
  private final PageWorker worker;
  private final DocumentFetcher fetcher;
  private final Fingerprints fingerprints;
  private final DigitiseCounters counters;
  private final StopMarker stop;
  private final Optional<KeptImages> images;

  private WorkUnit unit;
  private Iterator<UnitPage> pages = List.<UnitPage>of().iterator();
  private SpooledDocument document;
  private PageFailure unfetched;
  private boolean closed;

  DigitisedPages(
      List<WorkUnit> units,
      PageWorker worker,
      DocumentFetcher fetcher,
      Fingerprints fingerprints,
      DigitiseCounters counters,
      StopMarker stop,
      Optional<KeptImages> images) {
    this.units = units.iterator();
    this.worker = worker;
    this.fetcher = fetcher;
    this.fingerprints = fingerprints;
    this.counters = counters;
    this.stop = stop;
    this.images = images;
  }

  @Override
  public boolean hasNext() {
    boolean more = (pages.hasNext() || units.hasNext()) && !stop.isPut();
    if (!more) {
      close();
    }
    return more;
  }

  @Override
  public PageResult next() {
    if (!pages.hasNext()) {
      if (!units.hasNext()) {
        throw new NoSuchElementException();
      }
      begin(units.next());
    }
    UnitPage page = pages.next();
    PageResult result = digitise(page);
    counters.add(result, page.cost());
    if (result.status() == Status.FAILED) {
      LOG.warn(
          "Page {} of {} failed: {}",
          page.number(),
          unit.documentId(),
          result.failures().get(0).code().id());
    }
    return result;
  }

  private void begin(WorkUnit next) {
    unit = next;
    pages = unit.pages().iterator();
    release();
    try {
      document = fetcher.fetch(unit.source());
      unfetched = null;
    } catch (PipelineException e) {
      unfetched = new PageFailure(Stage.DECODE, e.code(), e.getMessage());
    }
  }

  private PageResult digitise(UnitPage page) {
    if (unfetched != null) {
      return PageResult.failed(
          unit.documentId(), page.number(), page.info(), fingerprints.byStage(), unfetched, 1);
    }
    PageTask task =
        new PageTask(
            unit.documentId(), document.path(), page.number(), page.info(), null, Stage.DECODE);
    if (images.isEmpty()) {
      return worker.digitise(task);
    }
    Path image = images.get().scratchFile(fetcher);
    try {
      return worker.digitise(task.keepingImage(image));
    } finally {
      images.get().keep(unit.documentId(), page.number(), image);
    }
  }

  private void release() {
    if (document != null) {
      document.close();
      document = null;
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      release();
      WorkerTally tally = worker.tally();
      counters.addRestarts(tally.losses());
      worker.close();
    }
  }
}
