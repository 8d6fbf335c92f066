package dev.platen.spark.executor;

import dev.platen.pipeline.PageTask;
import dev.platen.spark.worker.WorkerMain;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of a worker: the job jar, and the few jars of Spark's that the job jar leans on.
 */
final class WorkerClassPath {

  /** A class of each: Log4j's API, SLF4J's API and Commons IO, which Tess4J calls. */
  private static final List<String> PROVIDED =
      List.of(
          "org.apache.logging.log4j.LogManager",
          "org.slf4j.LoggerFactory",
          "org.apache.commons.io.FileUtils");

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
    return Stream.concat(Stream.of(job), provided().stream())
        .map(Path::toString)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The jars that the job jar leaves to Spark and that a worker needs. */
  static List<Path> provided() {
    return PROVIDED.stream().map(WorkerClassPath::type).map(WorkerClassPath::source).toList();
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name, false, WorkerClassPath.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("Spark has no class " + name + " for worker processes", e);
    }
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
