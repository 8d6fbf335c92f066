package dev.platen.spark.executor;

import static dev.platen.spark.executor.WorkerSettingsFixture.isAlive;
import static dev.platen.spark.executor.WorkerSettingsFixture.page;
import static dev.platen.spark.executor.WorkerSettingsFixture.settings;
import static dev.platen.spark.executor.WorkerSettingsFixture.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.spark.worker.FaultyWorkerMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a worker whose executor is killed. */
class OrphanedWorkerTest {

  @TempDir private Path folder;

  @Test
  void endsInTheMiddleOfNativeCodeAndItsFolderGoes() throws IOException, InterruptedException {
    Process parent = start();
    long pid;
    String environment;
    try (BufferedReader output = new BufferedReader(parent.inputReader(StandardCharsets.UTF_8))) {
      environment = value(output, "environment ");
      pid = Long.parseLong(value(output, "pid "));
      assertThat(isAlive(pid)).isTrue();
    } finally {
      parent.destroyForcibly().waitFor();
    }
    assertThat(environment).doesNotContain("AWS_SECRET_ACCESS_KEY", "SPARK_LOCAL_IP");
    assertThat(environment).contains("OMP_THREAD_LIMIT=1", "PLATEN_MODELS=/models", "TZ=UTC");
    assertThat(soon(() -> !isAlive(pid))).isTrue();
    assertThat(folder).isNotEmptyDirectory();
    sweep();
    assertThat(folder).isEmptyDirectory();
  }

  private void sweep() {
    try (PageWorkers workers =
            new PageWorkers(settings(""), Map.of(), FaultyWorkerMain.class.getName(), folder);
        PageWorker worker = workers.borrow()) {
      assertThat(worker.digitise(page(folder, "ok")).attempts()).isEqualTo(1);
    }
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ParentMain.class.getName(),
            folder.toString());
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "secret");
    builder.environment().put("PLATEN_MODELS", "/models");
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static String value(BufferedReader output, String name) throws IOException {
    String line = output.readLine();
    while (line != null && !line.startsWith(name)) {
      line = output.readLine();
    }
    assertThat(line).startsWith(name);
    return line.substring(name.length());
  }
}
