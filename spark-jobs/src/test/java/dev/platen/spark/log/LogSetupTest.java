package dev.platen.spark.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.platen.config.LogSettings;
import java.nio.charset.StandardCharsets;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.ConsoleAppender;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogSetupTest {

  private static final LogEvent EVENT =
      Log4jLogEvent.newBuilder()
          .setLoggerName("dev.platen.Wombat")
          .setLevel(Level.INFO)
          .setMessage(new SimpleMessage("Batch 7"))
          .setTimeMillis(1000)
          .build();

  @AfterEach
  void restore() {
    LogSetup.use(LogSettings.Format.TEXT);
  }

  @Test
  void textIsOneLineAnEvent() {
    LogSetup.use(LogSettings.Format.TEXT);

    assertThat(formatted()).isEqualTo("1970-01-01 00:00:01 INFO  Wombat Batch 7\n");
    assertLevels();
  }

  @Test
  void jsonIsOneObjectAnEvent() {
    LogSetup.use(LogSettings.Format.JSON);

    JsonObject event = JsonParser.parseString(formatted()).getAsJsonObject();
    assertThat(event.get("message").getAsString()).isEqualTo("Batch 7");
    assertThat(event.get("log.level").getAsString()).isEqualTo("INFO");
    assertThat(formatted().lines()).hasSize(1);
    assertLevels();
  }

  @Test
  void failuresOfTasksCanBeLeftOut() {
    String logger = "org.apache.spark.scheduler.TaskSetManager";
    assertThat(LogManager.getLogger(logger).getLevel()).isNotEqualTo(Level.OFF);

    LogSetup.withoutFailuresOfTasks();

    assertThat(LogManager.getLogger(logger).getLevel()).isEqualTo(Level.OFF);
  }

  private static void assertLevels() {
    assertThat(LogManager.getLogger("dev.platen.Wombat").getLevel()).isEqualTo(Level.INFO);
    assertThat(LogManager.getLogger("org.apache.spark.Wombat").getLevel()).isEqualTo(Level.WARN);
  }

  /** Read from the appender: its stream belongs to whichever test came first. */
  private static String formatted() {
    ConsoleAppender appender =
        LoggerContext.getContext(false).getConfiguration().getAppender("console");
    assertThat(appender.getTarget()).isEqualTo(ConsoleAppender.Target.SYSTEM_ERR);
    return new String(appender.getLayout().toByteArray(EVENT), StandardCharsets.UTF_8);
  }
}
