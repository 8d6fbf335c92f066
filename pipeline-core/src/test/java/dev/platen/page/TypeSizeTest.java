package dev.platen.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.geometry.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeSizeTest {

  private static TextLine.Token word(String text, double height) {
    return new TextLine.Token(new Box(0, 0, 10.0 * text.length(), height), text);
  }

  @Test
  void theSameTypeIsOfOneSizeWhateverItsLetters() {
    // An em of 100: small letters 48 high, ascenders 24 more, descenders 21 more.
    assertThat(TypeSize.of("more", 48)).isCloseTo(100, within(0.1));
    assertThat(TypeSize.of("Hold", 72)).isCloseTo(100, within(0.1));
    assertThat(TypeSize.of("Type", 93)).isCloseTo(100, within(0.1));
    assertThat(TypeSize.of("stone", 62)).isCloseTo(100, within(0.1));
  }

  @Test
  void aHighWordMakesALineNoLarger() {
    List<TextLine.Token> words =
        List.of(word("the", 36), word("words", 36), word("go", 34.5), word("x(i)", 70));
    assertThat(TypeSize.of("the words go x(i)", 70, words)).isCloseTo(50, within(0.5));
  }

  @Test
  void whereWordsSayNoLessTheLineHolds() {
    double line = TypeSize.of("Type of lines", 46.5);
    assertThat(
            TypeSize.of(
                "Type of lines",
                46.5,
                List.of(word("Type", 46.5), word("of", 46.5), word("lines", 46.5))))
        .as("boxes of the line's height")
        .isEqualTo(line);
    assertThat(TypeSize.of("一二", 46, List.of(word("一", 8), word("二", 30))))
        .as("strokes of ideographs are no type")
        .isEqualTo(50);
    assertThat(TypeSize.of("", 46, List.of())).isPositive();
  }

  @Test
  void aLineOfIdeographsThatSlantsIsNoLarger() {
    List<TextLine.Token> words =
        List.of(word("不需任何桌面環境，", 34), word("就能執行", 25), word("的最小安裝方式", 25));
    double size = TypeSize.of("不需任何桌面環境，就能執行的最小安裝方式", 38, words);
    assertThat(size).isCloseTo(27.2, within(0.1));
    Box slant = new Box(100, 500, 1400, 38);
    Box nominal = TypeSize.nominal("不需任何桌面環境", slant, size);
    assertThat(nominal.height()).isCloseTo(25, within(0.1));
    assertThat(nominal.centerY()).isEqualTo(slant.centerY());
  }

  @Test
  void signsOfAFormulaDoNotDecideOnFonts() {
    assertThat(TypeSize.ofFont(List.of(word("x", 90), word("=", 90), word("sentence", 20))))
        .isEqualTo(20);
  }
}
