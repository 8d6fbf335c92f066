package dev.platen.spark.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Processes that a command has started, as far as Linux tells. */
final class Processes {

  /** Main class of a worker. */
  static final String WORKER = "dev.platen.spark.worker.WorkerMain";

  /** Main class of a Spark executor. */
  static final String EXECUTOR = "org.apache.spark.executor.CoarseGrainedExecutorBackend";

  private static final int TRIES = 20 * 60 * CommandProcess.MINUTES;

  /** More than a JVM takes that waits, less than a page takes to decode. */
  private static final Duration WORK = Duration.ofMillis(30);

  private Processes() {}

  /** Living descendants of a process that run a main class. */
  static List<ProcessHandle> below(ProcessHandle parent, String mainClass) {
    return parent.descendants().filter(process -> runs(process, mainClass)).toList();
  }

  /**
   * Waits for the first of them, no longer than for a command's end; throws if the parent ends
   * before.
   */
  static ProcessHandle await(Process parent, String mainClass) throws InterruptedException {
    for (int i = 0; i < TRIES; i++) {
      List<ProcessHandle> found = below(parent.toHandle(), mainClass);
      if (!found.isEmpty()) {
        return found.get(0);
      } else if (!parent.isAlive()) {
        throw new IllegalStateException("Ended with " + parent.exitValue() + ": no " + mainClass);
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException(
        "No %s within %d minutes".formatted(mainClass, CommandProcess.MINUTES));
  }

  /** Waits until a process that was idle has something to do, or is gone. */
  static void awaitWork(ProcessHandle process) throws InterruptedException {
    Duration idle = processorTime(process);
    while (process.isAlive() && processorTime(process).minus(idle).compareTo(WORK) < 0) {
      Thread.sleep(20);
    }
  }

  private static Duration processorTime(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Handles do not tell long command lines. */
  private static boolean runs(ProcessHandle process, String mainClass) {
    try {
      Path line = Path.of("/proc", Long.toString(process.pid()), "cmdline");
      String words = new String(Files.readAllBytes(line), StandardCharsets.UTF_8);
      return List.of(words.split("\0", -1)).contains(mainClass);
    } catch (IOException e) {
      return false;
    }
  }
}
