package dev.platen.evaluate.layout;

import dev.platen.evaluate.prediction.PredictedBlock;
import dev.platen.evaluate.tally.Absence;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.tally.MetricName;
import dev.platen.evaluate.truth.TruthRegion;
import dev.platen.evaluate.truth.TruthWord;
import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.model.BlockType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How much of a page is given the right type, however it is cut into regions: a paragraph found in
 * two parts costs nothing here, one taken for a heading costs what it covers.
 *
 * <p>Counted twice: by the area of the words of the truth, as DocBank does (Li et al., COLING
 * 2020), and by the area of regions, white space and pictures with it (cf. Shafait, Keysers and
 * Breuel, PAMI 30, 2008). Where regions overlap, the smallest counts.
 */
public final class RegionCoverage {

  private static final BlockType[] TYPES = BlockType.values();

  /** Area by what it is and what it was taken for; the last place is for neither. */
  private static final class Confusion {
    private final long[][] areas = new long[TYPES.length + 1][TYPES.length + 1];

    void add(BlockType wanted, BlockType found, long area) {
      areas[place(wanted)][place(found)] += area;
    }

    private static int place(BlockType type) {
      return type == null ? TYPES.length : type.ordinal();
    }

    long wanted(int type) {
      return LongStream.of(areas[type]).sum();
    }

    long found(int type) {
      return Stream.of(areas).mapToLong(row -> row[type]).sum();
    }

    long right(int type) {
      return areas[type][type];
    }
  }

  private final TypeRaster wanted;
  private final TypeRaster found;

  /**
   * Compares regions; coordinates of both in one frame.
   *
   * @param frame size of it, beyond which nothing counts; null if unknown
   */
  public RegionCoverage(Size frame, List<TruthRegion> wanted, List<PredictedBlock> found) {
    List<TypeRaster.Typed> ofTruth =
        wanted.stream()
            .map(region -> new TypeRaster.Typed(region.type(), region.polygon()))
            .toList();
    List<TypeRaster.Typed> ofPage =
        found.stream().map(block -> new TypeRaster.Typed(block.type(), corners(block))).toList();
    Box extent =
        frame != null
            ? frame.box()
            : Stream.concat(ofTruth.stream(), ofPage.stream())
                .map(region -> Box.around(region.corners()))
                .reduce(new Box(0, 0, 1, 1), Box::union);
    this.wanted = TypeRaster.of(extent, ofTruth);
    this.found = TypeRaster.of(extent, ofPage);
  }

  private static List<Point> corners(PredictedBlock block) {
    return block.polygon().size() < 3 ? block.box().corners() : block.polygon();
  }

  /** By area, all types together and each. */
  public List<Measure> byArea() {
    Confusion areas = new Confusion();
    for (int row = 0; row < wanted.height(); row++) {
      for (int column = 0; column < wanted.width(); column++) {
        areas.add(wanted.type(column, row), found.type(column, row), 1);
      }
    }
    return measures(Metric.REGION_AREA_F1, areas);
  }

  /**
   * By the words of the truth that lie in a region of it, all types together and each.
   *
   * @param words of the truth; null where it has none
   */
  public List<Measure> byWords(List<TruthWord> words) {
    if (words == null) {
      return List.of(Measure.absent(Metric.REGION_WORD_F1, Absence.NO_TRUTH));
    }
    Confusion areas = new Confusion();
    for (TruthWord word : words) {
      Box box = word.box();
      BlockType type = wanted.type(box.centerX(), box.centerY());
      if (type != null) {
        BlockType taken = found.type(box.centerX(), box.centerY());
        areas.add(type, taken, wanted.cells(box));
      }
    }
    return measures(Metric.REGION_WORD_F1, areas);
  }

  private static List<Measure> measures(Metric metric, Confusion areas) {
    long right = 0;
    long found = 0;
    long wanted = 0;
    List<Measure> measures = new ArrayList<>();
    for (BlockType type : TYPES) {
      int place = type.ordinal();
      long foundOfType = areas.found(place);
      long wantedOfType = areas.wanted(place);
      if (foundOfType + wantedOfType > 0) {
        MetricName name = new MetricName(metric, type.id());
        measures.add(Measure.f1(name, areas.right(place), foundOfType, wantedOfType));
      }
      right += areas.right(place);
      found += foundOfType;
      wanted += wantedOfType;
    }
    measures.add(0, Measure.f1(MetricName.of(metric), right, found, wanted));
    return measures;
  }
}
