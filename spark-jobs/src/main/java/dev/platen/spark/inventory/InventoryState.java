package dev.platen.spark.inventory;

import java.util.Locale;

/** What a row of {@code inventory} says of its uri. */
public enum InventoryState {
  /** A document that opened; its pages are known. */
  DOCUMENT,
  /** An archive; its members have rows of their own. A failure says that some were lost. */
  ARCHIVE,
  /** Nothing could be made of it; the failure says why. */
  FAILED,
  /** It was there once and is gone. */
  MISSING;

  /** The name written to tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
