package dev.platen.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {

  private static final Duration NEVER = Duration.ofDays(1);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final AtomicLong clock = new AtomicLong();

  @Test
  void linesSayPagesPaceFailuresAndTimeLeft() {
    try (ProgressDisplay display = new ProgressDisplay(stream, false, clock::get, NEVER)) {
      display.phase("Listing inputs");
      display.start(100, 200);
      clock.set(seconds(10));
      display.update(10, 1, 20);
      clock.set(seconds(20));
      display.update(20, 2, 40);
    }

    assertThat(text())
        .isEqualTo(
            """
            Listing inputs
            100 pages to read
            20 of 100 pages (20 %), 1.00 pages/s, 2 failed, about 1 min 20 s left
            """);
  }

  @Test
  void aTerminalGetsABar() {
    try (ProgressDisplay display = new ProgressDisplay(stream, true, clock::get, NEVER)) {
      display.start(100, 200);
      display.update(100, 3, 200);
    }

    assertThat(text()).contains("Pages", "100%", "100/100", "3 failed").contains("\r");
  }

  @Test
  void durationsAreWords() {
    assertThat(Progress.words(Duration.ofMillis(400))).isEqualTo("0 s");
    assertThat(Progress.words(Duration.ofSeconds(750))).isEqualTo("12 min 30 s");
    assertThat(Progress.words(Duration.ofMinutes(125))).isEqualTo("2 h 05 min");
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static long seconds(int seconds) {
    return seconds * 1_000_000_000L;
  }
}
