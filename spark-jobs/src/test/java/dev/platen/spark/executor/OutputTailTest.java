package dev.platen.spark.executor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutputTailTest {

  @Test
  void keepsTheEnd() {
    String text = tail("x".repeat(100_000) + "the end");
    assertThat(text).hasSize(OutputTail.CAPACITY).endsWith("xthe end");
  }

  @Test
  void keepsNothingThatActsOnATerminalOrTurnsALine() {
    assertThat(tail("\u001b[31mred\u0007\r\u202e\u0000 错误\nnext\uFEFF"))
        .isEqualTo("?[31mred???? 错误\nnext?");
    assertThat(tail("")).isEmpty();
  }

  private static String tail(String output) {
    OutputTail tail =
        OutputTail.of(new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8)), "worker");
    tail.await(60_000);
    return tail.text();
  }
}
