package dev.platen.pipeline;

import dev.platen.config.PlatenSettings;
import dev.platen.model.DocumentInfo;
import dev.platen.model.PageResult;
import java.nio.file.Path;

/** Stub. */
public final class PagePipeline implements AutoCloseable {
  private PagePipeline() {}

  public static PagePipeline open(PlatenSettings settings) {
    return new PagePipeline();
  }

  public DocumentInfo inspect(Path file) {
    throw new UnsupportedOperationException();
  }

  public PageResult process(PageTask task) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
