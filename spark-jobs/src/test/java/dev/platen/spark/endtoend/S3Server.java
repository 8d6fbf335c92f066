package dev.platen.spark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An S3 server on loopback, in a process of its own, with one bucket in a local folder. */
final class S3Server implements AutoCloseable {

  static final String BUCKET = "s3a://scans";
  private static final int STARTS_WITHIN_SECONDS = 60;
  private static final int LOOK_EVERY_MILLIS = 200;

  private final Process process;
  private final int port;

  private S3Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it; the folder holds its objects, its settings and its log. */
  static S3Server start(Path folder) throws IOException, InterruptedException {
    Path jars = Path.of("..", "scripts", "s3-server", "target", "jars");
    assertThat(jars).as("mvn -f scripts/s3-server/pom.xml package makes it").isDirectory();
    int port = freePort();
    Files.createDirectories(folder.resolve("objects/scans"));
    Path settings = folder.resolve("s3proxy.properties");
    Files.write(
        settings,
        List.of(
            "s3proxy.endpoint=http://127.0.0.1:" + port,
            "s3proxy.authorization=aws-v2-or-v4",
            "s3proxy.identity=local-identity",
            "s3proxy.credential=local-credential",
            "jclouds.provider=filesystem-nio2",
            "jclouds.filesystem.basedir=" + folder.resolve("objects")));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                jars + "/*",
                "org.gaul.s3proxy.Main",
                "--properties",
                settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("s3proxy.log").toFile())
            .start();
    S3Server server = new S3Server(process, port);
    server.awaitStart(folder.resolve("s3proxy.log"));
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitStart(Path log) throws IOException, InterruptedException {
    int looks = STARTS_WITHIN_SECONDS * 1000 / LOOK_EVERY_MILLIS;
    for (int look = 0; look < looks && process.isAlive(); look++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", port), LOOK_EVERY_MILLIS);
        return;
      } catch (IOException e) {
        process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
      }
    }
    process.destroyForcibly();
    throw new IOException("The S3 server did not start: " + Files.readString(log));
  }

  /** Hadoop's settings to reach it, as docs/object-store.md gives them. */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("fs.s3a.endpoint", "http://127.0.0.1:" + port);
    settings.put("fs.s3a.endpoint.region", "us-east-1");
    settings.put("fs.s3a.path.style.access", "true");
    settings.put("fs.s3a.connection.ssl.enabled", "false");
    settings.put("fs.s3a.access.key", "local-identity");
    settings.put("fs.s3a.secret.key", "local-credential");
    settings.put(
        "fs.s3a.aws.credentials.provider", "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider");
    return settings;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
