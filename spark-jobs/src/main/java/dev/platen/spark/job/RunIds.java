package dev.platen.spark.job;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Makes run ids: UTC start time and a random part, so that they sort by time and never meet. */
final class RunIds {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final SecureRandom RANDOM = new SecureRandom();

  private RunIds() {}

  static String next(Instant now) {
    return "%s-%06x".formatted(TIME.format(now), RANDOM.nextInt(1 << 24));
  }

  /** Whether a text is the id of a run. */
  static boolean isOne(String text) {
    return text.matches("\\d{8}T\\d{6}Z-[0-9a-f]{6}");
  }

  /** When the run of that id began, to the second. */
  static Instant start(String runId) {
    return TIME.parse(runId.substring(0, runId.indexOf('-')), Instant::from);
  }
}
