package dev.platen.spark.worker;

import dev.platen.model.DocumentInfo;
import dev.platen.model.PageResult;
import dev.platen.model.Stage;
import dev.platen.pipeline.PageTask;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** What a worker does with documents and pages. Used by one thread. */
public interface PageProcessor extends AutoCloseable {

  /** Names that {@link #versions()} may give. */
  String ENGINE = "engine";

  /** All fingerprints, by stage, as one text. */
  String FINGERPRINTS = "fingerprints";

  /** What decides how pages come out, by name. */
  default Map<String, String> versions() {
    return Map.of();
  }

  /**
   * What a document is.
   *
   * @throws dev.platen.failure.PipelineException if it can't be opened
   */
  DocumentInfo inspect(Path file);

  /**
   * Does one page; what goes wrong on it is part of the result.
   *
   * @param begun told of every stage before it begins
   */
  PageResult process(PageTask task, Consumer<Stage> begun);

  @Override
  void close();
}
