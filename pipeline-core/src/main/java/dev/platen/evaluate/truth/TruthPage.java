package dev.platen.evaluate.truth;

import dev.platen.geometry.Size;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * All that is known to be true of one page. Null stands for "no truth of this kind", an empty list
 * for "none of these on the page".
 *
 * <p>Coordinates are pixels of the stored page, origin top left, in a frame of the given size.
 *
 * @param id name of the truth, unique in its set
 * @param set collection that it belongs to
 * @param kind where the pages of the set come from
 * @param page the page it is about
 * @param frame size of the coordinate frame; null if unknown, and then taken to be the page's own
 * @param text the text
 * @param lines lines of text in reading order
 * @param words words
 * @param regions regions
 * @param tables tables
 * @param fields fields by name
 * @param geometry how the page lies in its image
 * @param tampering what was tampered with
 * @param clean the undistorted twin of the page
 * @param expected how reading it should end: ok, failed, blank, any
 */
public record TruthPage(
    String id,
    String set,
    TruthKind kind,
    PageReference page,
    Size frame,
    TruthText text,
    List<TruthLine> lines,
    List<TruthWord> words,
    List<TruthRegion> regions,
    List<TruthTable> tables,
    Map<String, String> fields,
    TruthGeometry geometry,
    TruthTampering tampering,
    PageReference clean,
    String expected)
    implements Serializable {

  public TruthPage {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(set, "set");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(geometry, "geometry");
    lines = lines == null ? null : List.copyOf(lines);
    words = words == null ? null : List.copyOf(words);
    regions = regions == null ? null : List.copyOf(regions);
    tables = tables == null ? null : List.copyOf(tables);
    fields = fields == null ? null : Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /** Whether the page has nothing that the truth leaves out. */
  public boolean isComplete() {
    return text == null || text.complete();
  }

  /** Whether the truth does not keep the case of letters. */
  public boolean isCaseFolded() {
    return text != null && text.caseFolded();
  }

  /** The id that no other truth has, whatever its set. */
  public String uniqueId() {
    return set + "/" + id;
  }
}
