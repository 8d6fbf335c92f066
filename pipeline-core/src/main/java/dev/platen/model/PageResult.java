package dev.platen.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a worker found on a page, stage by stage, so that later stages can be redone alone.
 *
 * @param documentId SHA-256 of the document's bytes, hexadecimal
 * @param pageNumber 1-based
 * @param status how the page ended
 * @param info what inspection knew of the page
 * @param decode null where the stage failed or was not reached; likewise the next four
 * @param fingerprints by stage id: settings, models and engine versions that made the stage's
 *     result
 * @param failures empty for status ok and blank
 * @param stageMillis wall time by stage id
 * @param attempts how often the page was tried in this run, from 1
 */
public record PageResult(
    String documentId,
    int pageNumber,
    Status status,
    PageInfo info,
    DecodedPage decode,
    PreparedPage preprocess,
    Recognition ocr,
    PageTables tables,
    PageLayout layout,
    Map<String, String> fingerprints,
    List<PageFailure> failures,
    Map<String, Long> stageMillis,
    int attempts) {

  public PageResult {
    Objects.requireNonNull(documentId, "documentId");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(info, "info");
    if (pageNumber < 1 || attempts < 1) {
      throw new IllegalArgumentException(
          "Page %d or attempt %d is not 1 or more".formatted(pageNumber, attempts));
    }
    fingerprints = Collections.unmodifiableMap(new TreeMap<>(fingerprints));
    failures = List.copyOf(failures);
    stageMillis = Collections.unmodifiableMap(new TreeMap<>(stageMillis));
  }

  /** A page of which nothing could be read. */
  public static PageResult failed(
      String documentId,
      int pageNumber,
      PageInfo info,
      Map<String, String> fingerprints,
      PageFailure failure,
      int attempts) {
    return new PageResult(
        documentId,
        pageNumber,
        Status.FAILED,
        info,
        null,
        null,
        null,
        null,
        null,
        fingerprints,
        List.of(failure),
        Map.of(),
        attempts);
  }

  /** The same result with another number of attempts. */
  public PageResult withAttempts(int number) {
    return new PageResult(
        documentId,
        pageNumber,
        status,
        info,
        decode,
        preprocess,
        ocr,
        tables,
        layout,
        fingerprints,
        failures,
        stageMillis,
        number);
  }

  /** The same result with another layout. */
  public PageResult withLayout(PageLayout other) {
    return new PageResult(
        documentId,
        pageNumber,
        status,
        info,
        decode,
        preprocess,
        ocr,
        tables,
        other,
        fingerprints,
        failures,
        stageMillis,
        attempts);
  }
}
