package dev.platen.spark.tables;

import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;

/**
 * A branch of a table on which several changes are made before readers of the table see any.
 *
 * <p>There is one name for all: a branch that a dead run has left is made anew, or dropped by
 * maintenance.
 */
final class TableBranch {

  static final String NAME = "platen_replace";

  private final Table table;

  /** The branch of a table that has been written to. */
  TableBranch(Table table) {
    this.table = table;
  }

  /** Starts the branch at the table's current state. */
  void create() {
    drop();
    table.manageSnapshots().createBranch(NAME).commit();
  }

  /** Makes the end of the branch the table's current state, in one commit. */
  void publish() {
    table.refresh();
    table.manageSnapshots().fastForwardBranch(SnapshotRef.MAIN_BRANCH, NAME).commit();
  }

  /** Drops the branch if it is there. */
  void drop() {
    table.refresh();
    if (table.refs().containsKey(NAME)) {
      table.manageSnapshots().removeBranch(NAME).commit();
    }
  }
}
