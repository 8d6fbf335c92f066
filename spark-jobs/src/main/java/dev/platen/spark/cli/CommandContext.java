package dev.platen.spark.cli;

import dev.platen.spark.job.Jobs;
import dev.platen.spark.job.ProgressReporter;
import dev.platen.spark.job.StopSignal;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What commands work with.
 *
 * @param jobs the jobs
 * @param sessions opens Spark sessions
 * @param progress makes what shows progress
 * @param stop raised when the user asks to stop
 * @param spark Spark's configuration as it was given, before a session is open
 */
record CommandContext(
    Jobs jobs,
    SessionOpener sessions,
    Supplier<ProgressReporter> progress,
    StopSignal stop,
    Supplier<Map<String, String>> spark) {

  CommandContext {
    Objects.requireNonNull(jobs, "jobs");
    Objects.requireNonNull(sessions, "sessions");
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(stop, "stop");
    Objects.requireNonNull(spark, "spark");
  }
}
