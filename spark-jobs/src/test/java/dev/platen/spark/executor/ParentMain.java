package dev.platen.spark.executor;

import dev.platen.spark.worker.FaultyWorkerMain;
import java.nio.file.Path;
import java.util.Map;

/** An executor that shows its worker's environment and process number, and then waits for it. */
public final class ParentMain {

  private ParentMain() {}

  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    try (PageWorkers workers =
            new PageWorkers(
                WorkerSettingsFixture.settings(""),
                Map.of(),
                FaultyWorkerMain.class.getName(),
                folder);
        PageWorker worker = workers.borrow()) {
      var environment = worker.digitise(WorkerSettingsFixture.page(folder, "environment"));
      System.out.println("environment " + environment.failures().get(0).message());
      var page = worker.digitise(WorkerSettingsFixture.page(folder, "ok"));
      System.out.println("pid " + page.stageMillis().get("pid"));
      worker.digitise(WorkerSettingsFixture.page(folder, "hang"));
    }
  }
}
