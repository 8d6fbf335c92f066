package dev.platen.spark.job;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.util.SerializableConfiguration;

/**
 * A file in the output folder that asks the tasks of a run to end after the page in hand. Works on
 * every file system and in every deploy mode, where a flag in the driver would not be seen.
 */
final class StopMarker implements Serializable {

  private static final long serialVersionUID = 1;

  private static final Logger LOG = LogManager.getLogger(StopMarker.class);

  /** How often a task looks for it. */
  private static final long INTERVAL_MILLIS = 3_000;

  private final String path;
  private final SerializableConfiguration hadoop;
  private transient long lookedAt;
  private transient boolean seen;

  StopMarker(String output, String runId, Configuration hadoop) {
    this.path = DeadRuns.stopMarker(output, runId).toString();
    this.hadoop = new SerializableConfiguration(hadoop);
  }

  /** Puts the marker there. Called on the driver. */
  void put() {
    try {
      fileSystem().create(new Path(path), true).close();
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write " + path, e);
    }
  }

  /** Takes it away, or leaves that to the next run. */
  void remove() {
    try {
      fileSystem().delete(new Path(path), false);
    } catch (IOException e) {
      LOG.warn("Can't delete {}: {}", path, e.toString());
    }
  }

  /** Whether the run is to stop; looks at the file system every few seconds at most. */
  boolean isPut() {
    long now = System.nanoTime() / 1_000_000;
    if (!seen && (lookedAt == 0 || now - lookedAt >= INTERVAL_MILLIS)) {
      lookedAt = now;
      try {
        seen = fileSystem().exists(new Path(path));
      } catch (IOException e) {
        // Not being able to look is no reason to stop.
        seen = false;
      }
    }
    return seen;
  }

  private FileSystem fileSystem() throws IOException {
    return new Path(path).getFileSystem(hadoop.value());
  }
}
