package dev.platen.spark.tables;

import dev.platen.config.OutputSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.failpoint.FailPoint;
import dev.platen.spark.schema.TableName;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
 * between harms nothing, and each can be repeated. Tables that have not changed cost next to
 * nothing.
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

  /**
   * What maintenance changed.
   *
   * @param filesCompacted small files that were joined
   * @param tablesExpired tables of which snapshots were dropped
   * @param orphansRemoved files that were deleted because no snapshot knew them
   */
  public record Outcome(long filesCompacted, long tablesExpired, long orphansRemoved) {}

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
    return run(TableStore.writeOrder().stream().filter(store::exists).toList());
  }

  /**
   * All steps on the tables that need it: those that the store has written to; or all, if snapshots
   * are kept for a while, or whoever wrote before did not come to this.
   */
  public Outcome runWhereDue() {
    boolean everywhere = lease.isUpkeepOverdue() || !settings.snapshotRetention().isZero();
    return everywhere ? run() : run(store.changed());
  }

  private Outcome run(List<TableName> tables) {
    long compacted = compact(tables);
    FailPoint.AFTER_COMPACTION.reached();
    long expired = expire(tables);
    FailPoint.AFTER_EXPIRY.reached();
    Outcome outcome = new Outcome(compacted, expired, removeOrphans(tables));
    LOG.info(
        "Maintenance: {} files compacted, snapshots of {} tables expired, {} orphans removed",
        outcome.filesCompacted(),
        outcome.tablesExpired(),
        outcome.orphansRemoved());
    lease.upkeepDone();
    return outcome;
  }

  /**
   * Joins small files, sorted, where there are many of them.
   *
   * @return how many files were joined
   */
  public long compact(Collection<TableName> tables) {
    long joined = 0;
    long limit = (long) (settings.targetFileSize().bytes() * SMALL);
    for (TableName table : tables) {
      long small = store.catalog().fileSizes(table).stream().filter(size -> size < limit).count();
      if (small >= MANY_SMALL_FILES) {
        lease.ensureHeld();
        joined += compact(table);
        FailPoint.IN_COMPACTION.reached();
      }
    }
    return joined;
  }

  private long compact(TableName table) {
    Row result =
        store
            .spark()
            .sql(
                """
                CALL %s(table => %s, strategy => 'sort', sort_order => %s,
                options => map('min-input-files', '2', 'target-file-size-bytes', '%d'))"""
                    .formatted(
                        store.names().procedure("rewrite_data_files"),
                        Sql.text(store.names().table(table)),
                        Sql.text(String.join(", ", table.sortOrder())),
                        settings.targetFileSize().bytes()))
            .first();
    return result.<Number>getAs("rewritten_data_files_count").longValue();
  }

  /**
   * Drops the snapshots that are older than the retention, with the files that only they need, and
   * branches that a dead run has left.
   *
   * @return of how many tables there was something to drop
   */
  public long expire(Collection<TableName> tables) {
    Instant limit = clock.instant().minus(settings.snapshotRetention());
    long changed = 0;
    for (TableName table : tables) {
      SnapshotLog log = store.log(table);
      if (log.hasLeftBranch() || log.isWorthExpiring(limit)) {
        lease.ensureHeld();
        expire(table, log, limit);
        FailPoint.IN_EXPIRY.reached();
        changed++;
      }
    }
    return changed;
  }

  private void expire(TableName name, SnapshotLog log, Instant limit) {
    if (log.hasLeftBranch()) {
      new TableBranch(store.catalog().load(name)).drop();
    }
    // Compaction leaves a snapshot that names no commit: its successor says again which was last.
    boolean named = log.current().map(state -> state.commitId() != null).orElse(true);
    if (!named && log.lastCommit().isPresent()) {
      store.append(name, store.none(name), log.lastCommit().get().commitId());
    }
    store
        .catalog()
        .load(name)
        .expireSnapshots()
        .expireOlderThan(limit.toEpochMilli())
        .retainLast(1)
        .commit();
  }

  /**
   * Deletes files in the tables' folders that no snapshot knows, and gives empty tables a Parquet
   * file without rows.
   *
   * <p>In the file catalog of the output folder that is every such file: whoever holds the lease is
   * the only writer there. In a catalog of the user's, where others may write, Iceberg's own
   * procedure does it, which spares files younger than three days.
   *
   * @return how many files were deleted
   */
  public long removeOrphans(Collection<TableName> tables) {
    lease.ensureHeld();
    if (store.isEmbedded()) {
      try {
        return new OrphanSweep(store, tables).run();
      } catch (IOException e) {
        throw new PipelineException(
            ErrorCode.SOURCE_UNREADABLE, "The output folder can't be swept: " + e, e);
      }
    }
    return tables.stream().mapToLong(this::removeOldOrphans).sum();
  }

  private long removeOldOrphans(TableName table) {
    return store
        .spark()
        .sql(
            "CALL %s(table => %s)"
                .formatted(
                    store.names().procedure("remove_orphan_files"),
                    Sql.text(store.names().table(table))))
        .count();
  }
}
