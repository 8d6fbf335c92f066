package dev.platen.spark.job;

import static org.apache.spark.sql.functions.col;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import dev.platen.spark.schema.TableName;
import dev.platen.spark.tables.TableStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What is written down of runs: a file {@code runs/<id>.json} from the start of a run on, and a row
 * of {@code runs} at its end.
 *
 * <p>A file that says "running" while no run holds the lease was left by a driver that died; so was
 * one that is only half written. The next run closes it: as "lost", or as its row says if it has
 * one.
 */
final class RunLedger {

  static final String RUNNING = "running";

  private static final Logger LOG = LogManager.getLogger(RunLedger.class);
  private static final String FILE_TYPE = ".json";
  private static final String LOST = "lost";
  private static final int MAX_FILE_BYTES = 4 << 20;
  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final SparkSession spark;
  private final TableStore store;
  private final Path folder;

  RunLedger(SparkSession spark, TableStore store, String output) {
    this.spark = spark;
    this.store = store;
    this.folder = new Path(output, TableName.RUNS.id());
  }

  /** Writes the file of a run. */
  void writeFile(Map<String, Object> run) {
    Map<String, Object> plain = new LinkedHashMap<>();
    run.forEach(
        (name, value) -> plain.put(name, value instanceof Instant ? value.toString() : value));
    try (OutputStream out = fileSystem().create(file((String) run.get("run_id")), true)) {
      out.write(JSON.toJson(plain).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write the run's file in " + folder, e);
    }
  }

  /** Writes the row of a run that has ended. */
  void writeRow(Map<String, Object> run) {
    StructType schema = TableName.RUNS.schema();
    Object[] values = new Object[schema.length()];
    for (int i = 0; i < values.length; i++) {
      StructField field = schema.fields()[i];
      values[i] = held(run.get(field.name()));
    }
    Dataset<Row> row = spark.createDataFrame(List.of(RowFactory.create(values)), schema);
    store.append(TableName.RUNS, row.coalesce(1), (String) run.get("run_id"));
  }

  /** A value in the form that Spark's row encoder takes. */
  private static Object held(Object value) {
    if (value instanceof Map<?, ?> map) {
      return CollectionConverters.asScala(map);
    }
    return value instanceof Instant instant ? Timestamp.from(instant) : value;
  }

  /** Gives runs whose driver died without a word their row. Called by the holder of the lease. */
  void closeLostRuns() {
    try {
      FileSystem fileSystem = fileSystem();
      if (!fileSystem.exists(folder)) {
        return;
      }
      for (FileStatus status :
          fileSystem.listStatus(folder, p -> p.getName().endsWith(FILE_TYPE))) {
        Map<String, Object> run = read(fileSystem, status);
        if (RUNNING.equals(run.get("state"))) {
          close(run);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read the runs in " + folder, e);
    }
  }

  private void close(Map<String, Object> run) {
    List<Row> rows =
        store
            .read(TableName.RUNS)
            .where(col("run_id").equalTo(run.get("run_id")))
            .select("state")
            .collectAsList();
    if (rows.isEmpty()) {
      run.put("state", LOST);
      run.put("message", "Its driver died; the next run went on from its last commit");
      writeRow(lostRow(run));
    } else {
      run.put("state", rows.get(0).getString(0));
    }
    writeFile(run);
  }

  /** What survives of a lost run: its id and start. */
  private static Map<String, Object> lostRow(Map<String, Object> run) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (String name : List.of("run_id", "command", "state", "message", "host", "application_id")) {
      row.put(name, run.get(name));
    }
    row.put("started_at", RunIds.start((String) run.get("run_id")));
    return row;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> read(FileSystem fileSystem, FileStatus status)
      throws IOException {
    String name = status.getPath().getName();
    String runId = name.substring(0, name.length() - FILE_TYPE.length());
    if (status.getLen() > MAX_FILE_BYTES || !RunIds.isOne(runId)) {
      return new LinkedHashMap<>();
    }
    try (InputStream in = fileSystem.open(status.getPath())) {
      String text = new String(in.readNBytes(MAX_FILE_BYTES), StandardCharsets.UTF_8);
      Map<String, Object> run = JSON.fromJson(text, LinkedHashMap.class);
      if (run != null && runId.equals(run.get("run_id"))) {
        return run;
      }
    } catch (JsonParseException | ChecksumException e) {
      LOG.debug("{} is half written", status.getPath(), e);
    }
    return new LinkedHashMap<>(Map.of("run_id", runId, "command", "run", "state", RUNNING));
  }

  private Path file(String runId) {
    return new Path(folder, runId + FILE_TYPE);
  }

  private FileSystem fileSystem() throws IOException {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    return folder.getFileSystem(hadoop);
  }
}
