package dev.platen.evaluate.forensics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.evaluate.prediction.PredictedFinding;
import dev.platen.evaluate.tally.Absence;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.RocTally;
import dev.platen.evaluate.truth.TruthTampering;
import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TamperMetricsTest {

  private static final Box PLACE = new Box(0, 0, 100, 100);

  private static List<Measure> measure(TruthTampering truth, PredictedFinding... findings) {
    return new TamperMetrics(truth, List.of(findings)).measures();
  }

  @Test
  void regionsAndPixelsAreCompared() {
    TruthTampering tampered = new TruthTampering(false, List.of(PLACE));

    List<Measure> half = measure(tampered, new PredictedFinding(0.9, new Box(0, 0, 100, 50)));

    assertThat(half.get(0).absence()).isEqualTo(Absence.TAMPERED);
    assertThat(half.get(1).value()).as("IoU is 0.5").isEqualTo(1);
    assertThat(half.get(2).value()).as("2 * 5000 / 15000").isEqualTo(0.6667);
    List<Measure> weak = measure(tampered, new PredictedFinding(0.4, PLACE));
    assertThat(weak.get(1).value()).isZero();
    assertThat(weak.get(2).value()).isZero();
  }

  @Test
  void aStrongFindingOnAnAuthenticPageIsAFalseAlarm() {
    TruthTampering authentic = new TruthTampering(true, List.of());

    assertThat(measure(authentic, new PredictedFinding(0.5, null)).get(0).value()).isEqualTo(1);
    assertThat(measure(authentic, new PredictedFinding(0.49, PLACE)).get(0).value()).isZero();
    assertThat(measure(authentic).get(2).absence()).isEqualTo(Absence.NOTHING_THERE);
  }

  /** Scores of positives 0.9 and 0.4, of negatives 0.4 and 0: 3.5 of 4 pairs are won. */
  @Test
  void areaIsTheShareOfPairsInTheRightOrder() {
    RocTally tally = new RocTally();
    tally.add(0.9, true);
    tally.add(0.4, true);
    tally.add(0.4, false);
    assertThat(new RocTally().area()).isNull();
    new TamperMetrics(new TruthTampering(true, List.of()), List.of()).count(tally);

    assertThat(tally.area()).isEqualTo(0.875);
    RocTally twice = new RocTally();
    twice.add(tally);
    twice.add(tally);
    assertThat(twice.area()).isEqualTo(0.875);
    assertThat(twice.count()).isEqualTo(8);
  }

  @Test
  void boxesThatOverlapCountOnce() {
    Random random = new Random(4);
    for (int round = 0; round < 30; round++) {
      boolean[][] pixels = new boolean[60][60];
      List<Box> boxes = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Box box =
            new Box(random.nextInt(40), random.nextInt(40), random.nextInt(20), random.nextInt(20));
        boxes.add(box);
        for (int y = (int) box.y(); y < box.bottom(); y++) {
          for (int x = (int) box.x(); x < box.right(); x++) {
            pixels[y][x] = true;
          }
        }
      }
      int covered = 0;
      for (boolean[] row : pixels) {
        for (boolean pixel : row) {
          covered += pixel ? 1 : 0;
        }
      }
      assertThat(BoxUnion.area(boxes)).isCloseTo(covered, within(1e-6));
      assertThat(BoxUnion.sharedArea(boxes, boxes)).isCloseTo(covered, within(1e-6));
    }
  }
}
