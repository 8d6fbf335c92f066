package dev.platen.synthesize.archive;

import dev.platen.synthesize.degrade.Preset;
import dev.platen.synthesize.document.Kind;
import dev.platen.synthesize.file.Format;
import dev.platen.synthesize.text.Language;
import java.io.Serializable;
import java.util.List;

/**
 * What an archive is to have.
 *
 * @param seed the same seed gives the same archive
 * @param kinds of documents, in turns
 * @param languages in turns, where a kind has them
 * @param presets that pages go through, by chance
 * @param formats of files, by chance where they suit
 * @param tampered share of documents that are tampered with, 0 to 1
 * @param dpi resolution of scans, 72 to 600
 * @param heldOut whether held-out fonts and issuers are used, and no others
 * @param builtInFont whether one font is used that needs no package and has no Chinese
 * @param cleanTwins whether every scanned page is stored undistorted as well, but for those that
 *     are tampered with
 */
public record SynthesisOptions(
    long seed,
    List<Kind> kinds,
    List<Language> languages,
    List<Preset> presets,
    List<Format> formats,
    double tampered,
    int dpi,
    boolean heldOut,
    boolean builtInFont,
    boolean cleanTwins)
    implements Serializable {

  private static final int LEAST_DPI = 72;
  private static final int MOST_DPI = 600;

  public SynthesisOptions {
    kinds = filled("kinds", kinds);
    languages = filled("languages", languages);
    presets = filled("presets", presets);
    formats = filled("formats", formats);
    if (dpi < LEAST_DPI || dpi > MOST_DPI) {
      throw new IllegalArgumentException(
          "dpi = %d is not between %d and %d".formatted(dpi, LEAST_DPI, MOST_DPI));
    }
    if (!(tampered >= 0 && tampered <= 1)) {
      throw new IllegalArgumentException(
          "tampered = %s is not between 0 and 1".formatted(tampered));
    }
    if (builtInFont && languages.stream().anyMatch(Language::chinese)) {
      throw new IllegalArgumentException(
          "The built-in font has no Chinese; leave Chinese languages out or use installed fonts");
    }
    List<Language> written = languages;
    for (Kind kind : kinds) {
      if (kind.languages().stream().noneMatch(written::contains)) {
        throw new IllegalArgumentException(
            "%s is not written in any of the languages; it is in %s"
                .formatted(kind.id(), kind.languages().stream().map(Language::code).toList()));
      }
    }
  }

  private static <T> List<T> filled(String name, List<T> list) {
    if (list.isEmpty()) {
      throw new IllegalArgumentException(name + " is empty; name at least one");
    }
    return List.copyOf(list);
  }

  /** Pages as they were printed, in English and German, that need no font package. */
  public static SynthesisOptions plain(long seed, int dpi, List<Kind> kinds, List<Format> formats) {
    return new SynthesisOptions(
        seed,
        kinds,
        List.of(Language.ENGLISH, Language.GERMAN),
        List.of(Preset.CLEAN),
        formats,
        0,
        dpi,
        false,
        true,
        false);
  }
}
