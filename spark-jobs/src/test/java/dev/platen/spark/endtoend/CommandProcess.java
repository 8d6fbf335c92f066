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

  private static final int MINUTES = 10;

  private final Path log;

  CommandProcess(Path log) {
    this.log = log;
  }

  /**
   * Runs the command to its end and returns its exit code.
   *
   * @param properties system properties, Spark's settings among them
   */
  int run(Map<String, String> properties, String... words)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-") || option.startsWith("-Xmx"))
        .forEach(line::add);
    line.add("-XX:TieredStopAtLevel=1");
    line.add("-Dspark.master=local[2]");
    properties.forEach((key, value) -> line.add("-D%s=%s".formatted(key, value)));
    line.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "dev.platen.spark.cli.Platen"));
    line.addAll(List.of(words));
    Process process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new IOException("No end after %d minutes: %s".formatted(MINUTES, output()));
    }
    return process.exitValue();
  }

  /** All that was printed. */
  String output() throws IOException {
    return Files.readString(log);
  }
}
