package dev.platen.synthesize.tamper;

import java.util.Locale;

/** What forgers do. */
public enum Operation {
  /** Text taken away. */
  ERASED("erased"),
  /** Text replaced in the same font. */
  RETYPED("erased_and_reprinted"),
  /** Text replaced in another font. */
  RETYPED_OTHER_FONT("erased_and_reprinted"),
  /** Digits added where paper was blank. */
  ADDED("reprinted"),
  /** A digit copied over another of the same page. */
  COPIED_DIGIT("copied"),
  /** A whole word copied over another of the same page. */
  COPIED_FIELD("copied"),
  /** A word of another document pasted in. */
  SPLICED("spliced");

  private final String kind;

  Operation(String kind) {
    this.kind = kind;
  }

  /** Kind of the finding that it should lead to. */
  public String kind() {
    return kind;
  }

  /** Name in the truth: {@code copied-digit}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
