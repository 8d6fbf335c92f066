package dev.platen.spark.worker;

import dev.platen.config.PlatenSettings;
import dev.platen.model.DocumentInfo;
import dev.platen.model.PageResult;
import dev.platen.model.Stage;
import dev.platen.pipeline.Fingerprints;
import dev.platen.pipeline.PagePipeline;
import dev.platen.pipeline.PageTask;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The page pipeline. */
public final class PipelinePageProcessor implements PageProcessor {

  private final PagePipeline pipeline;
  private final Map<String, String> versions;

  private PipelinePageProcessor(PagePipeline pipeline, Map<String, String> versions) {
    this.pipeline = pipeline;
    this.versions = versions;
  }

  /**
   * Opens a pipeline with its engines.
   *
   * @throws dev.platen.failure.PipelineException if natives or models are missing
   */
  public static PageProcessor open(PlatenSettings settings) {
    return new PipelinePageProcessor(
        PagePipeline.open(settings),
        Map.of(
            ENGINE,
            PagePipeline.engineVersion(settings),
            FINGERPRINTS,
            text(Fingerprints.of(settings).byStage())));
  }

  /** Fingerprints as one text, whatever the order of the map. */
  public static String text(Map<String, String> fingerprints) {
    return new TreeMap<>(fingerprints).toString();
  }

  @Override
  public Map<String, String> versions() {
    return versions;
  }

  @Override
  public DocumentInfo inspect(Path file) {
    return pipeline.inspect(file);
  }

  @Override
  public PageResult process(PageTask task, Consumer<Stage> begun) {
    return pipeline.process(task, begun);
  }

  @Override
  public void close() {
    pipeline.close();
  }
}
