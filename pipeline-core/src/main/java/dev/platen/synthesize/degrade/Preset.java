package dev.platen.synthesize.degrade;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Named ways into an archive. Held-out presets are used only when asked for. */
public enum Preset {
  /** As it was printed. */
  CLEAN,
  /** An office scanner: a little askew, holes, stamps, notes. */
  FLATBED,
  /** Bilevel at the resolution of a fax, streaks and specks. */
  FAX,
  /** A photograph of a sheet that lies somewhere. */
  PHONE,
  /** A bound volume on old paper. */
  OLD_BOOK,
  /** A photograph of a screen. */
  SCREEN_PHOTO,
  /** A photocopy of a photocopy; held out. */
  PHOTOCOPY,
  /** A photograph of a creased sheet in bad light; held out. */
  CREASED_PHOTO;

  /** Name in commands and in the truth: {@code old-book}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is used only on request. */
  public boolean heldOut() {
    return this == PHOTOCOPY || this == CREASED_PHOTO;
  }

  /** Those that are held out, or those that are not. */
  public static Set<Preset> all(boolean heldOut) {
    EnumSet<Preset> presets = EnumSet.noneOf(Preset.class);
    Arrays.stream(values()).filter(each -> each.heldOut() == heldOut).forEach(presets::add);
    return presets;
  }

  /** The preset of a name. */
  public static Preset of(String id) {
    for (Preset preset : values()) {
      if (preset.id().equals(id)) {
        return preset;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is no preset; there are %s"
            .formatted(id, EnumSet.allOf(Preset.class).stream().map(Preset::id).toList()));
  }
}
