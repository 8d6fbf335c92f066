package dev.platen.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The languages that a page may be in.
 *
 * @param first what to read with where nothing is known
 * @param latin languages in Latin script, the likeliest first
 * @param rows Chinese in rows: simplified, then traditional, as far as there are packs
 * @param columns the same in columns
 * @param fixed whether the user has named them, so that all are used on every page
 */
public record Candidates(
    List<String> first,
    List<String> latin,
    List<String> rows,
    List<String> columns,
    boolean fixed) {

  /** Tesseract's packs for Latin script whose language {@link LatinLanguage} can tell. */
  private static final List<String> LATIN =
      List.of(
          "eng", "deu", "fra", "spa", "ita", "por", "nld", "swe", "dan", "nor", "fin", "pol", "ces",
          "hun", "ron", "lat", "cat", "slk", "slv", "hrv", "est", "lit", "lav", "tur", "ind",
          "msa");

  public Candidates {
    first = List.copyOf(first);
    latin = List.copyOf(latin);
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /** All that there are packs for. */
  public static Candidates of(List<String> available) {
    return new Candidates(
        List.of("eng"),
        LATIN.stream().filter(available::contains).toList(),
        chinese(available, ""),
        chinese(available, "_vert"),
        false);
  }

  /** Those that the user has named. */
  static Candidates fixed(List<String> languages) {
    List<String> latin =
        languages.stream().filter(language -> !language.startsWith("chi_")).limit(1).toList();
    return new Candidates(
        languages, latin, chinese(languages, ""), chinese(languages, "_vert"), true);
  }

  private static List<String> chinese(List<String> available, String suffix) {
    List<String> found = new ArrayList<>();
    for (String language : List.of("chi_sim", "chi_tra")) {
      if (available.contains(language + suffix)) {
        found.add(language + suffix);
      }
    }
    return found;
  }

  static boolean isHan(List<String> languages) {
    return languages.get(0).startsWith("chi_");
  }

  /** All of them, sorted: what a result may depend on. */
  public List<String> all() {
    return Stream.of(first, latin, rows, columns)
        .flatMap(List::stream)
        .distinct()
        .sorted()
        .toList();
  }

  /** What to read a page with whose main language is known. */
  List<String> toReadWith(List<String> found) {
    if (!fixed) {
      // Chinese pages hold Latin words too, and the Chinese models read them badly.
      return isHan(found) && !PageWriting.isVertical(found) && latin.contains("eng")
          ? List.of(found.get(0), "eng")
          : found;
    }
    boolean vertical = PageWriting.isVertical(found);
    List<String> rest =
        first.stream().filter(language -> language.endsWith("_vert") == vertical).toList();
    return rest.isEmpty() ? first : rest;
  }
}
