package dev.platen.spark.executor;

import com.typesafe.config.ConfigFactory;
import dev.platen.config.PlatenSettings;
import dev.platen.config.SettingsLoader;
import dev.platen.model.PageInfo;
import dev.platen.model.Stage;
import dev.platen.pipeline.PageTask;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** What the tests of workers share. */
final class WorkerSettingsFixture {

  private WorkerSettingsFixture() {}

  /** Small workers; further settings of the group {@code worker} in HOCON. */
  static PlatenSettings settings(String worker) {
    return SettingsLoader.load(
        ConfigFactory.parseString(
            "worker { heap = 128 MiB, memory = 512 MiB, %s }".formatted(worker)));
  }

  static PageTask page(Path folder, String file) {
    return new PageTask("d0c", folder.resolve(file), 3, PageInfo.UNKNOWN, null, Stage.DECODE);
  }

  /** Waits until it is so, a minute at most. */
  static boolean soon(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 1200 && !condition.getAsBoolean(); i++) {
      Thread.sleep(50);
    }
    return condition.getAsBoolean();
  }

  static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }
}
