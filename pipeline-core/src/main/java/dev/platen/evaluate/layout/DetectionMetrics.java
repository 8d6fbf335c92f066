package dev.platen.evaluate.layout;

import dev.platen.evaluate.prediction.PredictedBlock;
import dev.platen.evaluate.prediction.PredictedLine;
import dev.platen.evaluate.prediction.PredictedWord;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.tally.MetricName;
import dev.platen.evaluate.tally.PrecisionTally;
import dev.platen.evaluate.truth.TruthLine;
import dev.platen.evaluate.truth.TruthRegion;
import dev.platen.evaluate.truth.TruthWord;
import dev.platen.model.BlockType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Measures where lines, words and regions were found. */
public final class DetectionMetrics {

  private DetectionMetrics() {}

  /**
   * Lines found.
   *
   * @param complete whether the page has no other lines than those of the truth
   */
  public static Measure lines(List<TruthLine> wanted, List<PredictedLine> found, boolean complete) {
    return f1(
        MetricName.of(Metric.LINE_DETECTION_F1),
        wanted.stream().map(line -> Outline.of(line.polygon())).toList(),
        found.stream().map(line -> Outline.of(line.box(), line.polygon())).toList(),
        complete);
  }

  /**
   * Words found.
   *
   * @param complete whether the page has no other words than those of the truth
   */
  public static Measure words(List<TruthWord> wanted, List<PredictedWord> found, boolean complete) {
    return f1(
        MetricName.of(Metric.WORD_DETECTION_F1),
        wanted.stream().map(word -> Outline.of(word.box())).toList(),
        found.stream().map(word -> Outline.of(word.box())).toList(),
        complete);
  }

  /**
   * Outlines found.
   *
   * @param complete whether there are no others than those of the truth, so that others are wrong
   */
  public static Measure f1(
      MetricName name, List<Outline> wanted, List<Outline> found, boolean complete) {
    long matches = Matching.pairs(wanted, found, Matching.USUAL_OVERLAP).size();
    return Measure.f1(name, matches, complete ? found.size() : matches, wanted.size());
  }

  /** Regions found, all together and by type; a region of another type is not found. */
  public static List<Measure> regions(List<TruthRegion> wanted, List<PredictedBlock> found) {
    List<Measure> byType = new ArrayList<>();
    long matches = 0;
    for (BlockType type : BlockType.values()) {
      List<Outline> wantedOutlines = wanted(wanted, type);
      List<Outline> foundOutlines =
          found(found, type).stream().map(DetectionMetrics::outline).toList();
      if (!wantedOutlines.isEmpty() || !foundOutlines.isEmpty()) {
        long right = Matching.pairs(wantedOutlines, foundOutlines, Matching.USUAL_OVERLAP).size();
        matches += right;
        byType.add(
            Measure.f1(
                new MetricName(Metric.REGION_F1, type.id()),
                right,
                foundOutlines.size(),
                wantedOutlines.size()));
      }
    }
    List<Measure> all = new ArrayList<>();
    all.add(Measure.f1(MetricName.of(Metric.REGION_F1), matches, found.size(), wanted.size()));
    all.addAll(byType);
    return all;
  }

  /** Counts the regions of a page for average precision, type by type. */
  public static void count(
      List<TruthRegion> wanted, List<PredictedBlock> found, PrecisionTally tally) {
    for (BlockType type : BlockType.values()) {
      List<Outline> wantedOutlines = wanted(wanted, type);
      if (!wantedOutlines.isEmpty()) {
        tally.addWanted(type.id(), wantedOutlines.size());
      }
      List<PredictedBlock> surestFirst = new ArrayList<>(found(found, type));
      surestFirst.sort(Comparator.comparingDouble(DetectionMetrics::score).reversed());
      boolean[][] taken = new boolean[PrecisionTally.THRESHOLDS][wantedOutlines.size()];
      for (PredictedBlock block : surestFirst) {
        tally.addFound(type.id(), score(block), right(outline(block), wantedOutlines, taken));
      }
    }
  }

  /** At which thresholds a region is right: it then takes the free one that it covers best. */
  private static boolean[] right(Outline outline, List<Outline> wanted, boolean[][] taken) {
    double[] overlaps = wanted.stream().mapToDouble(outline::iou).toArray();
    boolean[] right = new boolean[PrecisionTally.THRESHOLDS];
    for (int threshold = 0; threshold < right.length; threshold++) {
      int best = -1;
      for (int i = 0; i < overlaps.length; i++) {
        boolean enough = overlaps[i] >= PrecisionTally.threshold(threshold);
        if (enough && !taken[threshold][i] && (best < 0 || overlaps[i] > overlaps[best])) {
          best = i;
        }
      }
      if (best >= 0) {
        right[threshold] = true;
        taken[threshold][best] = true;
      }
    }
    return right;
  }

  /** A layout that gives no confidence is sure of everything. */
  private static double score(PredictedBlock block) {
    return block.confidence() == null ? 1 : block.confidence();
  }

  private static List<Outline> wanted(List<TruthRegion> regions, BlockType type) {
    return regions.stream()
        .filter(region -> region.type() == type)
        .map(region -> Outline.of(region.polygon()))
        .toList();
  }

  private static List<PredictedBlock> found(List<PredictedBlock> blocks, BlockType type) {
    return blocks.stream().filter(block -> block.type() == type).toList();
  }

  private static Outline outline(PredictedBlock block) {
    return Outline.of(block.box(), block.polygon());
  }
}
