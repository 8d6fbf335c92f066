package dev.platen.model;

import java.util.Locale;

/** How a page or a document ended. */
public enum Status {
  /** Everything that was to be done was done. */
  OK,
  /** Something was read and something was lost; {@code failures} says what. */
  PARTIAL,
  /** Nothing could be read. */
  FAILED,
  /**
   * Nothing was found on the page: no text, and next to nothing that stands out from its paper as
   * ink does. A picture without hard edges can end so.
   */
  BLANK;

  /** The name written to tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
