package dev.platen.spark.job;

import static org.apache.spark.sql.functions.col;

import dev.platen.config.PlatenSettings;
import dev.platen.failure.PipelineException;
import dev.platen.model.Status;
import dev.platen.pipeline.Fingerprints;
import dev.platen.spark.assemble.AssembleJob;
import dev.platen.spark.failpoint.FailPoint;
import dev.platen.spark.io.FetchContext;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.OutputLease;
import dev.platen.spark.tables.TableMaintenance;
import dev.platen.spark.tables.TableStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.sql.SparkSession;

/**
 * A run, from the listing of inputs to the upkeep of the tables.
 *
 * <ol>
 *   <li>takes the lease of the output, creates missing tables, closes runs whose driver died;
 *   <li>lists inputs and inspects what is new or changed ({@link InventoryPhase});
 *   <li>finds the work ({@link WorkPlanner}) and does it ({@link Digitiser}, {@link RedoJob});
 *   <li>writes finished documents to the flat tables ({@link AssembleJob}), now and then while
 *       pages are being digitised, and at the end;
 *   <li>merges small files, expires snapshots, removes orphans ({@link TableMaintenance}).
 * </ol>
 *
 * <p>Each step reads what is there, does what is missing, and commits; so a killed run is continued
 * by running it again. Called on the driver.
 */
final class RunJob {

  private static final Logger LOG = LogManager.getLogger(RunJob.class);

  private final SparkSession spark;
  private final RunRequest request;
  private final PlatenSettings settings;
  private final ProgressReporter progress;
  private final StopSignal stop;
  private final String runId;
  private final Instant startedAt;
  private final Cluster cluster;
  private final TableStore store;
  private final StopMarker stopMarker;

  RunJob(SparkSession spark, RunRequest request, ProgressReporter progress, StopSignal stopSignal) {
    this.spark = spark;
    this.request = request;
    this.settings = request.settings();
    this.progress = progress;
    this.stop = stopSignal;
    this.startedAt = Instant.now();
    this.runId = RunIds.next(startedAt);
    this.cluster = Cluster.of(spark);
    this.store = TableStore.open(spark, request.output(), settings.output()).forRun(runId);
    this.stopMarker =
        new StopMarker(request.output(), runId, spark.sparkContext().hadoopConfiguration());
  }

  /**
   * Does the run.
   *
   * @throws PipelineException if it can't begin: another run has the output, executors lack memory,
   *     a model is missing
   */
  RunReport run() {
    Fingerprints fingerprints = Fingerprints.of(settings);
    cluster.checkMemory(settings.worker());
    try (OutputLease lease =
        OutputLease.acquire(spark.sparkContext().hadoopConfiguration(), request.output(), runId)) {
      progress.phase("Opening tables");
      DeadRuns.tidyUp(request.output(), spark.sparkContext().hadoopConfiguration());
      store.createAll();
      RunLedger ledger = new RunLedger(spark, store, request.output());
      ledger.closeLostRuns();
      RunRecord record = new RunRecord(runId, startedAt, request, fingerprints, cluster);
      ledger.writeFile(record.running());
      try {
        RunReport report = work(fingerprints, lease, ledger, record);
        FailPoint.BEFORE_END.reached();
        ledger.writeFile(record.ended(report.outcome(), report, null));
        return report;
      } catch (RuntimeException | Error e) {
        close(ledger, record, e);
        throw e;
      } finally {
        stopMarker.remove();
      }
    }
  }

  /** Writes down what broke the run, if it can: that it can't may be the same fault. */
  private static void close(RunLedger ledger, RunRecord record, Throwable broken) {
    try {
      ledger.writeFile(record.ended(Outcome.BROKEN, null, broken));
    } catch (RuntimeException | Error e) {
      broken.addSuppressed(e);
    }
  }

