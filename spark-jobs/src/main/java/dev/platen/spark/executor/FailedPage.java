package dev.platen.spark.executor;

import dev.platen.failure.ErrorCode;
import dev.platen.model.PageFailure;
import dev.platen.model.PageResult;
import dev.platen.pipeline.PageTask;
import java.util.Map;

/**
 * Results of pages that no worker could finish.
 *
 * @param fingerprints by stage id, of the run
 */
record FailedPage(Map<String, String> fingerprints) {

  /** The result that is left of a task after a failure. */
  PageResult of(PageTask task, PageFailure failure, int attempts) {
    return PageResult.failed(
        task.documentId(), task.pageNumber(), task.info(), fingerprints, failure, attempts);
  }

  PageResult of(PageTask task, ErrorCode code, String message, int attempts) {
    return of(task, new PageFailure(task.from(), code, message), attempts);
  }

  /** The result itself if it fits together; a failure else. */
  PageResult unlessSound(PageTask task, PageResult result, int attempts) {
    return ResultCheck.fault(result)
        .map(fault -> of(task, ErrorCode.INTERNAL, fault, attempts))
        .orElse(result.withAttempts(attempts));
  }
}
