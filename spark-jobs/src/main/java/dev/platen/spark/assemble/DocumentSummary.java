package dev.platen.spark.assemble;

import dev.platen.model.PageResult;
import dev.platen.model.Status;
import dev.platen.model.Word;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a document's row needs of its pages, gathered page by page in constant space.
 *
 * <p>Status: failed if every page failed; blank if every page is blank; partial if any page failed
 * or is partial; ok else. Confidence is the mean of the pages', weighted by characters. Language is
 * the one of most characters.
 */
final class DocumentSummary {

  private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
  private final Map<String, Long> languages = new TreeMap<>();
  private double confidenceSum;
  private long confidenceWeight;
  private Map<String, String> fingerprints = Map.of();
  private Instant latest = Instant.EPOCH;
  private int pages;

  void add(PageResult page, Instant writtenAt) {
    pages++;
    statuses.merge(page.status(), 1, Integer::sum);
    if (!page.fingerprints().isEmpty()) {
      fingerprints = page.fingerprints();
    }
    if (writtenAt.isAfter(latest)) {
      latest = writtenAt;
    }
    if (page.ocr() == null) {
      return;
    }
    long characters =
        page.ocr().lines().stream()
            .flatMap(line -> line.words().stream())
            .map(Word::text)
            .mapToLong(String::length)
            .sum();
    if (page.ocr().language() != null) {
      languages.merge(page.ocr().language(), characters, Long::sum);
    }
    if (page.ocr().confidence() != null) {
      confidenceSum += page.ocr().confidence() * characters;
      confidenceWeight += characters;
    }
  }

  int pages() {
    return pages;
  }

  Status status() {
    if (statuses.getOrDefault(Status.FAILED, 0) == pages) {
      return Status.FAILED;
    }
    if (statuses.getOrDefault(Status.BLANK, 0) == pages) {
      return Status.BLANK;
    }
    return statuses.containsKey(Status.FAILED) || statuses.containsKey(Status.PARTIAL)
        ? Status.PARTIAL
        : Status.OK;
  }

  /** Null where there is no text. */
  Double confidence() {
    return confidenceWeight == 0
        ? null
        : Math.round(confidenceSum / confidenceWeight * 10_000) / 10_000.0;
  }

  /** Null where there is no text. */
  String language() {
    return languages.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  Map<String, String> fingerprints() {
    return fingerprints;
  }

  /** When the last of the pages was written. */
  Instant latest() {
    return latest;
  }
}
