package dev.platen.spark.executor;

import dev.platen.config.WorkerSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a worker is started.
 *
 * @param mainClass name of its main class; takes the socket's path
 * @param classPath as for {@code java -cp}
 * @param settings heap size
 * @param natives folder where native libraries are unpacked, shared by the executor's workers
 */
record WorkerCommand(String mainClass, String classPath, WorkerSettings settings, Path natives) {

  private static final String MODELS = "platen.models";

  /**
   * A shell that becomes Java after it was told to mind no signal that ends a terminal's jobs or a
   * service's processes all at once; HotSpot leaves alone what is ignored. The worker of a run that
   * is interrupted so finishes its page. It ends when its executor does.
   */
  private static final List<String> UNINTERRUPTED =
      List.of("/bin/sh", "-c", "trap '' INT HUP TERM; exec \"$@\"", "worker");

  /**
   * Starts a process in its own folder, with an empty standard input, and one pipe for both of its
   * standard streams.
   */
  Process start(WorkerPlace place) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(arguments(place))
            .directory(place.folder().toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(WorkerEnvironment.of(System.getenv(), place.folder()));
    return builder.start();
  }

  private List<String> arguments(WorkerPlace place) {
    List<String> arguments = new ArrayList<>(UNINTERRUPTED);
    arguments.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    arguments.addAll(machineOptions());
    arguments.add("-XX:ErrorFile=" + place.folder().resolve("crash.log"));
    arguments.addAll(folders(place.folder()));
    // Names of model folders are meant as seen from here, not from the worker's own folder.
    arguments.add(property("platen.base", Path.of("").toAbsolutePath()));
    if (System.getProperty(MODELS) != null) {
      arguments.add(property(MODELS, System.getProperty(MODELS)));
    }
    arguments.addAll(List.of("-cp", classPath, mainClass, place.socket().toString()));
    return arguments;
  }

  private List<String> machineOptions() {
    return List.of(
        // Quick to start and small: the work is done in native code.
        "-Xshare:auto",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xms16m",
        "-Xmx%dk".formatted(settings.heap().bytes() >> 10),
        "-Xss512k",
        // A heap that is full ends the process, which is told apart from a crash by its exit code.
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-CreateCoredumpOnCrash",
        // Shared memory files in /tmp, which nobody reads.
        "-XX:-UsePerfData",
        "--enable-native-access=ALL-UNNAMED",
        property("java.awt.headless", "true"),
        property("user.language", "en"),
        property("user.country", "US"),
        property("user.timezone", "UTC"),
        property("file.encoding", "UTF-8"),
        property(
            "log4j2.loggerContextFactory",
            "org.apache.logging.log4j.simple.SimpleLoggerContextFactory"),
        // SLF4J has nowhere to log to, and need not say so.
        property("slf4j.internal.verbosity", "ERROR"));
  }

  /** No native loader and no library may write to the user's home, which may not even exist. */
  private List<String> folders(Path own) {
    return List.of(
        property("java.io.tmpdir", own),
        property("user.home", own),
        property("jna.tmpdir", own),
        property("platen.natives", natives),
        property("org.bytedeco.javacpp.cachedir", natives.resolve("javacpp")),
        property("pdfbox.fontcache", natives));
  }

  private static String property(String name, Object value) {
    return "-D%s=%s".formatted(name, value);
  }
}
