package dev.platen.calibrate;

import dev.platen.evaluate.tally.CalibrationTally;
import dev.platen.evaluate.tally.WordSource;
import dev.platen.evaluate.truth.TruthKind;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The words of many pages, by who read them and by document. Holds counts, not words: some
 * kilobytes a document. Not thread-safe.
 */
public final class CalibrationSample implements Serializable {

  private static final long serialVersionUID = 1;

  /**
   * A document of a set.
   *
   * @param name the same for the document and its undistorted twin
   */
  record Document(TruthKind kind, String set, String name)
      implements Serializable, Comparable<Document> {

    @Override
    public int compareTo(Document other) {
      int byName = name.compareTo(other.name);
      int bySet = byName != 0 ? byName : set.compareTo(other.set);
      return bySet != 0 ? bySet : kind.compareTo(other.kind);
    }
  }

  private final TreeMap<WordSource, TreeMap<Document, CalibrationTally>> counts = new TreeMap<>();

  /** Adds a page. */
  public CalibrationSample add(PageOutcomes page) {
    Document document = new Document(page.kind(), page.set(), page.document());
    page.bySource().forEach((source, tally) -> add(source, document, tally));
    return this;
  }

  /** Adds all that another sample has. */
  public CalibrationSample add(CalibrationSample other) {
    other.counts.forEach(
        (source, documents) ->
            documents.forEach((document, tally) -> add(source, document, tally)));
    return this;
  }

  private void add(WordSource source, Document document, CalibrationTally tally) {
    counts
        .computeIfAbsent(source, any -> new TreeMap<>())
        .computeIfAbsent(document, any -> new CalibrationTally())
        .add(tally);
  }

  /** Who read any words. */
  public SortedSet<WordSource> sources() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(counts.keySet()));
  }

  /** The words of a source, by document. */
  Map<Document, CalibrationTally> of(WordSource source) {
    return Collections.unmodifiableMap(counts.getOrDefault(source, new TreeMap<>()));
  }
}
