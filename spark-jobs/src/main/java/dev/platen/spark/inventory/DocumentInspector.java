package dev.platen.spark.inventory;

import dev.platen.model.DocumentInfo;
import java.io.Serializable;
import java.nio.file.Path;

/** Looks into documents without decoding their pages. Shipped to executors, opened once a task. */
@FunctionalInterface
public interface DocumentInspector extends Serializable {

  /** Begins to inspect on this executor; the task closes what it gets. */
  Session open();

  /** Used by one task at a time. */
  interface Session extends AutoCloseable {

    /**
     * What a file on local disk is.
     *
     * @throws dev.platen.failure.PipelineException if it can't be opened, takes too long, or costs
     *     the process that looks into it its life
     */
    DocumentInfo inspect(Path file);

    @Override
    void close();
  }
}
