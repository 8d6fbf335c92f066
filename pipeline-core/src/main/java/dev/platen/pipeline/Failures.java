package dev.platen.pipeline;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.model.PageFailure;
import dev.platen.model.Stage;

/** Turns what was thrown on a page into a failure. */
final class Failures {

  private Failures() {}

  /** What the exception says, or that Platen is at fault. */
  static PageFailure of(Stage stage, RuntimeException thrown) {
    PipelineException known = known(thrown);
    return new PageFailure(stage, known.code(), known.getMessage());
  }

  /** The page needed more heap than there is. */
  static PageFailure of(Stage stage, OutOfMemoryError error) {
    PipelineException known = known(error);
    return new PageFailure(stage, known.code(), known.getMessage());
  }

  static PipelineException known(RuntimeException thrown) {
    return thrown instanceof PipelineException known
        ? known
        : new PipelineException(ErrorCode.INTERNAL, "Unexpected " + thrown, thrown);
  }

  static PipelineException known(OutOfMemoryError error) {
    return new PipelineException(
        ErrorCode.TOO_LARGE,
        "The Java heap is too small for this (%s): raise worker.heap".formatted(error.getMessage()),
        error);
  }
}
