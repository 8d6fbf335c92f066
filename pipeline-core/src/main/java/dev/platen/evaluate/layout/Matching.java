package dev.platen.evaluate.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pairs of what was to be found and what was found, one to one. */
public final class Matching {

  /** What counts as found: the usual bar of detection (Everingham et al., PASCAL VOC, 2010). */
  public static final double USUAL_OVERLAP = 0.5;

  /**
   * A pair.
   *
   * @param wanted place in the list of what was to be found
   * @param found place in the list of what was found
   * @param overlap intersection over union
   */
  public record Pair(int wanted, int found, double overlap) {}

  private static final Comparator<Pair> BEST_FIRST =
      Comparator.comparingDouble(Pair::overlap)
          .reversed()
          .thenComparingInt(Pair::wanted)
          .thenComparingInt(Pair::found);

  private Matching() {}

  /**
   * Pairs with at least so much overlap, each outline in one at most, the best pairs first.
   *
   * @param least intersection over union, above 0
   */
  public static List<Pair> pairs(List<Outline> wanted, List<Outline> found, double least) {
    List<Pair> candidates = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        double overlap = wanted.get(i).iou(found.get(j));
        if (overlap >= least) {
          candidates.add(new Pair(i, j, overlap));
        }
      }
    }
    candidates.sort(BEST_FIRST);
    boolean[] wantedTaken = new boolean[wanted.size()];
    boolean[] foundTaken = new boolean[found.size()];
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : candidates) {
      if (!wantedTaken[pair.wanted()] && !foundTaken[pair.found()]) {
        wantedTaken[pair.wanted()] = true;
        foundTaken[pair.found()] = true;
        pairs.add(pair);
      }
    }
    return pairs;
  }
}
