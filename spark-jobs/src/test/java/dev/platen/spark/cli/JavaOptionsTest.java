package dev.platen.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;

/** Spark and Iceberg reach into the JDK; every place that starts a JVM must let them. */
class JavaOptionsTest {

  private static final List<String> WANTED =
      List.of(JavaModuleOptions.defaultModuleOptions().split(" "));

  @Test
  void theScriptsStartJavaAsSparkWantsIt() throws IOException {
    assertThat(Files.readAllLines(Path.of("..", "scripts", "java-options")))
        // The vector module is for Spark's linear algebra only, and makes Java print a warning.
        .containsExactlyElementsOf(
            WANTED.stream().filter(option -> !option.contains("jdk.incubator.vector")).toList());
  }

  @Test
  void testsRunAsSparkWantsIt() {
    // The JVM tells "--add-opens=x" as it was given, "--add-modules" too.
    assertThat(ManagementFactory.getRuntimeMXBean().getInputArguments()).containsAll(WANTED);
  }
}
