package dev.platen.ocr.ppocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.geometry.TiltedBox;
import dev.platen.ocr.ppocr.ReadLine.ReadWord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words and their boxes, from letters on strips whose ink is known. */
class BoxReaderTest {

  /** A strip of height 10 shown twice as large on the page. */
  private static ReadLine line(String columns, String text) {
    List<Letter> letters = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < text.length(); i++) {
      int start = Math.max(columns.indexOf('x', next), 0);
      int end = start;
      while (end < columns.length() && columns.charAt(end) == 'x') {
        end++;
      }
      letters.add(new Letter(text.substring(i, i + 1), (start + end) / 2.0, 0.9, false));
      next = end;
    }
    TiltedBox box = TiltedBox.of(new Box(100, 50, 2.0 * columns.length(), 20));
    return BoxReader.line(box, letters, Strips.ink(columns));
  }

  private static List<String> words(ReadLine line) {
    return line.words().stream().map(ReadWord::text).toList();
  }

  @Test
  void latinWordsAreCutAtWideBlanks() {
    ReadLine line = line("xx.xxx.xx....xxx.x.xx....x.xx", "abcdefgh");
    assertThat(line.text()).isEqualTo("abc def gh");
    assertThat(words(line)).containsExactly("abc", "def", "gh");
  }

  @Test
  void evenlySpacedLettersAreOneWord() {
    assertThat(line("x..x..x..x..x..x", "abcdef").text()).isEqualTo("abcdef");
  }

  @Test
  void hanCharactersHaveNoSpacesWhateverTheBlanks() {
    assertThat(line("xxx....xxx.....xxx..xxx", "中文文字").text()).isEqualTo("中文文字");
  }

  @Test
  void punctuationEndsARunOfHanCharacters() {
    assertThat(words(line("xxx.xxx.x...xxx.xxx", "中文，文字"))).containsExactly("中文，", "文字");
  }

  @Test
  void latinAndHanArePartedButSpacedOnlyWhereTheBlankIsWide() {
    assertThat(line("xxx.xxx.x.x.x", "中文abc").text()).isEqualTo("中文abc");
    ReadLine wide = line("xxx.xxx.....x.x.x", "中文abc");
    assertThat(wide.text()).isEqualTo("中文 abc");
    assertThat(words(wide)).containsExactly("中文", "abc");
  }

  @Test
  void aWordsBoxIsThatOfItsInk() {
    ReadLine line = line("..xx.xx.....xx.xx..", "abcd");
    assertThat(line.words().get(0).box().bounds()).isEqualTo(new Box(104, 54, 10, 12));
    assertThat(line.words().get(1).box().bounds()).isEqualTo(new Box(124, 54, 10, 12));
  }
}
