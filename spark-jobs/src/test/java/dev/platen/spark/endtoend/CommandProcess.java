package dev.platen.spark.endtoend;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command in a JVM of its own, with this JVM's class path and options. */
final class CommandProcess {

  /** Settings with which a process that does little does it sooner: it compiles less. */
  static final Map<String, String> QUICK =
      Map.of(
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN",
          "spark.sql.shuffle.partitions", "2");

  /** A command that takes longer hangs. */
  static final int MINUTES = Integer.getInteger("platen.test.minutes", 10);

  private final Path log;
  private final List<String> launcher;

  CommandProcess(Path log) {
    this(log, List.of());
  }

  private CommandProcess(Path log, List<String> launcher) {
    this.log = log;
    this.launcher = launcher;
  }

  /** The same, started by a command that is given Java's command line. */
  CommandProcess under(String... command) {
    return new CommandProcess(log, List.of(command));
  }

  /**
   * Runs the command to its end and returns its exit code.
   *
   * @param properties system properties, Spark's settings among them
   */
  int run(Map<String, String> properties, String... words)
      throws IOException, InterruptedException {
    return await(start(properties, words));
  }

  /** Starts the command; whoever calls sees to its end. */
  Process start(Map<String, String> properties, String... words) throws IOException {
    List<String> line = new ArrayList<>(launcher);
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-") || option.startsWith("-Xmx"))
        .forEach(line::add);
    line.add("-XX:TieredStopAtLevel=1");
    line.add("-XX:ReservedCodeCacheSize=240m");
    line.add("-Dspark.master=local[2]");
    properties.forEach((key, value) -> line.add("-D%s=%s".formatted(key, value)));
    line.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "dev.platen.spark.cli.Platen"));
    line.addAll(List.of(words));
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** Waits for the end of the process, but not for ever, and returns its exit code. */
  int await(Process process) throws IOException, InterruptedException {
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        throw new IOException("No end after %d minutes: %s".formatted(MINUTES, output()));
      }
      return process.exitValue();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** All that was printed. */
  String output() throws IOException {
    return Files.readString(log);
  }
}
