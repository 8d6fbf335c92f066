package dev.platen.evaluate.text;

import java.util.List;

/**
 * The edit distance to a truth that leaves out parts of the page: lines of the prediction may be
 * passed over at no cost. Within a line that is used, everything counts.
 *
 * <p>Dynamic programming over the places of the truth, one line of the prediction after the other.
 */
final class PartialDistance {

  /** Cells of the table, which is filled: some seconds of work at most. */
  private static final long MAX_CELLS = 2_000_000_000L;

  private PartialDistance() {}

  static boolean isFeasible(long truth, long prediction) {
    return truth * prediction <= MAX_CELLS;
  }

  /**
   * The fewest edits.
   *
   * @param truth symbols of the truth
   * @param lines symbols of each line of the prediction, what separates lines included
   */
  static <T> int between(List<T> truth, List<List<T>> lines) {
    int[] costs = new int[truth.size() + 1];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = i;
    }
    for (List<T> line : lines) {
      int[] read = costs.clone();
      for (T symbol : line) {
        read = afterSymbol(truth, read, symbol);
      }
      for (int i = 0; i < costs.length; i++) {
        costs[i] = Math.min(costs[i], read[i]);
        if (i > 0) {
          costs[i] = Math.min(costs[i], costs[i - 1] + 1);
        }
      }
    }
    return costs[truth.size()];
  }

  private static <T> int[] afterSymbol(List<T> truth, int[] before, T symbol) {
    int[] after = new int[before.length];
    after[0] = before[0] + 1;
    for (int i = 1; i < after.length; i++) {
      int replaced = before[i - 1] + (truth.get(i - 1).equals(symbol) ? 0 : 1);
      after[i] = Math.min(replaced, 1 + Math.min(before[i], after[i - 1]));
    }
    return after;
  }
}
