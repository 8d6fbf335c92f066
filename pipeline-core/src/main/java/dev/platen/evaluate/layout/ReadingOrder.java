package dev.platen.evaluate.layout;

import dev.platen.evaluate.prediction.PredictedLine;
import dev.platen.evaluate.tally.Absence;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.text.EditDistance;
import dev.platen.evaluate.truth.TruthLine;
import dev.platen.evaluate.truth.TruthRegion;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of what was found stands in the wrong place of the reading order.
 *
 * <p>Every line that was found gets the number of the region of the truth that it lies in, or of
 * the line of the truth that it matches; lines that match nothing are left out. The numbers, in the
 * order that was found, are compared with the same numbers in ascending order: their edit distance
 * over how many they are. So neither missing lines nor blocks cut otherwise count, only order.
 */
public final class ReadingOrder {

  private static final double HALF = 0.5;

  /** Areas of polygons are exact to less than this. */
  private static final double TOLERANCE = 1e-6;

  private ReadingOrder() {}

  /** Whether a page's truth says anything of order. */
  public static boolean isKnown(List<TruthRegion> regions, List<TruthLine> lines) {
    return isOrdered(regions) || lines != null;
  }

  private static boolean isOrdered(List<TruthRegion> regions) {
    return regions != null && regions.stream().anyMatch(region -> region.order() != null);
  }

  /**
   * Measures the order, by regions where they are ordered, else by lines.
   *
   * @param regions of the truth; null if there are none
   * @param lines of the truth; null if there are none
   * @param found lines in the order that was found
   */
  public static Measure measure(
      List<TruthRegion> regions, List<TruthLine> lines, List<PredictedLine> found) {
    List<Outline> outlines =
        found.stream().map(line -> Outline.of(line.box(), line.polygon())).toList();
    List<Integer> numbers =
        isOrdered(regions) ? byRegion(regions, outlines) : byLine(lines, outlines);
    if (numbers.isEmpty()) {
      return Measure.absent(Metric.READING_ORDER_ERROR, Absence.NOTHING_MATCHED);
    }
    List<Integer> ascending = numbers.stream().sorted().toList();
    return Measure.of(
        Metric.READING_ORDER_ERROR, EditDistance.between(ascending, numbers), numbers.size());
  }

  private static List<Integer> byRegion(List<TruthRegion> regions, List<Outline> found) {
    List<TruthRegion> ordered = regions.stream().filter(region -> region.order() != null).toList();
    List<Outline> outlines = ordered.stream().map(region -> Outline.of(region.polygon())).toList();
    List<Integer> numbers = new ArrayList<>();
    for (Outline line : found) {
      int region = home(line, outlines);
      if (region >= 0) {
        numbers.add(ordered.get(region).order());
      }
    }
    return numbers;
  }

  /** The region that holds most of a line, the smaller one of two; -1 if none holds half of it. */
  private static int home(Outline line, List<Outline> regions) {
    int best = -1;
    double most = HALF * line.area();
    for (int i = 0; i < regions.size(); i++) {
      double shared = regions.get(i).sharedArea(line);
      boolean equal = Math.abs(shared - most) <= TOLERANCE * line.area();
      boolean smaller = best >= 0 && regions.get(i).area() < regions.get(best).area();
      if ((equal && (best < 0 || smaller)) || (!equal && shared > most)) {
        best = i;
        most = Math.max(most, shared);
      }
    }
    return best;
  }

  private static List<Integer> byLine(List<TruthLine> lines, List<Outline> found) {
    List<Outline> wanted = lines.stream().map(line -> Outline.of(line.polygon())).toList();
    Integer[] numbers = new Integer[found.size()];
    for (Matching.Pair pair : Matching.pairs(wanted, found, Matching.USUAL_OVERLAP)) {
      numbers[pair.found()] = pair.wanted();
    }
    List<Integer> inOrder = new ArrayList<>();
    for (Integer number : numbers) {
      if (number != null) {
        inOrder.add(number);
      }
    }
    return inOrder;
  }
}
