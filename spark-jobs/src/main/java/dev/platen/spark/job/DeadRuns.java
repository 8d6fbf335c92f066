package dev.platen.spark.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** What runs that were killed have left in the output folder beside the tables. */
final class DeadRuns {

  private static final Logger LOG = LogManager.getLogger(DeadRuns.class);

  private DeadRuns() {}

  /** Where a run keeps what it needs until its end. */
  static Path staging(String output, String runId) {
    return new Path(output, "_platen/staging/" + runId);
  }

  /** The file that asks a run to stop. */
  static Path stopMarker(String output, String runId) {
    return new Path(output, "_platen/stop-" + runId);
  }

  /** Removes it. Called by the holder of the lease, so that all other runs are dead. */
  static void tidyUp(String output, Configuration hadoop) {
    Path folder = new Path(output, "_platen");
    try {
      FileSystem files = folder.getFileSystem(hadoop);
      files.delete(new Path(folder, "staging"), true);
      for (FileStatus left : files.listStatus(folder, p -> p.getName().startsWith("stop-"))) {
        files.delete(left.getPath(), false);
      }
    } catch (FileNotFoundException e) {
      LOG.debug("Nothing is in {}", folder);
    } catch (IOException e) {
      LOG.warn("Can't remove what dead runs have left in {}: {}", folder, e.toString());
    }
  }
}
