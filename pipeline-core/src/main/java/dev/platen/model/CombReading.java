package dev.platen.model;

/**
 * What stands in a comb.
 *
 * @param blank whether nothing was written into it
 * @param line what was; null where it is blank, and where nothing could be read
 */
public record CombReading(boolean blank, Line line) {

  /** Nobody could read it. */
  public static final CombReading UNREAD = new CombReading(false, null);

  /** Nothing was written into it. */
  public static final CombReading BLANK = new CombReading(true, null);
}
