package dev.platen.evaluate.truth;

import java.util.Locale;

/** Where pages come from; figures on one kind say little of another and are never averaged. */
public enum TruthKind {
  /** Scans and photographs, with truth by people. */
  REAL,
  /** Pages that were never on paper, with exact truth. */
  BORN_DIGITAL,
  /** Simulated scans, with truth by construction. */
  SYNTHETIC,
  /** The truth does not say. */
  UNKNOWN;

  /** The name in truth files and tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static TruthKind of(String id) {
    for (TruthKind kind : values()) {
      if (kind.id().equals(id)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is none of real, born-digital, synthetic, unknown".formatted(id));
  }
}
