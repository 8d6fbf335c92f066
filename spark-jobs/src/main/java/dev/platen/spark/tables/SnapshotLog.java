package dev.platen.spark.tables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.iceberg.DataOperations;
import org.apache.iceberg.HistoryEntry;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;

/**
 * The snapshots of a table, as far as they are still kept.
 *
 * @param states those that readers could see, newest first; not those that were only on the way to
 *     one (deletion on a branch, before the new rows are appended)
 * @param snapshots all of them, oldest first
 * @param hasLeftBranch whether a dead run has left a branch
 */
record SnapshotLog(List<State> states, List<Snapshot> snapshots, boolean hasLeftBranch) {

  /**
   * A state that readers could see.
   *
   * @param snapshotId Iceberg's id of it
   * @param since when it became the current one
   * @param commitId commit that made it; null where maintenance made it
   */
  record State(long snapshotId, Instant since, String commitId) {}

  /**
   * A snapshot.
   *
   * @param committedAt when
   * @param supersedes whether it left out files of the one before; else it only added some
   */
  record Snapshot(Instant committedAt, boolean supersedes) {}

  /** Snapshots that only add files harm nobody until there are as many. */
  static final int MANY_SNAPSHOTS = 20;

  /** Property of a snapshot: the commit that made it. */
  static final String COMMIT_ID = "platen.commit-id";

  /** Property of a snapshot: the run that made it. */
  static final String RUN_ID = "platen.run-id";

  SnapshotLog {
    states = List.copyOf(states);
    snapshots = List.copyOf(snapshots);
  }

  /** The log of a table as it was when it was loaded. */
  static SnapshotLog of(Table table) {
    Map<Long, org.apache.iceberg.Snapshot> kept = new LinkedHashMap<>();
    table.snapshots().forEach(snapshot -> kept.put(snapshot.snapshotId(), snapshot));
    Set<Long> ancestors = new HashSet<>(SnapshotUtil.currentAncestorIds(table));
    List<State> states = new ArrayList<>();
    for (HistoryEntry entry : table.history()) {
      if (ancestors.contains(entry.snapshotId()) && kept.containsKey(entry.snapshotId())) {
        states.add(0, state(entry, kept.get(entry.snapshotId())));
      }
    }
    List<Snapshot> snapshots =
        kept.values().stream()
            .map(SnapshotLog::snapshot)
            .sorted(Comparator.comparing(Snapshot::committedAt))
            .toList();
    return new SnapshotLog(states, snapshots, table.refs().containsKey(TableBranch.NAME));
  }

  private static State state(HistoryEntry entry, org.apache.iceberg.Snapshot snapshot) {
    return new State(
        entry.snapshotId(),
        Instant.ofEpochMilli(entry.timestampMillis()),
        snapshot.summary().get(COMMIT_ID));
  }

  private static Snapshot snapshot(org.apache.iceberg.Snapshot snapshot) {
    return new Snapshot(
        Instant.ofEpochMilli(snapshot.timestampMillis()),
        !DataOperations.APPEND.equals(snapshot.operation()));
  }

  /** The current state; empty if nothing was ever written. */
  Optional<State> current() {
    return states.stream().findFirst();
  }

  /** The newest state that a commit made. */
  Optional<State> lastCommit() {
    return states.stream().filter(state -> state.commitId() != null).findFirst();
  }

  /**
   * Whether to expire what was committed before a time: it keeps files that are needed no more, or
   * there is a lot of it.
   */
  boolean isWorthExpiring(Instant limit) {
    boolean old = snapshots.size() > 1 && snapshots.get(0).committedAt().isBefore(limit);
    // What the oldest one left out went when those before it were expired.
    return old
        && (snapshots.size() > MANY_SNAPSHOTS
            || snapshots.stream().skip(1).anyMatch(Snapshot::supersedes));
  }
}
