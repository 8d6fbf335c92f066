package dev.platen.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.spark.job.StopSignal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InterruptionTest {

  /** A command that works until it is asked to stop, commits, and returns that it was stopped. */
  static final class Command {

    private Command() {}

    public static void main(String[] arguments) throws InterruptedException {
      StopSignal stop = new StopSignal();
      Interruption.watch(stop);
      if (arguments[0].equals("deaf")) {
        System.out.println("working");
        new CountDownLatch(1).await();
      }
      stop.heed();
      System.out.println("working");
      while (!stop.isRaised()) {
        Thread.sleep(10);
      }
      System.out.println("stopping");
      while (arguments[0].equals("stubborn")) {
        Thread.sleep(10);
      }
      // What the last commit needs may want a hook of its own.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("ended")));
      System.out.println("committed");
      System.exit(ExitCode.STOPPED.code());
    }
  }

  @Test
  @Timeout(60)
  void aTerminatedCommandCommitsAndExitsAsItWants() throws IOException, InterruptedException {
    Process process = start("willing");
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("working");
      // Not Process.destroy, which closes the streams.
      assertThat(process.toHandle().destroy()).isTrue();
      assertThat(out.readLine()).isEqualTo("stopping");
      assertThat(out.readLine()).isEqualTo("committed");
      assertThat(out.readLine()).isEqualTo("ended");
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(5);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  @Timeout(60)
  void whoeverCannotWaitEndsItWithASecondSignal() throws IOException, InterruptedException {
    Process process = start("stubborn");
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("working");
      assertThat(process.toHandle().destroy()).isTrue();
      assertThat(out.readLine()).isEqualTo("stopping");
      assertThat(process.toHandle().destroy()).isTrue();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(5);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  @Timeout(60)
  void aCommandThatDoesNotListenEndsWithTheFirst() throws IOException, InterruptedException {
    Process process = start("deaf");
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("working");
      assertThat(process.toHandle().destroy()).isTrue();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(5);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(String mood) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Command.class.getName(),
            mood)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
