package dev.platen.evaluate.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.evaluate.prediction.PredictedWord;
import dev.platen.evaluate.prediction.PredictedWord.Origin;
import dev.platen.evaluate.tally.CalibrationTally;
import dev.platen.evaluate.tally.ReliabilityTally;
import dev.platen.evaluate.tally.WordSource;
import dev.platen.evaluate.truth.TruthText;
import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordCorrectnessTest {

  private static boolean[] right(String truth, String... lines) {
    List<PredictedWord> words = new ArrayList<>();
    for (int line = 0; line < lines.length; line++) {
      for (String text : lines[line].split(" ", -1)) {
        words.add(new PredictedWord(line, new Box(0, 0, 1, 1), text, 0.5));
      }
    }
    return new WordCorrectness(new TruthText(truth, true, false), words).right();
  }

  @Test
  void wordsOfTheTruthInOrderAreRight() {
    assertThat(right("the cat sat down", "the cot sat", "down"))
        .containsExactly(true, false, true, true);
    assertThat(right("the cat", "the the cat")).containsExactly(false, true, true);
  }

  @Test
  void wordsThatWereMovedAreRight() {
    assertThat(right("one two three four", "three four", "one two"))
        .containsExactly(true, true, true, true);
  }

  @Test
  void aWordOverTwoLinesIsOne() {
    assertThat(right("an example here", "an exam-", "ple here"))
        .containsExactly(true, true, true, true);
    assertThat(right("an example here", "an exam-", "pie here"))
        .containsExactly(true, false, false, true);
  }

  @Test
  void chineseWordsAreRightIfAllTheirCharactersAre() {
    assertThat(right("发票号码是", "发票 号吗 是")).containsExactly(true, false, true);
  }

  @Test
  void whereWordsEndDoesNotMatter() {
    assertThat(right("软件包集合（doc）中", "软件包集合（ doc ）中")).containsExactly(true, true, true);
    assertThat(right("GNU/Linux (2.6)", "GNU/ Linux ( 2.6 )")).containsOnly(true);
    assertThat(right("GNU/Linux, or not", "GNU/Linux. or not")).containsExactly(false, true, true);
    assertThat(right("to day", "today")).containsExactly(false);
  }

  /** 100 words at 0.9 of which 80 are right, 50 at 0.3 of which 20 are right. */
  @Test
  void calibrationErrorIsTheMeanGap() {
    CalibrationTally tally = new CalibrationTally();
    for (int i = 0; i < 100; i++) {
      tally.add(0.9, i < 80);
    }
    for (int i = 0; i < 50; i++) {
      tally.add(0.3, i < 20);
    }

    assertThat(tally.error()).isCloseTo((100 * 0.1 + 50 * 0.1) / 150, within(1e-4));
    assertThat(tally.curve())
        .containsExactly(
            new CalibrationTally.Bin(0.3, 0.4, 50), new CalibrationTally.Bin(0.9, 0.8, 100));
    assertThat(new CalibrationTally().error()).isNull();
  }

  @Test
  void binsHaveEqualMassAndTalliesAddUp() {
    Random random = new Random(9);
    CalibrationTally together = new CalibrationTally();
    CalibrationTally sum = new CalibrationTally();
    for (int page = 0; page < 30; page++) {
      CalibrationTally alone = new CalibrationTally();
      for (int i = 0; i < 100; i++) {
        double confidence = random.nextDouble();
        boolean right = random.nextDouble() < confidence;
        together.add(confidence, right);
        alone.add(confidence, right);
      }
      sum.add(alone);
    }

    assertThat(sum.curve()).isEqualTo(together.curve()).hasSize(15);
    assertThat(together.curve()).allSatisfy(bin -> assertThat(bin.count()).isBetween(190L, 210L));
    assertThat(together.error()).as("calibrated by construction").isLessThan(0.05);
  }

  @Test
  void wordsAreCountedByWhoReadThem() {
    List<PredictedWord> words =
        List.of(
            word("the", new Origin("tesseract", null, "Latn", 0.5)),
            word("cot", new Origin("tesseract", "ppocr", "Latn", 0.5)),
            word("sat", new Origin("text-layer", null, null, null)),
            word("down", null));
    ReliabilityTally tally = new ReliabilityTally();
    new WordCorrectness(new TruthText("the cat sat down", true, false), words).count(tally);

    assertThat(tally.bySource().keySet())
        .extracting(WordSource::id)
        .containsExactly(
            "tesseract/Latn", "tesseract>ppocr/Latn", "text-layer/Zyyy", "unknown/unknown");
    assertThat(tally.bySource().get(new WordSource("tesseract>ppocr", "Latn")).curve())
        .containsExactly(new CalibrationTally.Bin(0.5, 0, 1));
    assertThat(tally.all().curve()).containsExactly(new CalibrationTally.Bin(0.5, 0.75, 4));
  }

  private static PredictedWord word(String text, Origin origin) {
    return new PredictedWord(0, new Box(0, 0, 1, 1), text, 0.5, origin);
  }
}
