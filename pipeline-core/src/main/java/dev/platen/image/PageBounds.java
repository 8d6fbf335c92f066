package dev.platen.image;

import dev.platen.config.LimitSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Size;

/** Checks that every reader makes before it allocates anything. */
public final class PageBounds {

  private PageBounds() {}

  /**
   * Checks a declared size.
   *
   * @throws PipelineException with {@code TOO_LARGE}
   */
  public static void checkPixels(Size size, LimitSettings limits) {
    if (size.pixels() > limits.maxPixels()) {
      throw new PipelineException(
          ErrorCode.TOO_LARGE,
          "%d x %d pixels are more than limits.max-pixels = %d; raise it to read this page"
              .formatted(size.width(), size.height(), limits.maxPixels()));
    }
  }

  /**
   * Checks a number of pages.
   *
   * @throws PipelineException with {@code TOO_LARGE}
   */
  public static void checkPages(int pages, LimitSettings limits) {
    if (pages > limits.maxPages()) {
      throw new PipelineException(
          ErrorCode.TOO_LARGE,
          "The document has more pages than limits.max-pages = %d; raise it to read this document"
              .formatted(limits.maxPages()));
    }
  }

  /**
   * Checks that there is such a page.
   *
   * @param pageNumber 1-based
   * @throws IllegalArgumentException if there is none
   */
  public static void checkNumber(int pageNumber, int pages) {
    if (pageNumber < 1 || pageNumber > pages) {
      throw new IllegalArgumentException(
          "Page %d is not one of 1 to %d".formatted(pageNumber, pages));
    }
  }
}
