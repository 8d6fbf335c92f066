package dev.platen.spark.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Resident memory of a process, from {@code /proc/PID/status}, whose kB need no knowledge of the
 * page size, unlike {@code statm}.
 */
public final class ResidentSize {

  private static final String FIELD = "VmRSS:";

  private ResidentSize() {}

  /** Bytes that the process of that number holds; 0 if it is gone or the system does not tell. */
  public static long of(long pid) {
    return in(Path.of("/proc", Long.toString(pid), "status"));
  }

  static long own() {
    return in(Path.of("/proc/self/status"));
  }

  private static long in(Path status) {
    try {
      // The process's name may be any bytes.
      for (String line : Files.readAllLines(status, StandardCharsets.ISO_8859_1)) {
        if (line.startsWith(FIELD)) {
          String kilobytes = line.substring(FIELD.length(), line.length() - "kB".length()).strip();
          return Long.parseLong(kilobytes) << 10;
        }
      }
    } catch (IOException e) {
      return 0;
    }
    return 0;
  }
}
