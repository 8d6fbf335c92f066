package dev.platen.spark.tables;

import dev.platen.spark.schema.TableName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

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

  /** Reads the log of one table. */
  static SnapshotLog read(SparkSession spark, CatalogNames names, TableName table) {
    return read(spark, names, List.of(table)).get(table);
  }

  /** Reads the logs of several tables in one query: each query costs more than what it reads. */
  static Map<TableName, SnapshotLog> read(
      SparkSession spark, CatalogNames names, Collection<TableName> tables) {
    Map<TableName, List<Row>> found = new EnumMap<>(TableName.class);
    tables.forEach(table -> found.put(table, new ArrayList<>()));
    if (!tables.isEmpty()) {
      String query =
          tables.stream()
              .flatMap(table -> queries(names, table))
              .collect(Collectors.joining(" UNION ALL "));
      for (Row row : spark.sql(query).collectAsList()) {
        found.get(TableName.valueOf(row.getString(0))).add(row);
      }
    }
    Map<TableName, SnapshotLog> logs = new EnumMap<>(TableName.class);
    found.forEach((table, rows) -> logs.put(table, of(rows)));
    return logs;
  }

  private static Stream<String> queries(CatalogNames names, TableName table) {
    return Stream.of(
        "SELECT '%s', 'snapshot', snapshot_id, committed_at, summary['%s'], operation FROM %s"
            .formatted(table.name(), COMMIT_ID, names.part(table, "snapshots")),
        "SELECT '%s', 'state', snapshot_id, made_current_at, NULL, NULL FROM %s WHERE is_current_ancestor"
            .formatted(table.name(), names.part(table, "history")),
        "SELECT '%s', 'branch', snapshot_id, NULL, NULL, NULL FROM %s WHERE name = '%s'"
            .formatted(table.name(), names.part(table, "refs"), TableBranch.NAME));
  }

  private static SnapshotLog of(List<Row> rows) {
    Map<Long, String> commits = new HashMap<>();
    List<Snapshot> snapshots = new ArrayList<>();
    boolean branch = false;
    for (Row row : rows) {
      switch (row.getString(1)) {
        case "snapshot" -> {
          commits.put(row.getLong(2), row.getString(4));
          boolean supersedes = !"append".equals(row.getString(5));
          snapshots.add(new Snapshot(row.getTimestamp(3).toInstant(), supersedes));
        }
        case "branch" -> branch = true;
        default -> {}
      }
    }
    snapshots.sort(Comparator.comparing(Snapshot::committedAt));
    List<State> states =
        rows.stream()
            .filter(row -> row.getString(1).equals("state") && commits.containsKey(row.getLong(2)))
            .map(row -> state(row, commits))
            .sorted(Comparator.comparing(State::since).reversed())
            .toList();
    return new SnapshotLog(states, snapshots, branch);
  }

  private static State state(Row row, Map<Long, String> commits) {
    long id = row.getLong(2);
    return new State(id, row.getTimestamp(3).toInstant(), commits.get(id));
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
