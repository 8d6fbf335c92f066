package dev.platen.spark.tables;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.schema.TableName;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * All tables as of one commit, whatever is being written meanwhile.
 *
 * <p>An assemble step writes its tables one by one under one commit id, {@code pages} last. So a
 * commit is complete once {@code pages} has it, and every other assembled table is shown in its
 * newest state whose commit {@code pages} knows. Tables that no assemble step writes ({@code
 * sources}, {@code failures}, {@code runs}, …) are shown as they are. All are pinned to a snapshot:
 * long queries see no later commit.
 */
public final class SnapshotViews {

  private static final int ATTEMPTS = 5;

  private SnapshotViews() {}

  /**
   * Registers a temporary view for each table, under its name, in the store's session.
   *
   * @throws PipelineException (resource) if snapshots are expired faster than they can be found
   */
  public static void register(TableStore store) {
    select(store).forEach((table, view) -> view.createOrReplaceTempView(table.id()));
  }

  /** The tables that exist, as {@link #register} shows them. */
  public static Map<TableName, Dataset<Row>> select(TableStore store) {
    List<TableName> tables =
        Arrays.stream(TableName.values()).filter(store::exists).collect(Collectors.toList());
    if (!tables.remove(TableName.PAGES)) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "There are no tables in %s yet".formatted(store.folder(TableName.PAGES).getParent()));
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      // pages first: what it knows, the other tables have by then.
      SnapshotLog pages = store.log(TableName.PAGES);
      Map<TableName, SnapshotLog> logs = new EnumMap<>(TableName.class);
      tables.forEach(table -> logs.put(table, store.log(table)));
      logs.put(TableName.PAGES, pages);
      Optional<Map<TableName, Dataset<Row>>> views = views(store, pages, logs);
      if (views.isPresent()) {
        return views.get();
      }
    }
    throw new PipelineException(
        ErrorCode.SOURCE_CHANGED,
        "Snapshots were expired while they were looked for; try again, or set a longer"
            + " output.snapshot-retention");
  }

  /** Empty if a state that was chosen has been expired meanwhile. */
  private static Optional<Map<TableName, Dataset<Row>>> views(
      TableStore store, SnapshotLog pages, Map<TableName, SnapshotLog> logs) {
    Map<TableName, Dataset<Row>> views = new EnumMap<>(TableName.class);
    for (Map.Entry<TableName, SnapshotLog> entry : logs.entrySet()) {
      TableName table = entry.getKey();
      Choice choice =
          table.isAssembled() ? choose(entry.getValue(), pages) : newest(entry.getValue());
      if (choice.isStale()) {
        return Optional.empty();
      }
      try {
        views.put(table, view(store, table, choice));
      } catch (RuntimeException e) {
        if (String.valueOf(e.getMessage()).contains("Cannot find snapshot")) {
          return Optional.empty();
        }
        throw e;
      }
    }
    return Optional.of(views);
  }

  /**
   * What to show of a table.
   *
   * @param snapshot null for no rows
   * @param isStale whether {@code pages} has moved on since it was read
   */
  private record Choice(Long snapshot, boolean isStale) {}

  private static Choice newest(SnapshotLog log) {
    return new Choice(log.current().map(SnapshotLog.State::snapshotId).orElse(null), false);
  }

  private static Choice choose(SnapshotLog log, SnapshotLog pages) {
    Set<String> known =
        pages.states().stream()
            .map(SnapshotLog.State::commitId)
            .filter(id -> id != null)
            .collect(Collectors.toSet());
    List<SnapshotLog.State> states = log.states();
    for (SnapshotLog.State state : states) {
      if (state.commitId() != null && known.contains(state.commitId())) {
        return new Choice(state.snapshotId(), false);
      }
    }
    if (states.isEmpty() || pages.lastCommit().isEmpty()) {
      return new Choice(null, false);
    }
    // Its last commit is older than what is kept of pages, or newer than what was read of pages.
    SnapshotLog.State newest = states.get(0);
    boolean older = !newest.since().isAfter(pages.lastCommit().get().since());
    return older ? new Choice(newest.snapshotId(), false) : new Choice(null, true);
  }

  private static Dataset<Row> view(TableStore store, TableName table, Choice choice) {
    if (choice.snapshot() == null) {
      return store.none(table);
    }
    String pinned =
        "SELECT * FROM %s VERSION AS OF %d"
            .formatted(store.names().table(table), choice.snapshot());
    return RowConformity.complete(store.spark().sql(pinned), table);
  }
}
