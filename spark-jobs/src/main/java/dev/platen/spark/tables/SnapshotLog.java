package dev.platen.spark.tables;

import dev.platen.spark.schema.TableName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The states that a table was in, newest first, as far as they are still kept.
 *
 * <p>States that were only on the way to one (deletion on a branch, before the new rows are
 * appended) are not among them.
 */
record SnapshotLog(List<State> states) {

  /**
   * A state that readers could see.
   *
   * @param snapshotId Iceberg's id of it
   * @param since when it became the current one
   * @param commitId commit that made it; null where maintenance made it
   */
  record State(long snapshotId, Instant since, String commitId) {}

  /** Property of a snapshot: the commit that made it. */
  static final String COMMIT_ID = "platen.commit-id";

  /** Property of a snapshot: the run that made it. */
  static final String RUN_ID = "platen.run-id";

  SnapshotLog {
    states = List.copyOf(states);
  }

  /** Reads the log of one table. */
  static SnapshotLog read(SparkSession spark, CatalogNames names, TableName table) {
    return read(spark, names, List.of(table)).get(table);
  }

  /** Reads the logs of several tables in one query. */
  static Map<TableName, SnapshotLog> read(
      SparkSession spark, CatalogNames names, Collection<TableName> tables) {
    String query =
        tables.stream()
            .map(table -> query(names, table))
            .collect(Collectors.joining(" UNION ALL "));
    Map<TableName, List<State>> states = new EnumMap<>(TableName.class);
    tables.forEach(table -> states.put(table, new ArrayList<>()));
    for (Row row : spark.sql(query).collectAsList()) {
      states
          .get(TableName.valueOf(row.getString(0)))
          .add(new State(row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3)));
    }
    Map<TableName, SnapshotLog> logs = new EnumMap<>(TableName.class);
    states.forEach((table, found) -> logs.put(table, new SnapshotLog(newestFirst(found))));
    return logs;
  }

  private static String query(CatalogNames names, TableName table) {
    return """
        SELECT '%s', h.snapshot_id, h.made_current_at, s.summary['%s']
        FROM %s h JOIN %s s ON s.snapshot_id = h.snapshot_id
        WHERE h.is_current_ancestor"""
        .formatted(
            table.name(), COMMIT_ID, names.part(table, "history"), names.part(table, "snapshots"));
  }

  private static List<State> newestFirst(List<State> states) {
    return states.stream().sorted(Comparator.comparing(State::since).reversed()).toList();
  }

  /** The current state; empty if nothing was ever written. */
  Optional<State> current() {
    return states.stream().findFirst();
  }

  /** The newest state that a commit made. */
  Optional<State> lastCommit() {
    return states.stream().filter(state -> state.commitId() != null).findFirst();
  }
}
