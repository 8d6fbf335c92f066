package dev.platen.spark.tables;

import dev.platen.config.OutputSettings;
import dev.platen.spark.failpoint.FailPoint;
import dev.platen.spark.schema.TableName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.sql.Row;

/**
 * Keeps the tables of an output tidy, at the end of a run, while its lease is held.
 *
 * <ol>
 *   <li>{@link #compact} joins small files.
 *   <li>{@link #expire} drops snapshots that are older than the retention.
 *   <li>{@link #removeOrphans} deletes files that no snapshot knows: what killed tasks and failed
 *       commits have left.
 * </ol>
 *
 * <p>With a retention of zero the Parquet files in the folder of a table hold exactly its live rows
 * afterwards. All steps are commits of Iceberg or deletions of what nothing refers to: dying in
 * between harms nothing, and each can be repeated.
 */
public final class TableMaintenance {

  private static final Logger LOG = LogManager.getLogger(TableMaintenance.class);

  /** As many small files make joining them worth the time. */
  static final int MANY_SMALL_FILES = 8;

  /** A file under this share of the target size is small; Iceberg's own measure. */
  private static final double SMALL = 0.75;

  private final TableStore store;
  private final OutputSettings settings;
  private final OutputLease lease;
  private final Clock clock;

  /** What maintenance changed in a table. */
  public record Outcome(long filesCompacted, long snapshotsExpired, long orphansRemoved) {

    /** The sum of both. */
    public Outcome plus(Outcome other) {
      return new Outcome(
          filesCompacted + other.filesCompacted,
          snapshotsExpired + other.snapshotsExpired,
          orphansRemoved + other.orphansRemoved);
    }
  }

  /** Maintenance of the tables of a store, for as long as the lease on its output is held. */
  public TableMaintenance(TableStore store, OutputSettings settings, OutputLease lease) {
    this(store, settings, lease, Clock.systemUTC());
  }

  TableMaintenance(TableStore store, OutputSettings settings, OutputLease lease, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.lease = lease;
    this.clock = clock;
  }

  /** All steps on all tables. */
  public Outcome run() {
    Outcome sum = new Outcome(0, 0, 0);
    for (TableName table : TableStore.writeOrder()) {
      if (store.exists(table)) {
        long compacted = compact(table);
        FailPoint.AFTER_COMPACTION.reached();
        long expired = expire(table);
        FailPoint.AFTER_EXPIRY.reached();
        Outcome outcome = new Outcome(compacted, expired, removeOrphans(table));
        LOG.debug("Maintained {}: {}", table.id(), outcome);
        sum = sum.plus(outcome);
      }
    }
    return sum;
  }

  /**
   * Joins small files, sorted, where there are many of them.
   *
   * @return how many files were joined
   */
  public long compact(TableName table) {
    lease.ensureHeld();
    long target = settings.targetFileSize().bytes();
    Row small =
        store
            .spark()
            .sql(
                "SELECT count(*) FROM %s WHERE file_size_in_bytes < %d"
                    .formatted(store.names().part(table, "files"), (long) (target * SMALL)))
            .first();
    if (small.getLong(0) < MANY_SMALL_FILES) {
      return 0;
    }
    Row result =
        store
            .spark()
            .sql(
                "CALL %s(table => %s, strategy => 'sort', sort_order => %s, options => map(%s))"
                    .formatted(
                        store.names().procedure("rewrite_data_files"),
                        Sql.text(store.names().table(table)),
                        Sql.text(String.join(", ", table.sortOrder())),
                        "'min-input-files', '2', 'target-file-size-bytes', '%d'".formatted(target)))
            .first();
    return result.<Number>getAs("rewritten_data_files_count").longValue();
  }

  /**
   * Drops the snapshots that are older than the retention, with the files that only they need.
   *
   * @return how many snapshots were dropped
   */
  public long expire(TableName table) {
    lease.ensureHeld();
    long before = snapshots(table);
    if (before == 0) {
      return 0;
    }
    dropLeftBranch(table);
    recordLastCommit(table);
    Instant limit = clock.instant().minus(settings.snapshotRetention());
    store
        .spark()
        .sql(
            "CALL %s(table => %s, older_than => TIMESTAMP '%s', retain_last => 1)"
                .formatted(
                    store.names().procedure("expire_snapshots"),
                    Sql.text(store.names().table(table)),
                    limit))
        .collectAsList();
    return Math.max(0, before - snapshots(table));
  }

  /**
   * Deletes files in the table's folder that no snapshot knows.
   *
   * <p>In the file catalog of the output folder that is every such file: whoever holds the lease is
   * the only writer there. In a catalog of the user's, where others may write, Iceberg's own
   * procedure does it, which spares files younger than three days.
   *
   * @return how many files were deleted
   */
  public long removeOrphans(TableName table) {
    lease.ensureHeld();
    if (!store.isEmbedded()) {
      return store
          .spark()
          .sql(
              "CALL %s(table => %s)"
                  .formatted(
                      store.names().procedure("remove_orphan_files"),
                      Sql.text(store.names().table(table))))
          .count();
    }
    try {
      return new OrphanSweep(store, table).run();
    } catch (IOException e) {
      throw new UncheckedIOException("Folder %s can't be swept".formatted(store.folder(table)), e);
    }
  }

  private long snapshots(TableName table) {
    return store.spark().table(store.names().part(table, "snapshots")).count();
  }

  private void dropLeftBranch(TableName table) {
    long branches =
        store
            .spark()
            .table(store.names().part(table, "refs"))
            .where("name = '%s'".formatted(TableBranch.NAME))
            .count();
    if (branches > 0) {
      new TableBranch(store.spark(), store.names(), table).drop();
    }
  }

  /** Compaction leaves a snapshot that names no commit: its successor says again which was last. */
  private void recordLastCommit(TableName table) {
    SnapshotLog log = SnapshotLog.read(store.spark(), store.names(), table);
    Optional<String> last = log.lastCommit().map(SnapshotLog.State::commitId);
    boolean named = log.current().map(state -> state.commitId() != null).orElse(true);
    if (!named && last.isPresent()) {
      store.append(table, store.none(table), last.get());
    }
  }
}
