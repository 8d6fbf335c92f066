package dev.platen.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import dev.platen.config.SettingsLoader;
import dev.platen.config.WorkerSettings;
import dev.platen.failure.PipelineException;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;

class MemoryPlanTest {

  private static final WorkerSettings WORKER =
      SettingsLoader.load(ConfigFactory.parseString("worker.memory = 1024 MiB")).worker();

  private static SparkConf conf(String master) {
    return new SparkConf(false).set("spark.master", master);
  }

  @Test
  void executorNeedsItsWorkersAndSparksReserve() {
    SparkConf conf = conf("yarn").set("spark.executor.cores", "2");
    MemoryPlan plan = MemoryPlan.of(conf, 16, WORKER);
    assertThatThrownBy(() -> plan.checkExecutor(2431L))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("--conf spark.executor.memoryOverhead=2432m");
    assertThatCode(() -> plan.checkExecutor(2432L)).doesNotThrowAnyException();
  }

  @Test
  void standaloneExecutorWithoutCoresTakesItsWholeMachine() {
    assertThat(MemoryPlan.of(conf("spark://host:7077"), 8, WORKER).slots()).isEqualTo(8);
    assertThat(MemoryPlan.of(conf("yarn"), 8, WORKER).slots()).isEqualTo(1);
  }

  @Test
  void executorOfALocalClusterHasTheCoresThatTheMasterNames() {
    assertThat(MemoryPlan.of(conf("local-cluster[2,4,1024]"), 8, WORKER).slots()).isEqualTo(4);
    assertThat(MemoryPlan.of(conf("local-cluster[2, 1, 1024]"), 2, WORKER).slots()).isEqualTo(1);
    SparkConf told = conf("local-cluster[2,4,1024]").set("spark.executor.cores", "3");
    assertThat(MemoryPlan.of(told, 8, WORKER).slots()).isEqualTo(3);
  }
}
