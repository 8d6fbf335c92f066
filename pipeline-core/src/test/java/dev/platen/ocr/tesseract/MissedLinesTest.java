package dev.platen.ocr.tesseract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.model.Line;
import dev.platen.model.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
}
