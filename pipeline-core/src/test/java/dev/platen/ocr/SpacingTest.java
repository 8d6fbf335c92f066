package dev.platen.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.model.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpacingTest {

  private static Word word(String text, double x, double width) {
    return new Word(text, text, new Box(x, 0, width, 20), List.of(), 0.9, "fake", null);
  }

  @ParameterizedTest
  @CsvSource({"中, true", "。, true", "，, true", "a, false", "1, false", "カ, true"})
  void someCharactersHaveNoSpacesAroundThem(String character, boolean unspaced) {
    assertThat(Spacing.isUnspaced(character.codePointAt(0))).isEqualTo(unspaced);
  }

  @Test
  void latinWordsHaveSpacesHoweverNear() {
    assertThat(Spacing.join(List.of(word("a", 0, 10), word("b", 11, 10)))).isEqualTo("a b");
  }

  @Test
  void hanCharactersHaveNoneHoweverFar() {
    assertThat(Spacing.join(List.of(word("中", 0, 20), word("文", 90, 20)))).isEqualTo("中文");
  }

  @Test
  void spacesInsideAWordMeanNothingBetweenHanCharacters() {
    assertThat(Spacing.join(List.of(word("软 件 包", 0, 60)))).isEqualTo("软件包");
    assertThat(Spacing.join(List.of(word("to be", 0, 60)))).isEqualTo("to be");
  }

  @Test
  void betweenTheTwoTheGapDecides() {
    assertThat(Spacing.join(List.of(word("中", 0, 20), word("a", 24, 10)))).isEqualTo("中a");
    assertThat(Spacing.join(List.of(word("中", 0, 20), word("a", 28, 10)))).isEqualTo("中 a");
  }

  @Test
  void widePunctuationBringsItsOwnWhite() {
    assertThat(Spacing.join(List.of(word("（", 0, 20), word("a", 30, 10), word("）", 52, 20))))
        .isEqualTo("（a）");
  }
}
