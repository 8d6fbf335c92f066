package dev.platen.spark.tables;

import dev.platen.spark.schema.TableName;
import org.apache.spark.sql.SparkSession;

/**
 * A branch of a table on which several changes are made before readers of the table see any.
 *
 * <p>There is one name for all: a branch that a dead run has left is made anew, or dropped by
 * maintenance.
 */
final class TableBranch {

  static final String NAME = "platen_replace";

  private final SparkSession spark;
  private final CatalogNames names;
  private final TableName table;

  TableBranch(SparkSession spark, CatalogNames names, TableName table) {
    this.spark = spark;
    this.names = names;
    this.table = table;
  }

  /** Starts the branch at the table's current state. */
  void create() {
    alter("CREATE OR REPLACE BRANCH " + NAME);
  }

  /** Makes the end of the branch the table's current state, in one commit. */
  void publish() {
    spark
        .sql(
            "CALL %s(table => %s, branch => 'main', to => '%s')"
                .formatted(names.procedure("fast_forward"), Sql.text(names.table(table)), NAME))
        .collectAsList();
  }

  /** Drops the branch if it is there. */
  void drop() {
    alter("DROP BRANCH IF EXISTS " + NAME);
  }

  private void alter(String change) {
    spark.sql("ALTER TABLE %s %s".formatted(names.table(table), change));
  }
}
