package dev.platen.spark.tables;

import dev.platen.config.ByteSize;
import dev.platen.config.OutputSettings;
import dev.platen.spark.schema.TableName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Option;

/** One local Spark for all tests of the module's tables; each test gets a session of its own. */
public final class LocalSpark {

  /** Everything is tidied at once. */
  public static final OutputSettings SETTINGS = settings(Duration.ZERO);

  private static final int SLOTS = 2;

  private LocalSpark() {}

  static OutputSettings settings(Duration retention) {
    return new OutputSettings(
        "",
        "",
        Duration.ofMinutes(2),
        Duration.ofMinutes(10),
        retention,
        ByteSize.parse("1 MiB"),
        false);
  }

  /** A session that knows no output yet; it becomes the active one of the thread. */
  public static SparkSession session() {
    Option<SparkSession> running = SparkSession.getDefaultSession();
    if (running.isEmpty() || running.get().sparkContext().isStopped()) {
      return start(SLOTS);
    }
    SparkSession session = running.get().newSession();
    SparkSession.setActiveSession(session);
    return session;
  }

  /** Ends what there is and begins anew with another number of slots. */
  public static void restart(int slots) {
    end();
    start(slots);
  }

  /** Ends what there is. */
  public static void end() {
    Option<SparkSession> running = SparkSession.getDefaultSession();
    if (running.isDefined()) {
      running.get().stop();
      SparkSession.clearActiveSession();
      SparkSession.clearDefaultSession();
    }
  }

  private static SparkSession start(int slots) {
    SparkConf conf =
        new SparkConf()
            .setMaster("local[%d]".formatted(slots))
            .setAppName("tables")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.host", "127.0.0.1")
            .set("spark.driver.bindAddress", "127.0.0.1")
            .set("spark.sql.shuffle.partitions", "1")
            .set("spark.executor.heartbeatInterval", "1s")
            // Tables of a few rows are read sooner than code for them is made and compiled, or
            // their plan is thought over once more. ClusterTest has both, as commands have.
            .set("spark.sql.codegen.wholeStage", "false")
            .set("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .set("spark.sql.adaptive.enabled", "false")
            .set(
                "spark.sql.extensions",
                "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions");
    SparkSession shared = SparkSession.builder().config(conf).getOrCreate();
    shared.sparkContext().setLogLevel("WARN");
    SparkSession session = shared.newSession();
    SparkSession.setActiveSession(session);
    return session;
  }

  /** The tables in a folder, in a session of their own. */
  public static TableStore store(Path output) {
    return TableStore.open(session(), output.toString(), SETTINGS);
  }

  /** Rows of a table: the named columns get the values given, all others are null. */
  public static Dataset<Row> rows(
      TableStore store, TableName table, List<String> columns, List<Object[]> values) {
    StructType schema = table.schema();
    List<Row> rows = new ArrayList<>();
    for (Object[] given : values) {
      Object[] row = new Object[schema.length()];
      for (int i = 0; i < given.length; i++) {
        row[schema.fieldIndex(columns.get(i))] = given[i];
      }
      rows.add(RowFactory.create(row));
    }
    return store.spark().createDataFrame(rows, schema);
  }

  /** The given number of words of each document, all of one commit. */
  public static Dataset<Row> words(TableStore store, int each, String commit, String... documents) {
    List<Object[]> values = new ArrayList<>();
    for (String document : documents) {
      for (int word = 0; word < each; word++) {
        values.add(new Object[] {document, 1, word, "w" + word, commit});
      }
    }
    return rows(
        store,
        TableName.WORDS,
        List.of("document_id", "page_number", "word_index", "text", "commit_id"),
        values);
  }

  /** A page of each document. */
  public static Dataset<Row> pages(TableStore store, String commit, String... documents) {
    List<Object[]> values =
        Arrays.stream(documents).map(id -> new Object[] {id, 1, commit}).toList();
    return rows(store, TableName.PAGES, List.of("document_id", "page_number", "commit_id"), values);
  }

  static Dataset<Row> ids(TableStore store, String... documents) {
    StructType schema =
        new StructType(
            new StructField[] {
              DataTypes.createStructField("document_id", DataTypes.StringType, true)
            });
    return store
        .spark()
        .createDataFrame(
            Arrays.stream(documents).map(RowFactory::create).map(Row.class::cast).toList(), schema);
  }

  /** Makes only the tables that a test needs: each costs a tenth of a second. */
  public static void create(TableStore store, TableName... tables) {
    for (TableName table : tables) {
      new TableDefinition(store.spark(), store.names(), SETTINGS).ensure(table);
    }
  }
}