  private RunReport work(
      Fingerprints fingerprints, OutputLease lease, RunLedger ledger, RunRecord record) {
    progress.phase("Listing inputs");
    FetchContext fetching =
        new FetchContext(
            spark.sparkContext().hadoopConfiguration(),
            settings.worker().spool(),
            settings.input(),
            settings.limits());
    DigitiseCounters counters = new DigitiseCounters(spark.sparkContext());
    RunMetrics.publish(counters);
    InventoryPhase phase =
        new InventoryPhase(
            spark, store, request, fetching, fingerprints, counters, runId, startedAt);
    InventoryPhase.Result inventory = phase.run(stop, lease.isUpkeepOverdue());
    if (request.prune()) {
      new Pruning(store, runId).run(inventory.sourcesListed());
    }
    PageDecisions decisions =
        new PageDecisions(
            request.reprocess().orElse(null),
            fingerprints,
            settings.run().maxAttempts(),
            settings.run().lowConfidence());
    progress.phase("Planning");
    WorkPlanner planner = new WorkPlanner(store, fingerprints, decisions);
    WorkPlanner.Work work = planner.plan(inventory.documents());
    announce(work.outdated());
    AssembleSteps assemble =
        new AssembleSteps(
            new AssembleJob(store, cluster::slots), runId, settings.output().assembleInterval());
    digitise(planner, work, decisions, fingerprints, fetching, counters, assemble);
    progress.phase("Assembling documents");
    assemble.last();
    progress.phase("Tidying tables");
    boolean idle =
        work.candidateCount() == 0 && inventory.documentsNew() + inventory.failedNow() == 0;
    RunTotals totals = idle ? RunTotals.none() : RunTotals.of(store, runId);
    Outcome outcome = outcome(totals, inventory, work);
    RunReport report =
        new RunReport(
            runId,
            outcome,
            totals.documentCount(),
            totals.pages(),
            Math.max(0, work.documents() - totals.documentCount()),
            leftOutdated(work),
            totals.failures(),
            Duration.between(startedAt, Instant.now()));
    ledger.writeRow(record.row(outcome, totals, inventory, counters));
    new TableMaintenance(store, settings.output(), lease).runWhereDue();
    phase.close();
    return report;
  }

  /** Null where images are not kept. */
  private KeptImages keptImages() {
    return settings.output().keepImages()
        ? new KeptImages(request.output(), spark.sparkContext().hadoopConfiguration())
        : null;
  }

  private void digitise(
      WorkPlanner planner,
      WorkPlanner.Work work,
      PageDecisions decisions,
      Fingerprints fingerprints,
      FetchContext fetching,
      DigitiseCounters counters,
      AssembleSteps assemble) {
    try (WorkSpool units = planner.units(work)) {
      LOG.info("{} pages to do in {} units", units.pages(), units.units());
      if (units.units() > 0) {
        progress.start(units.pages(), units.cost());
        try (ProgressUpdates updates =
                new ProgressUpdates(progress, counters, spark.sparkContext());
            Digitiser digitiser =
                new Digitiser(
                    spark,
                    store,
                    settings,
                    fingerprints,
                    fetching,
                    runId,
                    cluster::slots,
                    counters,
                    stopMarker,
                    keptImages())) {
          digitiser.run(units, stop, assemble::whenDue);
        }
      }
    }
    if (decisions.reprocess() == Reprocess.CHANGED && !stop.isRaised()) {
      progress.phase("Redoing late stages");
      new RedoJob(spark, store, settings, fingerprints, decisions, runId, counters)
          .run(work.candidates(), stop);
    }
  }

  /** Documents that stay as they were made under other settings. */
  private long leftOutdated(WorkPlanner.Work work) {
    boolean redone =
        request
            .reprocess()
            .filter(what -> what == Reprocess.CHANGED || what == Reprocess.ALL)
            .isPresent();
    return redone ? 0 : work.outdated().values().stream().mapToLong(Long::longValue).sum();
  }

  private void announce(Map<String, Long> outdated) {
    if (request.reprocess().isPresent()) {
      return;
    }
    outdated.forEach(
        (stage, documents) ->
            LOG.warn(
                "{} document(s) were made under other settings or versions from stage {} on and are"
                    + " kept; --reprocess changed redoes them",
                documents,
                stage));
  }

  private Outcome outcome(
      RunTotals totals, InventoryPhase.Result inventory, WorkPlanner.Work work) {
    if (stop.isRaised()) {
      return Outcome.STOPPED;
    }
    long failed = totals.pages(Status.FAILED) + inventory.failedNow();
    long tried = totals.pageCount() + inventory.failedNow();
    if (work.known() == 0 && failed == tried && !isAnythingRead(inventory)) {
      return Outcome.NOTHING_READ;
    }
    return failed > settings.run().toleratedFailures(tried) ? Outcome.FAILURES : Outcome.DONE;
  }

  /** Whether a page of the documents can be read now; a run before may have done that. */
  private boolean isAnythingRead(InventoryPhase.Result inventory) {
    return !store
        .read(TableName.PAGES)
        .where(col("status").notEqual(Status.FAILED.id()))
        .join(inventory.documents().select("document_id"), "document_id")
        .isEmpty();
  }
}
