package dev.platen.spark.executor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the job jar leaves to Spark has to reach workers by another way. */
class WorkerClassPathTest {

  @Test
  void holdsWhatTess4jCallsAndTheJobJarLacks() throws Exception {
    List<URL> jars = new ArrayList<>();
    for (Path jar : WorkerClassPath.provided()) {
      assertThat(jar).isRegularFile();
      jars.add(jar.toUri().toURL());
    }
    try (URLClassLoader worker =
        new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      assertThat(worker.loadClass("org.slf4j.LoggerFactory").getMethods()).isNotEmpty();
      assertThat(worker.loadClass("org.apache.commons.io.FileUtils").getMethods()).isNotEmpty();
      assertThat(worker.loadClass("org.apache.logging.log4j.LogManager").getMethods()).isNotEmpty();
    }
  }
}
