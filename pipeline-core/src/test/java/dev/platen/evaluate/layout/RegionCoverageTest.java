package dev.platen.evaluate.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.platen.evaluate.prediction.PredictedBlock;
import dev.platen.evaluate.tally.Absence;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.tally.MetricTally;
import dev.platen.evaluate.truth.TruthRegion;
import dev.platen.evaluate.truth.TruthWord;
import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.model.BlockType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegionCoverageTest {

  /** One cell of the raster is one pixel. */
  private static final Size PAGE = new Size(800, 1_000);

  private static TruthRegion region(BlockType type, Box box) {
    return new TruthRegion(type, box.corners(), null);
  }

  private static PredictedBlock block(BlockType type, Box box) {
    return new PredictedBlock(type, box, List.of(), 0.8);
  }

  private static TruthWord word(double x, double y, double width) {
    return new TruthWord(new Box(x, y, width, 10), "word");
  }

  /** A paragraph of three words, in whose box there is a heading of one. */
  private static final List<TruthRegion> TRUTH =
      List.of(
          region(BlockType.TEXT, new Box(100, 100, 600, 400)),
          region(BlockType.HEADING, new Box(100, 200, 200, 50)));

  private static final List<TruthWord> WORDS =
      List.of(word(110, 110, 100), word(110, 220, 50), word(110, 300, 100), word(110, 400, 100));

  @Test
  void aParagraphInTwoPartsIsAsGoodAsWhole() {
    List<Measure> measures =
        new RegionCoverage(
                PAGE,
                TRUTH,
                List.of(
                    block(BlockType.TEXT, new Box(100, 100, 600, 100)),
                    block(BlockType.HEADING, new Box(100, 200, 200, 50)),
                    block(BlockType.TEXT, new Box(100, 260, 600, 240))))
            .byWords(WORDS);

    assertThat(measures)
        .extracting(each -> each.name().id(), Measure::value)
        .containsExactly(
            tuple("region_word_f1", 1.0),
            tuple("region_word_f1.heading", 1.0),
            tuple("region_word_f1.text", 1.0));
  }

  @Test
  void wordsOfTheWrongTypeCountByTheirArea() {
    // All is text; the last word and one outside of the truth's regions are found nowhere.
    List<TruthWord> words = new ArrayList<>(WORDS);
    words.add(word(110, 900, 300));
    List<Measure> measures =
        new RegionCoverage(PAGE, TRUTH, List.of(block(BlockType.TEXT, new Box(100, 100, 600, 250))))
            .byWords(words);

    // Wanted 3,000 of text and 500 of heading; found 2,500 of text, of which 2,000 are right.
    assertThat(measures)
        .extracting(each -> each.name().id(), Measure::value)
        .containsExactly(
            tuple("region_word_f1", 0.6667),
            tuple("region_word_f1.heading", 0.0),
            tuple("region_word_f1.text", 0.7273));
  }

  @Test
  void areasCountWithTheirWhiteSpace() {
    List<Measure> measures =
        new RegionCoverage(
                PAGE,
                TRUTH,
                List.of(
                    block(BlockType.TEXT, new Box(100, 250, 600, 250)),
                    block(BlockType.FIGURE, new Box(0, 0, 100, 100))))
            .byArea();

    // Text: 240,000 less 10,000 of the heading wanted, 150,000 found and right.
    assertThat(measures)
        .extracting(each -> each.name().id(), Measure::value)
        .containsExactly(
            tuple("region_area_f1", 0.75),
            tuple("region_area_f1.heading", 0.0),
            tuple("region_area_f1.text", 0.7895),
            tuple("region_area_f1.figure", 0.0));
  }

  @Test
  void polygonsCountByTheirOwnArea() {
    List<Point> triangle = List.of(new Point(0, 0), new Point(800, 0), new Point(0, 1_000));
    double value =
        new RegionCoverage(
                PAGE,
                List.of(new TruthRegion(BlockType.TEXT, triangle, null)),
                List.of(block(BlockType.TEXT, PAGE.box())))
            .byArea()
            .get(0)
            .value();

    assertThat(value).as("400,000 right, 800,000 found").isCloseTo(2 / 3.0, within(2e-3));
  }

  @Test
  void whatCannotBeMeasuredSaysWhy() {
    RegionCoverage nothing = new RegionCoverage(null, List.of(), List.of());

    assertThat(nothing.byWords(null))
        .extracting(Measure::value, Measure::absence)
        .containsExactly(tuple(null, Absence.NO_TRUTH));
    assertThat(nothing.byWords(List.of()))
        .extracting(Measure::absence)
        .containsExactly(Absence.NOTHING_THERE);
    assertThat(nothing.byArea())
        .extracting(Measure::absence)
        .containsExactly(Absence.NOTHING_THERE);
  }

  @Test
  void coordinatesFarOffThePageCostNothing() {
    Box far = new Box(-1e7, -1e7, 1e9, 1e9);

    assertThat(
            new RegionCoverage(
                    null, List.of(region(BlockType.TEXT, far)), List.of(block(BlockType.TEXT, far)))
                .byArea())
        .first()
        .extracting(Measure::value)
        .isEqualTo(1.0);
  }

  @Test
  void isSymmetricPerfectForItselfAndAddsUp() {
    Random random = new Random(3);
    MetricTally together = new MetricTally(Metric.REGION_AREA_F1);
    MetricTally first = new MetricTally(Metric.REGION_AREA_F1);
    MetricTally rest = new MetricTally(Metric.REGION_AREA_F1);
    for (int page = 0; page < 20; page++) {
      List<TruthRegion> one = regions(random);
      List<TruthRegion> other = regions(random);
      Measure there = new RegionCoverage(PAGE, one, blocks(other)).byArea().get(0);
      Measure back = new RegionCoverage(PAGE, other, blocks(one)).byArea().get(0);

      assertThat(there.value()).isEqualTo(back.value()).isBetween(0.0, 1.0);
      assertThat(new RegionCoverage(PAGE, one, blocks(one)).byArea())
          .extracting(Measure::value)
          .containsOnly(1.0);
      together.add("page " + page, there);
      (page < 5 ? first : rest).add("page " + page, there);
    }
    first.add(rest);

    assertThat(first).usingRecursiveComparison().isEqualTo(together);
  }

  private static List<PredictedBlock> blocks(List<TruthRegion> regions) {
    return regions.stream()
        .map(region -> block(region.type(), Box.around(region.polygon())))
        .toList();
  }

  private static List<TruthRegion> regions(Random random) {
    List<TruthRegion> regions = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Box box =
          new Box(
              random.nextInt(600), random.nextInt(900), 50 + random.nextInt(150), 20 + 10.0 * i);
      regions.add(region(BlockType.values()[random.nextInt(4)], box));
    }
    return regions;
  }
}
