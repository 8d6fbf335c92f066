package dev.platen.evaluate.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.platen.evaluate.prediction.PredictedBlock;
import dev.platen.evaluate.prediction.PredictedLine;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.tally.MetricName;
import dev.platen.evaluate.tally.PrecisionTally;
import dev.platen.evaluate.truth.TruthLine;
import dev.platen.evaluate.truth.TruthRegion;
import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.model.BlockType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DetectionMetricsTest {

  private static final MetricName LINES = MetricName.of(Metric.LINE_DETECTION_F1);

  private static TruthRegion region(BlockType type, Integer order, Box box) {
    return new TruthRegion(type, box.corners(), order);
  }

  private static PredictedBlock block(BlockType type, Double confidence, Box box) {
    return new PredictedBlock(type, box, List.of(), confidence);
  }

  private static PredictedLine line(double x, double y) {
    return new PredictedLine(new Box(x, y, 50, 10), List.of(), "");
  }

  @Test
  void polygonsOverlapByTheirAreas() {
    Outline square = Outline.of(new Box(0, 0, 10, 10));
    Outline triangle = Outline.of(List.of(new Point(0, 0), new Point(10, 0), new Point(0, 10)));

    assertThat(triangle.area()).isCloseTo(50, within(1e-6));
    assertThat(square.iou(triangle)).isCloseTo(0.5, within(1e-6));
    assertThat(triangle.iou(square)).isCloseTo(0.5, within(1e-6));
    assertThat(triangle.iou(triangle)).isCloseTo(1, within(1e-6));
    assertThat(square.iou(Outline.of(new Box(20, 0, 10, 10)))).isZero();
    assertThat(square.iou(Outline.of(new Box(5, 0, 10, 10)))).isCloseTo(1 / 3.0, within(1e-9));
  }

  @Test
  void eachOutlineIsInOnePairAtMost() {
    List<Outline> wanted = List.of(Outline.of(new Box(0, 0, 10, 10)));
    List<Outline> found =
        List.of(Outline.of(new Box(0, 0, 10, 9)), Outline.of(new Box(0, 0, 10, 10)));

    assertThat(Matching.pairs(wanted, found, 0.5)).containsExactly(new Matching.Pair(0, 1, 1));
    Measure f1 = DetectionMetrics.f1(LINES, wanted, found, true);
    assertThat(f1.value()).as("1 match, 2 found, 1 wanted").isEqualTo(0.6667);
    assertThat(DetectionMetrics.f1(LINES, wanted, found, false).value()).isEqualTo(1);
  }

  @Test
  void f1IsSymmetricAndPerfectForItself() {
    Random random = new Random(5);
    for (int round = 0; round < 50; round++) {
      List<Outline> one = outlines(random);
      List<Outline> other = outlines(random);
      assertThat(DetectionMetrics.f1(LINES, one, other, true).value())
          .isEqualTo(DetectionMetrics.f1(LINES, other, one, true).value());
      assertThat(DetectionMetrics.f1(LINES, one, one, true).value()).isEqualTo(1);
    }
  }

  private static List<Outline> outlines(Random random) {
    List<Outline> outlines = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(12); i++) {
      outlines.add(
          Outline.of(
              new Box(random.nextInt(40), random.nextInt(40), 5 + random.nextInt(30), 5.0 + i)));
    }
    return outlines;
  }

  @Test
  void aRegionOfAnotherTypeIsNotFound() {
    Box top = new Box(0, 0, 100, 20);
    Box body = new Box(0, 30, 100, 100);
    List<Measure> measures =
        DetectionMetrics.regions(
            List.of(region(BlockType.TITLE, 0, top), region(BlockType.TEXT, 1, body)),
            List.of(block(BlockType.TEXT, 0.9, top), block(BlockType.TEXT, 0.9, body)));

    assertThat(measures)
        .extracting(each -> each.name().id(), Measure::value)
        .containsExactly(
            tuple("region_f1", 0.5),
            tuple("region_f1.title", 0.0),
            tuple("region_f1.text", 0.6667));
  }

  /** Two regions wanted; the surer of two found is right up to 0.80, the other is wrong. */
  @Test
  void averagePrecisionIsAsCocoHasIt() {
    PrecisionTally tally = new PrecisionTally();
    DetectionMetrics.count(
        List.of(
            region(BlockType.TEXT, 0, new Box(0, 0, 100, 100)),
            region(BlockType.TEXT, 1, new Box(0, 200, 100, 100))),
        List.of(
            block(BlockType.TEXT, 0.9, new Box(0, 0, 100, 81)),
            block(BlockType.TEXT, 0.4, new Box(300, 300, 10, 10))),
        tally);

    // At 7 of 10 thresholds: precision 1 for recall 0 to 0.50 (51 of 101 values), 0 beyond.
    assertThat(tally.mean()).isCloseTo(7 * (51 / 101.0) / 10, within(1e-4));
    assertThat(tally.count()).isEqualTo(2);
  }

  @Test
  void averagePrecisionAddsUp() {
    PrecisionTally together = new PrecisionTally();
    PrecisionTally sum = new PrecisionTally();
    Random random = new Random(11);
    for (int page = 0; page < 20; page++) {
      List<TruthRegion> wanted = new ArrayList<>();
      List<PredictedBlock> found = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        Box box = new Box(random.nextInt(50), 50.0 * i, 60, 40);
        BlockType type = BlockType.values()[random.nextInt(3)];
        wanted.add(region(type, i, box));
        found.add(
            block(
                type, random.nextDouble(), new Box(box.x() + random.nextInt(30), box.y(), 60, 40)));
      }
      DetectionMetrics.count(wanted, found, together);
      PrecisionTally alone = new PrecisionTally();
      DetectionMetrics.count(wanted, found, alone);
      sum.add(alone);
    }

    assertThat(sum.byType()).isEqualTo(together.byType()).isNotEmpty();
    assertThat(sum.mean()).isEqualTo(together.mean()).isBetween(0.05, 0.95);
  }

  @Test
  void linesOutOfOrderAreCounted() {
    List<TruthRegion> columns =
        List.of(
            region(BlockType.TEXT, 1, new Box(0, 0, 100, 100)),
            region(BlockType.TEXT, 2, new Box(200, 0, 100, 100)));
    List<PredictedLine> byColumn = List.of(line(0, 0), line(0, 50), line(200, 0), line(200, 50));
    List<PredictedLine> across = List.of(line(0, 0), line(200, 0), line(0, 50), line(200, 50));

    assertThat(ReadingOrder.measure(columns, null, byColumn).value()).isZero();
    // 1 2 1 2 against 1 1 2 2: two replacements in four.
    assertThat(ReadingOrder.measure(columns, null, across).value()).isEqualTo(0.5);
    assertThat(ReadingOrder.measure(columns, null, List.of(line(900, 900))).value()).isNull();
  }

  @Test
  void withoutOrderedRegionsTheLinesOfTheTruthGiveTheOrder() {
    List<TruthLine> truth =
        List.of(
            new TruthLine(new Box(0, 0, 50, 10).corners(), "a"),
            new TruthLine(new Box(0, 50, 50, 10).corners(), "b"));

    assertThat(ReadingOrder.measure(null, truth, List.of(line(0, 50), line(0, 0))).value())
        .isEqualTo(1);
    assertThat(
            ReadingOrder.measure(null, truth, List.of(line(0, 0), line(500, 0), line(0, 50)))
                .value())
        .isZero();
  }
}
