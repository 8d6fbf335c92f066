package dev.platen.spark.tables;

import dev.platen.config.OutputSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * The settings with which a Spark session reads and writes the tables of one output: Iceberg's
 * extensions, and a catalog.
 */
public final class TableSession {

  private static final String EXTENSIONS = "spark.sql.extensions";
  private static final String ICEBERG_EXTENSIONS =
      "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions";
  private static final String ICEBERG_CATALOG = "org.apache.iceberg.spark.SparkCatalog";

  private TableSession() {}

  /**
   * Adds what the tables need to the settings of a session that is not built yet: Iceberg's
   * extensions, and, where the user names no catalog, the file catalog in the output folder.
   *
   * @param output the output folder, in any file system that Hadoop knows
   */
  public static void configure(SparkConf conf, String output, OutputSettings settings) {
    String extensions = conf.get(EXTENSIONS, "");
    if (!extensions.contains(ICEBERG_EXTENSIONS)) {
      conf.set(
          EXTENSIONS,
          extensions.isEmpty() ? ICEBERG_EXTENSIONS : extensions + "," + ICEBERG_EXTENSIONS);
    }
    catalogSettings(qualified(output, hadoop(conf)), settings).forEach(conf::setIfMissing);
  }

  /**
   * Hadoop's settings in Spark's: a file system that is opened without them stays so in its cache.
   */
  private static Configuration hadoop(SparkConf conf) {
    Configuration hadoop = new Configuration();
    for (Tuple2<String, String> setting : conf.getAllWithPrefix("spark.hadoop.")) {
      hadoop.set(setting._1(), setting._2());
    }
    return hadoop;
  }

  /**
   * Checks an existing session, and completes what may be set while it lives.
   *
   * @return the output folder, with its file system
   * @throws PipelineException (configuration) if the session lacks Iceberg or the user's catalog,
   *     or belongs to another output
   */
  static Path use(SparkSession spark, String output, OutputSettings settings) {
    Path root = qualified(output, spark.sparkContext().hadoopConfiguration());
    requireExtensions(spark);
    requireCatalog(spark, settings);
    requireIceberg();
    catalogSettings(root, settings)
        .forEach((key, value) -> spark.conf().set(key, present(spark, key, value, root)));
    return root;
  }

  private static void requireExtensions(SparkSession spark) {
    if (!spark.conf().get(EXTENSIONS, "").contains(ICEBERG_EXTENSIONS)) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "This Spark session was started without %s = %s"
              .formatted(EXTENSIONS, ICEBERG_EXTENSIONS));
    }
  }

  private static void requireCatalog(SparkSession spark, OutputSettings settings) {
    String key = "spark.sql.catalog." + settings.catalog();
    if (!settings.catalog().isEmpty() && !spark.conf().contains(key)) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "output.catalog = \"%s\", but the setting %s is missing"
              .formatted(settings.catalog(), key));
    }
  }

  private static String present(SparkSession spark, String key, String value, Path root) {
    String present = spark.conf().get(key, value);
    if (key.endsWith(".warehouse") && !new Path(present).equals(root)) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "This Spark session has the tables of %s open, not those of %s".formatted(present, root));
    }
    return present;
  }

  private static Map<String, String> catalogSettings(Path root, OutputSettings settings) {
    CatalogNames names = CatalogNames.of(settings);
    String catalog = "spark.sql.catalog." + names.catalog();
    Map<String, String> wanted = new LinkedHashMap<>();
    // A cached table would hide for half a minute what another session has committed.
    wanted.put(catalog + ".cache-enabled", "false");
    if (settings.catalog().isEmpty()) {
      wanted.put(catalog, ICEBERG_CATALOG);
      wanted.put(catalog + ".type", "hadoop");
      wanted.put(catalog + ".warehouse", root.toString());
    }
    return wanted;
  }

  private static Path qualified(String output, Configuration hadoop) {
    Path path = new Path(output);
    try {
      return path.getFileSystem(hadoop).makeQualified(path);
    } catch (IOException e) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION, "Output %s can't be opened: %s".formatted(output, e), e);
    }
  }

  private static void requireIceberg() {
    try {
      Class.forName(ICEBERG_CATALOG, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "Iceberg is not on the class path: add --packages"
              + " org.apache.iceberg:iceberg-spark-runtime-<Spark version>_2.13:1.12.0",
          e);
    }
  }
}
