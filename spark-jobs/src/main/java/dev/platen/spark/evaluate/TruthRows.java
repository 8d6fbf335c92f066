package dev.platen.spark.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import dev.platen.evaluate.truth.MalformedTruthException;
import dev.platen.evaluate.truth.PageReference;
import dev.platen.evaluate.truth.TruthFile;
import dev.platen.evaluate.truth.TruthPage;
import dev.platen.evaluate.truth.TruthReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Truth as rows: what it is matched by in columns of their own, all of it in {@code truth}. A file
 * that can't be read is a row with {@code problem}.
 */
final class TruthRows {

  private static final StructType SCHEMA =
      MatchColumns.schema("file", "truth_id", "truth", "problem");

  private static final int FILES_PER_TASK = 64;

  private TruthRows() {}

  /** Reads truth files on the executors. */
  static Dataset<Row> read(SparkSession spark, String folder) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    List<TruthFolder.Entry> entries = TruthFolder.list(folder, hadoop);
    SerializableConfiguration shipped = new SerializableConfiguration(hadoop);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int tasks = Math.max(1, entries.size() / FILES_PER_TASK);
    JavaRDD<Row> rows =
        context.parallelize(entries, tasks).flatMap(entry -> rows(entry, shipped.value()));
    return withUniqueIds(spark.createDataFrame(rows, SCHEMA));
  }

  /** Of several truths with one id the first counts; the others are problems. */
  private static Dataset<Row> withUniqueIds(Dataset<Row> rows) {
    Column repeated =
        col("truth_id")
            .isNotNull()
            .and(row_number().over(Window.partitionBy("truth_id").orderBy("file")).gt(1));
    Column problem =
        concat(
            col("file"),
            lit(": another file gives the truth "),
            col("truth_id"),
            lit("; each needs an id of its own"));
    return rows.withColumn("problem", when(repeated, problem).otherwise(col("problem")));
  }

  private static Iterator<Row> rows(TruthFolder.Entry entry, Configuration hadoop) {
    List<Row> rows = new ArrayList<>();
    try {
      TruthFile file = new TruthFile(entry.uri(), entry.folders(), bytes(entry, hadoop));
      for (TruthPage page : TruthReader.read(file)) {
        rows.add(row(entry, page));
      }
    } catch (MalformedTruthException e) {
      rows.clear();
      rows.add(problem(entry, e.getMessage()));
    } catch (IOException | RuntimeException e) {
      rows.clear();
      rows.add(problem(entry, "%s: %s".formatted(entry.uri(), e)));
    }
    return rows.iterator();
  }

  private static byte[] bytes(TruthFolder.Entry entry, Configuration hadoop) throws IOException {
    Path path = new Path(entry.uri());
    FileSystem files = path.getFileSystem(hadoop);
    try (InputStream in = files.open(path)) {
      return in.readNBytes(TruthFile.MAX_BYTES + 1);
    }
  }

  private static Row problem(TruthFolder.Entry entry, String problem) {
    return RowFactory.create(entry.uri(), null, null, problem);
  }

  private static Row row(TruthFolder.Entry entry, TruthPage page) {
    return RowFactory.create(entry.uri(), page.uniqueId(), encode(page), null);
  }

  private static byte[] encode(TruthPage page) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(page);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't hold truth " + page.uniqueId(), e);
    }
    return bytes.toByteArray();
  }

  /** The truth that a row holds. */
  static TruthPage decode(byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (TruthPage) in.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Can't take up truth again", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("Truth was written by another Platen", e);
    }
  }

  /** The reference of the page itself, or that of its clean twin, which may be null. */
  static PageReference reference(TruthPage truth, boolean twin) {
    return twin ? truth.clean() : truth.page();
  }
}
