package dev.platen.evaluate.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The edit distance of a text whose lines may stand in any order.
 *
 * <p>Every line that was found, the longest first, is laid where it fits best in what is left of
 * the truth, and what it covers there is taken away. Lines of which more than half would have to be
 * edited fit nowhere. In the end, what is left of the truth and the lines that fit nowhere replace
 * each other, character by character, as in an ordinary edit distance. Spaces at the ends of what
 * is left are free.
 *
 * <p>After the flexible character accuracy of Clausner, Pletschacher and Antonacopoulos, Pattern
 * Recognition Letters 131 (2020); there lines of both sides may be cut, here only the truth, which
 * need not be broken into lines. The best place is found as in Sellers, Journal of Algorithms 1
 * (1980). Greedy, so that the distance is an upper bound of the least one.
 */
final class OrderFreeDistance {

  /** Cells of the tables, which are filled: some seconds of work at most. */
  private static final long MAX_CELLS = 2_000_000_000L;

  /** Parts of the truth that no line has covered yet, in code points. */
  private final List<int[]> open = new ArrayList<>();

  private long edits;
  private long unplaced;

  private OrderFreeDistance(String truth) {
    keep(truth.codePoints().toArray(), 0, Integer.MAX_VALUE);
  }

  static boolean isFeasible(long truth, long prediction) {
    return truth * prediction <= MAX_CELLS;
  }

  /**
   * The edits, in code points.
   *
   * @param lines as they were found, in any order
   */
  static int between(String truth, List<String> lines) {
    OrderFreeDistance distance = new OrderFreeDistance(truth);
    lines.stream()
        .map(line -> line.codePoints().toArray())
        .sorted(Comparator.comparingInt(line -> -line.length))
        .forEachOrdered(distance::place);
    return Math.toIntExact(distance.total());
  }

  private long total() {
    long missing = open.stream().mapToLong(part -> part.length).sum();
    return edits + Math.max(missing, unplaced);
  }

  /** The place from {@code start} to before {@code end} in a part, for so many edits. */
  private record Place(int edits, int start, int end) {}

  private void place(int[] line) {
    int home = -1;
    Place best = new Place(line.length / 2 + 1, 0, 0);
    for (int i = 0; i < open.size(); i++) {
      Place place = best(line, open.get(i));
      if (place.edits < best.edits) {
        home = i;
        best = place;
      }
    }
    if (home < 0) {
      unplaced += line.length;
      return;
    }
    edits += best.edits;
    int[] part = open.remove(home);
    keep(part, 0, best.start);
    keep(part, best.end, part.length);
  }

  /** Keeps a stretch of a part as one of its own, without the spaces at its ends. */
  private void keep(int[] part, int from, int to) {
    int start = from;
    int end = Math.min(to, part.length);
    while (start < end && part[start] == ' ') {
      start++;
    }
    while (end > start && part[end - 1] == ' ') {
      end--;
    }
    if (start < end) {
      open.add(Arrays.copyOfRange(part, start, end));
    }
  }

  /** Where a line fits best in a part, the first of equal places. */
  private static Place best(int[] line, int[] part) {
    int[] costs = new int[line.length + 1];
    int[] starts = new int[line.length + 1];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = i;
    }
    Place best = new Place(costs[line.length], 0, 0);
    for (int end = 1; end <= part.length; end++) {
      int diagonal = costs[0];
      int diagonalStart = starts[0];
      starts[0] = end;
      for (int i = 1; i <= line.length; i++) {
        int cost = diagonal + (line[i - 1] == part[end - 1] ? 0 : 1);
        int start = diagonalStart;
        if (costs[i] + 1 < cost) {
          cost = costs[i] + 1;
          start = starts[i];
        }
        if (costs[i - 1] + 1 < cost) {
          cost = costs[i - 1] + 1;
          start = starts[i - 1];
        }
        diagonal = costs[i];
        diagonalStart = starts[i];
        costs[i] = cost;
        starts[i] = start;
      }
      if (costs[line.length] < best.edits) {
        best = new Place(costs[line.length], starts[line.length], end);
      }
    }
    return best;
  }
}
