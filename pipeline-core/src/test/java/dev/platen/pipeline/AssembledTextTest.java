package dev.platen.pipeline;

import static dev.platen.pipeline.Bench.line;
import static dev.platen.pipeline.Bench.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.Line;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssembledTextTest {

  private static final Box BOX = new Box(0, 0, 10, 10);

  private static String assembled(String... texts) {
    List<Line> lines =
        Stream.of(texts)
            .map(
                text ->
                    TextNormalization.withWords(
                        line("fake", 0, word("x", BOX, "fake")),
                        text,
                        List.of(word("x", BOX, "fake"))))
            .toList();
    List<Integer> all = IntStream.range(0, texts.length).boxed().toList();
    return AssembledText.of(
        new Block(BlockType.TEXT, null, null, 0, null, BOX, List.of(), 1, all), lines);
  }

  @Test
  void dividedWordsAreWholeOnTheirFirstLine() {
    assertThat(assembled("the Armenian Massa-", "cres of April, 1909, in Cili-", "cia were"))
        .isEqualTo("the Armenian Massacres\nof April, 1909, in Cilicia\nwere");
  }

  @Test
  void aWordThatFillsItsSecondLineLeavesNoEmptyOne() {
    assertThat(assembled("inter-", "national", "law")).isEqualTo("international\nlaw");
    assertThat(assembled("inter-", "national")).isEqualTo("international");
  }

  @Test
  void hyphensThatAreMeantStay() {
    assertThat(assembled("Anglo-", "Saxon")).isEqualTo("Anglo-\nSaxon");
    assertThat(assembled("pages 12-", "15")).isEqualTo("pages 12-\n15");
    assertThat(assembled("A-", "frame")).isEqualTo("A-\nframe");
    assertThat(assembled("he said -", "and left")).isEqualTo("he said -\nand left");
  }

  @Test
  void softHyphensAndNotSignsCountAsHyphens() {
    assertThat(assembled("Donau\u00ad", "dampfer")).isEqualTo("Donaudampfer");
    assertThat(assembled("Donau\u00ac", "dampfer")).isEqualTo("Donaudampfer");
  }
}
