package dev.platen.spark.endtoend;

import dev.platen.spark.job.ProgressReporter;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Does something in the middle of a run, at a moment that the run tells. */
final class Interference implements ProgressReporter {

  /** What is done. */
  interface Deed {
    void run() throws IOException;
  }

  private final Deed deed;

  private Interference(Deed deed) {
    this.deed = deed;
  }

  /** After the work is planned, before any page is read. */
  static Interference beforePages(Deed deed) {
    return new Interference(deed);
  }

  @Override
  public void start(long pages, double cost) {
    try {
      deed.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void update(long pages, long failed, double cost) {}

  @Override
  public void phase(String what) {}

  @Override
  public void close() {}
}
