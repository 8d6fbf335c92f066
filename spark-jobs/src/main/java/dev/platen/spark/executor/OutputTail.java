package dev.platen.spark.executor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Drains a process's output, so that it never blocks on a full pipe, and keeps the end of it: there
 * stand native errors and HotSpot's crash report.
 */
final class OutputTail {

  /** Bytes kept. */
  static final int CAPACITY = 8 << 10;

  private final byte[] ring = new byte[CAPACITY];
  private final Thread drain;
  private long total;

  private OutputTail(InputStream output, String name) {
    drain = new Thread(() -> drain(output), name + "-output");
    drain.setDaemon(true);
  }

  /** Starts to drain; ends by itself when the process closes its output. */
  static OutputTail of(InputStream output, String name) {
    OutputTail tail = new OutputTail(output, name);
    tail.drain.start();
    return tail;
  }

  private void drain(InputStream output) {
    byte[] buffer = new byte[CAPACITY];
    try (output) {
      for (int read = output.read(buffer); read >= 0; read = output.read(buffer)) {
        keep(buffer, read);
      }
    } catch (IOException e) {
      // The process was killed and its pipe closed: what is kept is what there was.
      return;
    }
  }

  private synchronized void keep(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      ring[(int) (total++ % CAPACITY)] = bytes[i];
    }
  }

  /** Waits until a dead process's output is read to its end, but not for long. */
  void await(long millis) {
    try {
      drain.join(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The last output, without control characters and the like; empty if there was none. */
  synchronized String text() {
    int length = (int) Math.min(total, CAPACITY);
    byte[] last = new byte[length];
    for (int i = 0; i < length; i++) {
      last[i] = ring[(int) ((total - length + i) % CAPACITY)];
    }
    return printable(new String(last, StandardCharsets.UTF_8)).strip();
  }

  private static String printable(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> clean.appendCodePoint(isPrintable(c) ? c : '?'));
    return clean.toString();
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n' || c == '\t';
      // Format characters can turn the direction of a whole line.
      case Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
