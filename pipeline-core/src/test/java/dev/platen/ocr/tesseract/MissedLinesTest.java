package dev.platen.ocr.tesseract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.model.Line;
import dev.platen.model.Word;
import dev.platen.ocr.opencv.TextSurvey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MissedLinesTest {

  private static final List<Box> PLACES =
      IntStream.range(0, 1500).mapToObj(i -> new Box(0, 30 * i, 400, 20)).toList();

  private static Line line(Box box, int region) {
    Word word = new Word("word", "word", box, List.of(), 0.9, "tesseract", "Latn");
    return new Line(
        "word", box, List.of(), null, 0.9, "tesseract", "Latn", region, region, List.of(word));
  }

  @Test
  void allOfAPageIsReadOfWhichTheLayoutFoundNothing() {
    List<Line> lines =
        MissedLines.read(
            PLACES.subList(0, 133), (box, before) -> Optional.of(line(box, 7 + before)));
    assertThat(lines).hasSize(133);
    assertThat(lines.get(132).region()).isEqualTo(139);
    assertThat(lines.get(132).box()).isEqualTo(PLACES.get(132));
  }

  @Test
  void aPictureIsGivenUp() {
    int[] looks = new int[1];
    List<Line> lines =
        MissedLines.read(
            PLACES,
            (box, before) ->
                ++looks[0] % 10 == 0 ? Optional.of(line(box, before)) : Optional.empty());
    assertThat(looks[0]).isEqualTo(66);
    assertThat(lines).hasSize(6);
  }

  @Test
  void noPageIsLookedAtForEver() {
    assertThat(MissedLines.read(PLACES, (box, before) -> Optional.of(line(box, before))))
        .hasSize(1000);
  }

  @Test
  void amountsOfThreeDigitsAreLookedAtAndSpecksAreNotTheLongestFirst() {
    Box amount = new Box(800, 410, 72, 31);
    Box label = new Box(60, 470, 208, 36);
    Box speck = new Box(400, 600, 20, 20);
    Box read = new Box(60, 410, 118, 32);
    TextSurvey survey =
        new TextSurvey(
            29,
            false,
            0,
            Stream.of(amount, label, speck, read)
                .map(box -> new TextSurvey.SurveyedLine(box, 1.7))
                .toList());
    assertThat(MissedLines.of(survey, List.of(line(read, 0)))).containsExactly(label, amount);
  }

  @Test
  void amountsFollowTheItemsOfTheirRows() {
    Line tea = line(new Box(60, 100, 200, 30), 0);
    Line soap = line(new Box(60, 150, 120, 30), 0);
    Line thanks = line(new Box(200, 400, 400, 30), 1);
    Line first = line(new Box(800, 98, 72, 30), 2);
    Line second = line(new Box(800, 148, 72, 30), 3);
    List<Line> lines = new ArrayList<>(List.of(tea, soap, thanks));
    MissedLines.insert(List.of(second, first), lines);
    assertThat(lines).containsExactly(tea, first, soap, second, thanks);
  }

  @Test
  void aLineOfAColumnStaysInItsColumn() {
    Line left = line(new Box(0, 100, 400, 30), 0);
    Line leftBelow = line(new Box(0, 140, 400, 30), 0);
    Line right = line(new Box(500, 100, 400, 30), 1);
    Line rightBelow = line(new Box(500, 180, 400, 30), 1);
    Line between = line(new Box(500, 140, 400, 30), 2);
    List<Line> lines = new ArrayList<>(List.of(left, leftBelow, right, rightBelow));
    MissedLines.insert(List.of(between), lines);
    assertThat(lines).containsExactly(left, leftBelow, right, between, rightBelow);
  }
}
