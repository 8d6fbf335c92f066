package dev.platen.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterWidthsTest {

  private static final double EM = 24;

  /** A line of words in the same face, its box so many times as high as its type. */
  private static TextLine line(String text, double x, double em, double tooHigh) {
    List<TextLine.Token> words = new ArrayList<>();
    double at = x;
    for (String word : text.split(" ", -1)) {
      double width = word.length() * em * (Character.isIdeographic(word.charAt(0)) ? 1 : 0.5);
      words.add(new TextLine.Token(new Box(at, 100, width, em * tooHigh), word));
      at += width + 0.3 * em;
    }
    Box box = words.stream().map(TextLine.Token::box).reduce(Box::union).orElseThrow();
    return new TextLine(0, box, box, em * tooHigh, 0.1, text, words);
  }

  private static List<Double> sizes(TextLine... lines) {
    return LetterWidths.corrected(List.of(lines)).stream().map(TextLine::size).toList();
  }

  @Test
  void aWordInABoxTwiceAsHighIsOfTheSizeOfTheRest() {
    TextLine body = line("the words of a column go on and on", 50, EM, 1);
    List<Double> sizes = sizes(body, line("Period", 50, EM, 2), line("Statement", 50, 2 * EM, 1));
    assertThat(sizes.get(0)).isEqualTo(EM);
    assertThat(sizes.get(1)).isBetween(0.9 * EM, 1.3 * EM);
    assertThat(sizes.get(2)).isEqualTo(2 * EM);
  }

  @Test
  void aShortLineThatEndsWithAFullWidthMarkKeepsItsSize() {
    TextLine body = line("双方约定如下条款并签字", 50, EM, 1);
    TextLine last = line("如下。", 50, EM, 1);
    assertThat(sizes(body, last)).containsExactly(EM, EM);
  }

  @Test
  void aPageWithoutLettersStaysAsItIs() {
    assertThat(sizes(line("1", 50, EM, 2))).containsExactly(2 * EM);
    assertThat(LetterWidths.corrected(List.of())).isEmpty();
  }
}
