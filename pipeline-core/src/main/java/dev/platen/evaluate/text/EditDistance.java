package dev.platen.evaluate.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Levenshtein's distance: the fewest insertions, deletions and replacements that make one sequence
 * the other.
 *
 * <p>Bit-parallel, 64 symbols at a time: G. Myers, "A fast bit-vector algorithm for approximate
 * string matching based on dynamic programming", J. ACM 46 (1999), for a distance over whole
 * sequences as in H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit
 * distances", Nordic J. of Computing 10 (2003). Libraries for Java fill the whole table; on a page
 * of 10,000 characters this is some 50 times as fast.
 */
public final class EditDistance {

  /** Cells of the table that is not filled: half a minute of work at most. */
  static final long MAX_CELLS = 50_000_000_000L;

  private EditDistance() {}

  /** Whether two sequences of such lengths can be compared in reasonable time. */
  public static boolean isFeasible(long first, long second) {
    return first * second <= MAX_CELLS;
  }

  /** The distance of two sequences, in symbols. */
  public static <T> int between(List<T> first, List<T> second) {
    Map<T, Integer> symbols = new HashMap<>();
    return between(symbols(first, symbols), symbols(second, symbols), symbols.size());
  }

  /** The distance of two texts, in code points. */
  public static int between(String first, String second) {
    return between(first.codePoints().boxed().toList(), second.codePoints().boxed().toList());
  }

  private static <T> int[] symbols(List<T> sequence, Map<T, Integer> known) {
    return sequence.stream()
        .mapToInt(symbol -> known.computeIfAbsent(symbol, any -> known.size()))
        .toArray();
  }

  /** Symbols are numbered from 0. */
  private static int between(int[] first, int[] second, int alphabet) {
    int start = 0;
    int shorter = Math.min(first.length, second.length);
    while (start < shorter && first[start] == second[start]) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && first[first.length - 1 - end] == second[second.length - 1 - end]) {
      end++;
    }
    int rows = first.length - start - end;
    int columns = second.length - start - end;
    if (rows == 0 || columns == 0) {
      return Math.max(rows, columns);
    }
    return new Table(second, start, columns, alphabet).fill(first, start, rows);
  }

  /** The table, 64 rows at a time; of the rows above only the steps between columns are kept. */
  private static final class Table {

    private final int[] text;
    private final int from;
    private final byte[] steps;
    private final long[] matches;

    Table(int[] text, int from, int columns, int alphabet) {
      this.text = text;
      this.from = from;
      this.steps = new byte[columns];
      this.matches = new long[alphabet];
      // The first row counts insertions: every step is one up.
      Arrays.fill(steps, (byte) 1);
    }

    int fill(int[] pattern, int start, int rows) {
      for (int row = 0; row < rows; row += Long.SIZE) {
        int height = Math.min(Long.SIZE, rows - row);
        for (int i = 0; i < height; i++) {
          matches[pattern[start + row + i]] |= 1L << i;
        }
        fillBlock(1L << (height - 1));
        for (int i = 0; i < height; i++) {
          matches[pattern[start + row + i]] = 0;
        }
      }
      int distance = rows;
      for (byte step : steps) {
        distance += step;
      }
      return distance;
    }

    private void fillBlock(long lastRow) {
      long up = -1;
      long down = 0;
      for (int column = 0; column < steps.length; column++) {
        int in = steps[column];
        long equal = matches[text[from + column]];
        long vertical = equal | down;
        if (in < 0) {
          equal |= 1;
        }
        long horizontal = (((equal & up) + up) ^ up) | equal;
        long right = down | ~(horizontal | up);
        long left = up & horizontal;
        steps[column] = (byte) ((right & lastRow) != 0 ? 1 : (left & lastRow) != 0 ? -1 : 0);
        right = (right << 1) | (in > 0 ? 1 : 0);
        left = (left << 1) | (in < 0 ? 1 : 0);
        up = left | ~(vertical | right);
        down = right & vertical;
      }
    }
  }
}
