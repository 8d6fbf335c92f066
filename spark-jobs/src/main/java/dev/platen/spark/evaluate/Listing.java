package dev.platen.spark.evaluate;

import java.util.List;

/**
 * Things that are counted, and the first of them named.
 *
 * @param count how many there are
 * @param first the first few, in order
 */
public record Listing(long count, List<String> first) {

  /** How many are named. */
  public static final int SHOWN = 20;

  public Listing {
    first = List.copyOf(first);
  }
}
