package dev.platen.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogSetupTest {

  private final PrintStream before = System.err;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private String log(Runnable setup) {
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    setup.run();
    LogManager.getLogger("org.apache.spark.Wombat").info("Noise");
    LogManager.getLogger("dev.platen.Wombat").debug("Detail");
    LogManager.getLogger("dev.platen.Wombat").info("Batch {}", 7);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @AfterEach
  void restore() {
    System.setErr(before);
    LogSetup.useOwnFormat();
  }

  @Test
  void textHasOneLineAnEventAndNoNoise() {
    assertThat(log(LogSetup::useOwnFormat))
        .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d INFO  Wombat Batch 7\\R");
  }

  @Test
  void jsonHasOneObjectAnEventAndNoNoise() {
    JsonObject event = JsonParser.parseString(log(LogSetup::useJson)).getAsJsonObject();

    assertThat(event.get("message").getAsString()).isEqualTo("Batch 7");
    assertThat(event.get("log.level").getAsString()).isEqualTo("INFO");
  }
}
