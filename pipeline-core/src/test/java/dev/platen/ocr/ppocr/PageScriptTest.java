package dev.platen.ocr.ppocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.model.Line;
import dev.platen.model.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageScriptTest {

  @ParameterizedTest
  @CsvSource({
    "这是一个简体的测试, Hans",
    "這是一個繁體的測試, Hant",
    "書的计划, Hant",
    "他说这书是繁體写的吗我们还没有读过这样难懂的东西, Hans",
    "人口手, Hani",
    "Paper and ink, Latn",
    "Бумага, Cyrl",
    "12.50,",
  })
  void tellsTheScript(String text, String script) {
    assertThat(PageScript.of(List.of(text)).scriptOf(text)).isEqualTo(script);
  }

  @Test
  void aChineseManualWithManyCommandsIsChinese() {
    assertThat(
            ResultWriter.scriptOfMost(
                List.of(line("软件包管理工具", "Hans"), line("apt-get install", "Latn"))))
        .isEqualTo("Hans");
    assertThat(
            ResultWriter.scriptOfMost(List.of(line("工具", "Hans"), line("apt-get install", "Latn"))))
        .isEqualTo("Latn");
    assertThat(ResultWriter.scriptOfMost(List.of(line("12", null)))).isNull();
  }

  private static Line line(String text, String script) {
    Box box = new Box(0, 0, 10, 10);
    Word word = new Word(text, text, box, List.of(), 1, "ppocr", script);
    return new Line(text, box, List.of(), null, 1, "ppocr", script, 0, 0, List.of(word));
  }

  @ParameterizedTest
  @CsvSource({"A：１２，x, 'A:12,x'", "plain, plain"})
  void fullWidthFormsAreNarrowedInLatinLines(String text, String narrow) {
    assertThat(ResultWriter.narrow(text)).isEqualTo(narrow);
  }
}
