package dev.platen.spark.job;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.tables.SnapshotViews;
import dev.platen.spark.tables.TableStore;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;

/** Runs one statement that reads, over one consistent snapshot of all tables. */
final class QueryJob {

  private final SparkSession spark;
  private final TableStore store;

  QueryJob(SparkSession spark, TableStore store) {
    this.spark = spark;
    this.store = store;
  }

  Dataset<Row> run(String sql) {
    LogicalPlan plan = parse(sql);
    String kind = plan.getClass().getSimpleName();
    boolean shows = kind.startsWith("Show") || kind.startsWith("Describe");
    if ((plan instanceof Command || plan instanceof ParsedStatement) && !shows) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "A query only reads, and this statement is a %s; use platen forget or compact to change"
                  .formatted(kind)
              + " tables");
    }
    SnapshotViews.register(store);
    return spark.sql(sql);
  }

  private LogicalPlan parse(String sql) {
    try {
      return spark.sessionState().sqlParser().parsePlan(sql);
    } catch (ParseException e) {
      throw new PipelineException(ErrorCode.CONFIGURATION, e.getMessage(), e);
    }
  }
}
