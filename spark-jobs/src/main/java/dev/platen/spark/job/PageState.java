package dev.platen.spark.job;

import dev.platen.model.PageResult;
import java.util.Map;

/**
 * What is known of a page that has a result.
 *
 * @param status status id of its newest result
 * @param transientFailure whether one of its failures may pass by itself
 * @param runAttempts in how many runs it was tried since it last worked
 * @param confidence 0 to 1; null without text
 * @param fingerprints by stage id
 */
record PageState(
    String status,
    boolean transientFailure,
    int runAttempts,
    Double confidence,
    Map<String, String> fingerprints) {

  /** The state of a page that was tried in one run. */
  static PageState of(PageResult page) {
    return new PageState(
        page.status().id(),
        page.failures().stream().anyMatch(failure -> failure.code().isTransient()),
        1,
        page.ocr() == null ? null : page.ocr().confidence(),
        page.fingerprints());
  }
}
