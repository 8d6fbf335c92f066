package dev.platen.spark.job;

import dev.platen.config.PlatenSettings;
import dev.platen.failure.PipelineException;
import dev.platen.model.DocumentInfo;
import dev.platen.spark.executor.Inspection;
import dev.platen.spark.executor.PageWorker;
import dev.platen.spark.executor.PageWorkers;
import dev.platen.spark.inventory.DocumentInspector;
import java.nio.file.Path;
import java.util.Map;

/** Inspects documents in the worker processes of an executor: parsers are as fragile as engines. */
final class WorkerInspector implements DocumentInspector {

  private static final long serialVersionUID = 1;

  private final PlatenSettings settings;
  private final Map<String, String> fingerprints;
  private final DigitiseCounters counters;

  WorkerInspector(
      PlatenSettings settings, Map<String, String> fingerprints, DigitiseCounters counters) {
    this.settings = settings;
    this.fingerprints = fingerprints;
    this.counters = counters;
  }

  @Override
  public Session open() {
    PageWorker worker = PageWorkers.forThisExecutor(settings, fingerprints).borrow();
    return new Session() {
      @Override
      public DocumentInfo inspect(Path file) {
        Inspection inspection = worker.inspect(file);
        if (inspection instanceof Inspection.Uninspectable refused) {
          throw new PipelineException(refused.failure().code(), refused.failure().message());
        }
        return ((Inspection.Inspected) inspection).info();
      }

      @Override
      public void close() {
        counters.addRestarts(worker.tally().losses());
        worker.close();
      }
    };
  }
}
