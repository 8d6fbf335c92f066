package dev.platen.spark.endtoend;

import dev.platen.spark.job.ProgressReporter;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Does something in the middle of a run, at a moment that the run tells. */
final class Interference implements ProgressReporter {

  /** What is done, once. */
  interface Deed {
    void run() throws IOException;
  }

  private final boolean beforePages;
  private final Deed deed;
  private boolean done;

  private Interference(boolean beforePages, Deed deed) {
    this.beforePages = beforePages;
    this.deed = deed;
  }

  /** After the work is planned, before any page is read. */
  static Interference beforePages(Deed deed) {
    return new Interference(true, deed);
  }

  /** As soon as a page is finished; others are being read. */
  static Interference amongPages(Deed deed) {
    return new Interference(false, deed);
  }

  @Override
  public void start(long pages, double cost) {
    if (beforePages) {
      act();
    }
  }

  @Override
  public void update(long pages, long failed, double cost) {
    if (pages > 0) {
      act();
    }
  }

  private void act() {
    if (!done) {
      done = true;
      try {
        deed.run();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void phase(String what) {}

  @Override
  public void close() {}
}
