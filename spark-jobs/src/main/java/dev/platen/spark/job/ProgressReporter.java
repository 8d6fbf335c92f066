package dev.platen.spark.job;

/**
 * Told by a job on the driver how far it is; may be called from any thread.
 *
 * <ol>
 *   <li>{@link #phase} at each step that is not counted in pages (listing, assembling);
 *   <li>{@link #start} when pages begin to be processed;
 *   <li>{@link #update} whenever some are done;
 *   <li>{@link #close} at the end.
 * </ol>
 */
public interface ProgressReporter extends AutoCloseable {

  /** Names what is being done, in a few words: "Listing inputs". */
  void phase(String what);

  /**
   * Pages begin to be processed.
   *
   * @param pages how many there are
   * @param cost expected cost of all of them, in any unit, such as pixels
   */
  void start(long pages, double cost);

  /**
   * Pages are done.
   *
   * @param done pages done since {@link #start}, failed ones among them
   * @param failed of these, pages that failed
   * @param cost cost of the pages done, in the unit of {@link #start}
   */
  void update(long done, long failed, double cost);

  @Override
  void close();

  /** Tells nobody. */
  ProgressReporter SILENT =
      new ProgressReporter() {
        @Override
        public void phase(String what) {}

        @Override
        public void start(long pages, double cost) {}

        @Override
        public void update(long done, long failed, double cost) {}

        @Override
        public void close() {}
      };
}
