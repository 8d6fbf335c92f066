package dev.platen.spark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/** A name node and a data node on loopback, in a process of their own. */
final class HdfsCluster implements AutoCloseable {

  private static final Path PLACE = Path.of("..", "scripts", "hadoop-cluster");
  private static final int STARTS_WITHIN_SECONDS = 120;
  private static final int LOOK_EVERY_MILLIS = 200;

  private final Process process;
  private final Configuration client = new Configuration();

  private HdfsCluster(Process process) {
    this.process = process;
  }

  /** Starts it; the folder holds its blocks, its settings and its log. */
  static HdfsCluster start(Path folder) throws IOException, InterruptedException {
    Path jars = PLACE.resolve("target/jars");
    assertThat(jars).as("mvn -f scripts/hadoop-cluster/pom.xml package makes it").isDirectory();
    Path log = folder.resolve("hdfs.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                jars + "/*",
                PLACE.resolve("HadoopCluster.java").toString(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    HdfsCluster cluster = new HdfsCluster(process);
    cluster.awaitStart(folder.resolve("conf/core-site.xml"), log);
    return cluster;
  }

  private void awaitStart(Path settings, Path log) throws IOException, InterruptedException {
    int looks = STARTS_WITHIN_SECONDS * 1000 / LOOK_EVERY_MILLIS;
    for (int look = 0; look < looks && process.isAlive(); look++) {
      if (Files.exists(settings)) {
        client.addResource(new org.apache.hadoop.fs.Path(settings.toUri()));
        return;
      }
      process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }
    close();
    throw new IOException("HDFS did not start: " + Files.readString(log));
  }

  /** Its address, like {@code hdfs://localhost:41234}. */
  String uri() {
    return client.get(FileSystem.FS_DEFAULT_NAME_KEY);
  }

  /** The file system, for this JVM. */
  FileSystem files() throws IOException {
    return FileSystem.get(client);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
