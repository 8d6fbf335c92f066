package dev.platen.spark.job;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.synthesize.archive.DocumentMaker;
import dev.platen.synthesize.archive.Share;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Makes an archive of synthetic pages with their truth, over all slots. */
final class SynthesizeJob {

  /** So many shares a slot even out that some pages take longer. */
  private static final int SHARES_PER_SLOT = 8;

  /** Pages of a share at most: what a lost executor costs. */
  private static final int LARGEST_SHARE = 200;

  private final SparkSession spark;
  private final SynthesizeRequest request;
  private final Configuration hadoop;

  SynthesizeJob(SparkSession spark, SynthesizeRequest request) {
    this.spark = spark;
    this.request = request;
    this.hadoop = spark.sparkContext().hadoopConfiguration();
  }

  SynthesizeReport run() {
    // Here rather than in a task: what is missing is said once, and at once.
    try (DocumentMaker maker = new DocumentMaker(request.options())) {
      int slots = Cluster.of(spark).slots();
      int size = Math.max(1, Math.min(LARGEST_SHARE, request.pages() / (slots * SHARES_PER_SLOT)));
      List<Share> shares = Share.of(request.options(), request.pages(), size);
      SynthesizeTask task =
          new SynthesizeTask(
              request.folder(), request.options(), new SerializableConfiguration(hadoop));
      SynthesizeReport report =
          JavaSparkContext.fromSparkContext(spark.sparkContext())
              .parallelize(shares, shares.size())
              .map(task::make)
              .reduce(SynthesizeReport::plus);
      joinIndex(task.files());
      Share all = Share.of(request.options(), request.pages(), request.pages()).get(0);
      return request.faults() ? report.plus(task.addFaults(all)) : report;
    } catch (IllegalArgumentException e) {
      throw new PipelineException(ErrorCode.CONFIGURATION, e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write to " + request.folder(), e);
    }
  }

  /** Makes one index of the parts that tasks wrote, in order of the documents. */
  private void joinIndex(FileSystem files) throws IOException {
    Path parts = new Path(request.folder(), SynthesizeTask.PARTS);
    FileStatus[] found = files.listStatus(parts);
    Arrays.sort(found);
    try (OutputStream index =
        files.create(new Path(request.folder(), "_truth/index.jsonl"), true)) {
      for (FileStatus part : found) {
        try (InputStream lines = files.open(part.getPath())) {
          lines.transferTo(index);
        }
      }
    }
    files.delete(parts, true);
  }
}
