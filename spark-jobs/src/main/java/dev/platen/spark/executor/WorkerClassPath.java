package dev.platen.spark.executor;

import dev.platen.pipeline.PageTask;
import dev.platen.spark.worker.WorkerMain;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.apache.logging.log4j.LogManager;

/** The class path of a worker: the job jar and the logging API. */
final class WorkerClassPath {

  private WorkerClassPath() {}

  /**
   * As this JVM has them. Where our classes do not all come from one jar (tests, an IDE), it is the
   * whole class path of this JVM.
   */
  static String current() {
    Path job = source(WorkerMain.class);
    if (job == null || !Files.isRegularFile(job) || !job.equals(source(PageTask.class))) {
      return System.getProperty("java.class.path");
    }
    return job + File.pathSeparator + source(LogManager.class);
  }

  private static Path source(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return source == null ? null : Path.of(source.getLocation().toURI()).toAbsolutePath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(
          "Can't find the jar of %s: %s".formatted(type.getName(), source.getLocation()), e);
    }
  }
}
