package dev.platen.spark.executor;

import java.util.Map;

/** What the exit value of a process says. */
final class ExitStatus {

  /** HotSpot's, with -XX:+ExitOnOutOfMemoryError. */
  static final int HEAP_EXHAUSTED = 3;

  /** Added to the number of a signal that ended a process. */
  private static final int SIGNALED = 128;

  private static final Map<Integer, String> SIGNALS =
      Map.of(
          1, "SIGHUP", 2, "SIGINT", 4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 9,
          "SIGKILL", 11, "SIGSEGV", 15, "SIGTERM");

  private ExitStatus() {}

  /** In words: "exit code 7", "killed by SIGSEGV (exit code 139)". */
  static String describe(int value) {
    String signal = SIGNALS.get(value - SIGNALED);
    if (signal == null) {
      return "exit code " + value;
    }
    String hint =
        switch (signal) {
          case "SIGABRT" -> "; so a JVM ends itself after a fault in native code";
          case "SIGKILL" -> "; by the kernel if memory ran out on the machine";
          default -> "";
        };
    return "killed by %s (exit code %d%s)".formatted(signal, value, hint);
  }
}
