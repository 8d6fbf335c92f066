package dev.platen.spark.inventory;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.timestamp_millis;

import com.google.gson.stream.JsonWriter;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.io.Listed;
import dev.platen.spark.io.SourceEntry;
import dev.platen.spark.io.UnlistedSource;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What was listed, as a dataset, by way of a file in a staging folder: lines of JSON, which the
 * driver writes one by one in constant memory and which Spark reads in splits.
 *
 * <p>Columns: {@code uri}, {@code bytes}, {@code modified_at}, {@code etag}, {@code failure}. A uri
 * that was listed twice has one row.
 *
 * @param entries the dataset
 * @param files how many files were found
 * @param failures how many files and folders could not be listed
 */
public record Listing(Dataset<Row> entries, long files, long failures) {

  private static final StructType LINES =
      new StructType()
          .add("uri", DataTypes.StringType)
          .add("bytes", DataTypes.LongType)
          .add("modified", DataTypes.LongType)
          .add("etag", DataTypes.StringType)
          .add("failure", InventoryRows.FAILURE);

  /**
   * Writes all that is listed to the folder and reads it back.
   *
   * @param staging a folder of this run; what it holds is replaced
   */
  public static Listing write(SparkSession spark, Iterator<Listed> listed, Path staging) {
    Path file = new Path(staging, "listing.jsonl");
    long files = 0;
    long failures = 0;
    try {
      FileSystem fileSystem = file.getFileSystem(spark.sessionState().newHadoopConf());
      try (Writer out =
          new BufferedWriter(
              new OutputStreamWriter(fileSystem.create(file, true), StandardCharsets.UTF_8))) {
        while (listed.hasNext()) {
          Listed each = listed.next();
          out.append(line(each)).append('\n');
          if (each instanceof SourceEntry) {
            files++;
          } else {
            failures++;
          }
        }
      }
    } catch (IOException e) {
      throw new PipelineException(
          ErrorCode.DISK_FULL,
          "Can't write the listing to %s: %s".formatted(file, e.getMessage()),
          e);
    }
    return new Listing(read(spark, file), files, failures);
  }

  private static Dataset<Row> read(SparkSession spark, Path file) {
    return spark
        .read()
        .schema(LINES)
        .option("mode", "FAILFAST")
        .json(file.toString())
        .withColumn("modified_at", timestamp_millis(col("modified")))
        .select("uri", "bytes", "modified_at", "etag", "failure")
        .repartition(col("uri"))
        .dropDuplicates("uri");
  }

  private static String line(Listed listed) throws IOException {
    StringWriter line = new StringWriter(160);
    try (JsonWriter json = new JsonWriter(line)) {
      json.setHtmlSafe(false);
      json.setSerializeNulls(false);
      json.beginObject().name("uri").value(listed.uri());
      if (listed instanceof SourceEntry entry) {
        json.name("bytes").value(entry.bytes());
        json.name("modified").value(entry.modifiedMillis());
        json.name("etag").value(entry.etag());
      } else if (listed instanceof UnlistedSource source) {
        json.name("failure").beginObject();
        json.name("stage").value(source.failure().stage().id());
        json.name("code").value(source.failure().code().id());
        json.name("message").value(source.failure().message());
        json.endObject();
      }
      json.endObject();
    }
    return line.toString();
  }
}
