package dev.platen.spark.evaluate;

import dev.platen.config.OutputSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.TableStore;
import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** A second output beside that of the session: its tables get a catalog of their own. */
final class OtherOutput {

  private static final String CATALOG = "platen_other_";

  private OtherOutput() {}

  /**
   * The tables of another output folder.
   *
   * @throws PipelineException (configuration) if there are none
   */
  static TableStore open(SparkSession spark, String output, OutputSettings settings) {
    String warehouse = qualified(spark, output);
    // A session keeps a catalog once it is opened, so each folder has its own.
    String name = CATALOG + Integer.toHexString(warehouse.hashCode());
    String catalog = "spark.sql.catalog." + name;
    spark.conf().set(catalog, "org.apache.iceberg.spark.SparkCatalog");
    spark.conf().set(catalog + ".type", "hadoop");
    spark.conf().set(catalog + ".warehouse", warehouse);
    TableStore store =
        TableStore.open(
            spark,
            output,
            new OutputSettings(
                name,
                "",
                settings.commitInterval(),
                settings.assembleInterval(),
                settings.snapshotRetention(),
                settings.targetFileSize(),
                false));
    if (!store.exists(TableName.PAGES)) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "%s is neither an evaluation of this output (run_id of its table evaluation) nor the"
                  .formatted(output)
              + " folder of another output");
    }
    return store;
  }

  private static String qualified(SparkSession spark, String output) {
    Path path = new Path(output);
    try {
      return path.getFileSystem(spark.sparkContext().hadoopConfiguration())
          .makeQualified(path)
          .toString();
    } catch (IOException e) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION, "Output %s can't be opened: %s".formatted(output, e), e);
    }
  }
}
