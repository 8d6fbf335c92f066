package dev.platen.spark.executor;

import dev.platen.config.PlatenSettings;
import dev.platen.spark.log.LogSetup;
import dev.platen.spark.worker.PageProcessor;
import dev.platen.spark.worker.PipelinePageProcessor;
import dev.platen.spark.worker.WorkerMain;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkEnv;

/**
 * The workers of one executor. A task borrows one, and closes it to give it back; there are never
 * more than were borrowed at the same time. Idle processes end after a minute, all of them with the
 * JVM.
 *
 * <p>There is one instance a JVM and settings, in a static field: that is the only scope that
 * outlives a task on an executor. It is bounded (an instance that nobody has borrowed from is
 * closed when one with other settings is asked for). Safe for use by several threads.
 */
public final class PageWorkers implements AutoCloseable {

  /** How long a process is kept for the next task. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Spark's name of the executor that a driver is in local mode. */
  private static final String DRIVER = "driver";

  private static final Map<Key, PageWorkers> OF_THIS_EXECUTOR = new HashMap<>();

  private record Key(PlatenSettings settings, Map<String, String> fingerprints) {}

  private final PlatenSettings settings;
  private final FailedPage failedPage;
  private final String mainClass;
  private final Path temporary;
  private final AtomicInteger borrowed = new AtomicInteger();
  private WorkerPool pool;

  /**
   * @param mainClass name of the workers' main class
   * @param temporary where temporary files go
   */
  PageWorkers(
      PlatenSettings settings, Map<String, String> fingerprints, String mainClass, Path temporary) {
    this.settings = settings;
    this.failedPage = new FailedPage(fingerprints);
    this.mainClass = mainClass;
    this.temporary = temporary;
  }

  /**
   * The workers of this JVM for these settings.
   *
   * @param fingerprints by stage id; put into the results of pages that no worker could finish
   */
  public static PageWorkers forThisExecutor(
      PlatenSettings settings, Map<String, String> fingerprints) {
    synchronized (OF_THIS_EXECUTOR) {
      Key key = new Key(settings, new TreeMap<>(fingerprints));
      Iterator<Map.Entry<Key, PageWorkers>> others = OF_THIS_EXECUTOR.entrySet().iterator();
      while (others.hasNext()) {
        Map.Entry<Key, PageWorkers> other = others.next();
        if (!other.getKey().equals(key) && other.getValue().borrowed.get() == 0) {
          others.remove();
          other.getValue().close();
        }
      }
      return OF_THIS_EXECUTOR.computeIfAbsent(key, PageWorkers::inTemporaryFolder);
    }
  }

  private static PageWorkers inTemporaryFolder(Key key) {
    if (isExecutor()) {
      LogSetup.use(key.settings().log().format());
    }
    return new PageWorkers(
        key.settings(),
        key.fingerprints(),
        WorkerMain.class.getName(),
        Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** Whether this JVM is Spark's alone; the driver has set its logging up itself. */
  private static boolean isExecutor() {
    SparkEnv spark = SparkEnv.get();
    return spark != null && !spark.executorId().equals(DRIVER);
  }

  /**
   * Borrows a worker; its process starts with its first question.
   *
   * @throws dev.platen.failure.PipelineException if there is no place for it, or a model is missing
   */
  public PageWorker borrow() {
    borrowed.incrementAndGet();
    try {
      return switch (settings.worker().isolation()) {
        case PROCESS -> new IsolatedPageWorker(pool(), failedPage, borrowed::decrementAndGet);
        case IN_PROCESS -> new InProcessPageWorker(agreed(), failedPage, borrowed::decrementAndGet);
      };
    } catch (RuntimeException e) {
      borrowed.decrementAndGet();
      throw e;
    }
  }

  private PageProcessor agreed() {
    PageProcessor processor = PipelinePageProcessor.open(settings);
    NodeAgreement.require(failedPage.fingerprints(), processor.versions());
    return processor;
  }

  private synchronized WorkerPool pool() {
    if (pool == null) {
      pool = WorkerPool.open(settings, mainClass, temporary, PATIENCE);
    }
    return pool;
  }

  /** Ends all processes; the next {@link #borrow()} begins anew. */
  @Override
  public synchronized void close() {
    if (pool != null) {
      pool.close();
      pool = null;
    }
  }
}
