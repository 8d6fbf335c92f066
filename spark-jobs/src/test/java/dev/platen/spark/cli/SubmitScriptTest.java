package dev.platen.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lines that {@code scripts/submit} prints. */
class SubmitScriptTest {

  private static final Path SCRIPT = Path.of("..", "scripts", "submit");

  /** What it printed, and how it ended. */
  private record Answer(String text, int code) {}

  private static Answer submit(String... words) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("bash", SCRIPT.toString()));
    line.addAll(List.of(words));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(text.strip(), process.waitFor());
  }

  @Test
  void yarnRunsTheDriverOnceAndShipsWhatItReads() throws Exception {
    Answer answer =
        submit(
            "yarn",
            "--models",
            "models.tar.gz",
            "--config",
            "my/platen.conf",
            "run",
            "hdfs:///my scans",
            "--output",
            "hdfs:///tables");

    assertThat(answer.code()).isZero();
    assertThat(answer.text())
        .startsWith("spark-submit --master yarn --class dev.platen.spark.cli.Platen ")
        .contains(" --deploy-mode cluster ", " --num-executors 4 ", " --executor-cores 4 ")
        .contains(" spark.yarn.maxAppAttempts=1 ")
        .contains("iceberg-spark-runtime-4.1_2.13-")
        .contains(" --archives models.tar.gz#models ")
        .contains(" spark.executorEnv.PLATEN_MODELS=models ")
        .contains(" spark.yarn.appMasterEnv.PLATEN_MODELS=models ")
        .contains(" --files my/platen.conf ")
        .endsWith(".jar run hdfs:///my\\ scans --output hdfs:///tables --config platen.conf");
  }

  @Test
  void executorsGetRoomForTheirWorkers() throws Exception {
    String[] words = {"standalone", "--executors", "3", "--cores", "2", "--worker-mib", "1000"};
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--spark", "4.0", "run", "in", "--output", "out"));

    Answer answer = submit(line.toArray(String[]::new));

    assertThat(answer.code()).isZero();
    assertThat(answer.text())
        .contains(" --deploy-mode client ", " --executor-cores 2 ", " --total-executor-cores 6 ")
        // 2 x 1000, a twentieth more, and Spark's own 384.
        .contains(" spark.executor.memoryOverhead=2484m ", " spark.platen.worker.memory=1000MiB ")
        .contains("iceberg-spark-runtime-4.0_2.13-")
        .doesNotContain("--archives", "--num-executors");
  }

  @Test
  void podsAreGivenOnlyWhatTheySee() throws Exception {
    Answer refused = submit("kubernetes", "run", "s3a://b/in", "--output", "s3a://b/out");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.text()).startsWith("Pods don't see /").contains("--jar", "local:///");

    Answer answer =
        submit(
            "kubernetes",
            "--master",
            "k8s://https://host:6443",
            "--image",
            "spark:4.1",
            "--jar",
            "s3a://b/platen.jar",
            "--iceberg",
            "local:///opt/iceberg.jar",
            "run",
            "s3a://b/in",
            "--output",
            "s3a://b/out");
    assertThat(answer.code()).isZero();
    assertThat(answer.text())
        .contains(" --master k8s://https://host:6443 ", " --deploy-mode cluster ")
        .contains(" --jars local:///opt/iceberg.jar ", " spark.executor.instances=4 ")
        .contains(" spark.kubernetes.container.image=spark:4.1 ")
        .endsWith(" s3a://b/platen.jar run s3a://b/in --output s3a://b/out");
  }

  @Test
  void whatItDoesNotUnderstandItRefuses() throws Exception {
    assertThat(submit("mesos").text()).startsWith("mesos is none of yarn, standalone, kubernetes");
    assertThat(submit("yarn", "--cores", "0", "run").code()).isEqualTo(2);
    assertThat(submit("yarn").text()).startsWith("There is no command of Platen");
    assertThat(submit("yarn", "--spark", "3.5", "run").text()).startsWith("There is no Spark 3.5");
  }
}
