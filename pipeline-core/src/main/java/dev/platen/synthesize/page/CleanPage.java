package dev.platen.synthesize.page;

import dev.platen.synthesize.text.Language;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page before anything happened to it.
 *
 * @param width in points
 * @param height in points
 * @param language in which it is written
 * @param vertical whether its text runs from top to bottom, lines from right to left
 * @param regions in reading order
 * @param tables whose cells' lines are those of the regions of type table
 * @param fields name to text, as printed
 * @param drawings below the text, the first lowest
 */
public record CleanPage(
    double width,
    double height,
    Language language,
    boolean vertical,
    List<Region> regions,
    List<Table> tables,
    Map<String, String> fields,
    List<Drawing> drawings) {

  public CleanPage {
    regions = List.copyOf(regions);
    tables = List.copyOf(tables);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    drawings = List.copyOf(drawings);
  }

  /** All lines in reading order. */
  public List<Line> lines() {
    return regions.stream().flatMap(region -> region.lines().stream()).toList();
  }

  /** All words in reading order. */
  public List<Word> words() {
    return lines().stream().flatMap(line -> line.words().stream()).toList();
  }
}
