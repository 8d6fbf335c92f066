package dev.platen.model;

/** How much a reader dares on a page. */
public enum ReadingManner {
  /** All that the settings allow: every turn and language, a second look, a second engine. */
  FULL,
  /**
   * One look at the page as it lies, in one language, by one engine: for a page on which all that
   * has cost a worker its life.
   */
  PLAIN
}
