package dev.platen.pipeline;

import static dev.platen.pipeline.Bench.line;
import static dev.platen.pipeline.Bench.text;
import static dev.platen.pipeline.Bench.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.model.Line;
import dev.platen.model.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextNormalizationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "e\uFB03cient \uFB02ight | efficient flight",
        "\u2018\u2018Stop,\u2019\u2019 she said | \u201cStop,\u201d she said",
        "the 'seventies | the 'seventies",
        "cafe\u0301 | caf\u00e9",
        "\u00bd cup | \u00bd cup"
      })
  void ligaturesAndQuotesHaveOneSpelling(String read, String spelled) {
    assertThat(TextNormalization.normalize(read)).isEqualTo(spelled);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "如果你愿意,可以跳过. | 如果你愿意，可以跳过。",
        "文件系统(见第9章)的根 | 文件系统（见第9章）的根",
        "你好!世界?好:是; | 你好！世界？好：是；",
        "第１２页，Ｄｅｂｉａｎ | 第12页，Debian",
        "版本3.5,共12,000元 | 版本3.5,共12,000元",
        "共计:12.50元 | 共计:12.50元",
        "输入 ls -l,然后 | 输入 ls -l,然后",
        "https://example.org/文档.html | https://example.org/文档.html",
        "︵巴黎廿二日︶﹁晨報﹂ | （巴黎廿二日）「晨報」",
        "bash(1) 手册 | bash(1) 手册"
      })
  void chineseHasTheMarksAndWidthsOfItsPrint(String read, String spelled) {
    assertThat(ChineseSpelling.of(read, ' ', ' ')).isEqualTo(spelled);
  }

  @Test
  void wordsAreSpelledAsTheirLineIsAndTheRawTextStays() {
    Box box = new Box(0, 0, 10, 10);
    Word first = word("你好", box, "fake");
    Word second = word(",世界.", box, "fake");
    Line line = TextNormalization.normalize(text(line("fake", 0, first, second))).lines().get(0);
    assertThat(line.words()).extracting(Word::text).containsExactly("你好", "，世界。");
    assertThat(line.words()).extracting(Word::textRaw).containsExactly("你好", ",世界.");
  }

  @Test
  void aMiddleDotThatBeginsALineIsABullet() {
    Box box = new Box(0, 0, 10, 10);
    Word dot = word("\u00b7", box, "fake");
    Word after = word("约翰\u00b7史密斯", box, "fake");
    Line line = TextNormalization.normalize(text(line("fake", 0, dot, after))).lines().get(0);
    assertThat(line.words()).extracting(Word::text).containsExactly("\u2022", "约翰\u00b7史密斯");
    assertThat(line.words().get(0).textRaw()).isEqualTo("\u00b7");
    assertThat(line.text()).startsWith("\u2022");
  }

  @Test
  void latinLinesAreLeftAlone() {
    assertThat(ChineseSpelling.concerns("Total (net): 12.50, paid.")).isFalse();
  }
}
