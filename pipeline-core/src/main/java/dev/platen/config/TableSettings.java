package dev.platen.config;

import java.io.Serializable;

/**
 * Stage table.
 *
 * @param search which tables are looked for
 */
public record TableSettings(Search search) implements Serializable {

  /** Which tables are looked for. */
  public enum Search {
    /** All: with rulings, and those that only the alignment of their words shows. */
    ALL,
    /** Those with rulings. */
    RULED,
    /** None. */
    NONE
  }
}
