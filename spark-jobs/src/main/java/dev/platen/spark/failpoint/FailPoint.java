package dev.platen.spark.failpoint;

/**
 * A named place in a run. Reaching it does nothing, unless the system property {@value #PROPERTY}
 * holds its name: then the process halts at once, without shutdown hooks.
 */
public enum FailPoint {
  /** The inventory is committed, {@code sources} is not. */
  AFTER_INVENTORY,
  /** Page results of a batch are about to be committed. */
  BEFORE_PAGE_RESULTS,
  /** Page results of a batch are committed. */
  AFTER_PAGE_RESULTS,
  /** An assemble step has committed {@code documents} and nothing else. */
  AFTER_DOCUMENTS,
  /** An assemble step has committed everything but {@code pages}. */
  BEFORE_PAGES,
  /** An assemble step is committed. */
  AFTER_PAGES,
  /** Small files of one table are merged, those of the others perhaps not. */
  IN_COMPACTION,
  /** Small files of all tables are merged, superseded snapshots not expired. */
  AFTER_COMPACTION,
  /** Snapshots of one table are expired, those of the others perhaps not. */
  IN_EXPIRY,
  /** Snapshots of all tables are expired, orphan files not removed. */
  AFTER_EXPIRY,
  /** All is done but the run's own file, which still says that it is running. */
  BEFORE_END;

  /** System property that names the fail point to halt at. */
  public static final String PROPERTY = "platen.fail-point";

  /** Exit status of a process that was killed by signal 9. */
  private static final int KILLED = 137;

  /** Says that a run has come here. */
  public void reached() {
    if (name().equals(System.getProperty(PROPERTY))) {
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
