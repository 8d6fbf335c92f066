import dev.platen.config.PlatenSettings;
import dev.platen.config.SettingsLoader;
import dev.platen.failure.PipelineException;
import dev.platen.model.DocumentInfo;
import dev.platen.model.PageResult;
import dev.platen.model.Stage;
import dev.platen.model.Status;
import dev.platen.pipeline.PagePipeline;
import dev.platen.pipeline.PageTask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Pages through the same pipeline and engine as a run has, but in one process, with threads, without
 * Spark, worker processes or tables: what Platen's way of running things is measured against.
 *
 * <p>Arguments: number of threads, a folder of documents. Prints pages, failed pages, and seconds
 * from the moment when all engines are loaded.
 */
final class BareLoop {

  private BareLoop() {}

  public static void main(String[] arguments) throws Exception {
    int threads = Integer.parseInt(arguments[0]);
    List<Path> files = files(Path.of(arguments[1]));
    PlatenSettings settings = SettingsLoader.defaults();
    AtomicInteger next = new AtomicInteger();
    AtomicInteger pages = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    CountDownLatch ready = new CountDownLatch(threads);
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task);
              thread.setDaemon(true);
              return thread;
            });
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      running.add(
          pool.submit(
              () -> {
                try (PagePipeline pipeline = PagePipeline.open(settings)) {
                  // Engines load their models with the first page.
                  read(pipeline, files.get(0), new AtomicInteger(), new AtomicInteger());
                  ready.countDown();
                  start.await();
                  for (int n = next.getAndIncrement(); n < files.size(); n = next.getAndIncrement()) {
                    read(pipeline, files.get(n), pages, failed);
                  }
                } finally {
                  ready.countDown();
                }
                return null;
              }));
    }
    ready.await();
    long began = System.nanoTime();
    start.countDown();
    for (Future<?> thread : running) {
      thread.get();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(Locale.ROOT, "%d %d %.3f%n", pages.get(), failed.get(), seconds);
  }

  private static List<Path> files(Path folder) throws Exception {
    try (Stream<Path> found = Files.walk(folder)) {
      // As runs do: what begins with "_" is not a document.
      return found
          .filter(Files::isRegularFile)
          .filter(file -> !folder.relativize(file).toString().startsWith("_"))
          .sorted()
          .toList();
    }
  }

  private static void read(
      PagePipeline pipeline, Path file, AtomicInteger pages, AtomicInteger failed) {
    DocumentInfo info;
    try {
      info = pipeline.inspect(file);
    } catch (PipelineException e) {
      failed.incrementAndGet();
      return;
    }
    for (int page = 1; page <= info.pageCount(); page++) {
      PageResult result =
          pipeline.process(
              new PageTask(
                  "0".repeat(64), file, page, info.pages().get(page - 1), null, Stage.DECODE));
      pages.incrementAndGet();
      if (result.status() == Status.FAILED) {
        failed.incrementAndGet();
      }
    }
  }
}
