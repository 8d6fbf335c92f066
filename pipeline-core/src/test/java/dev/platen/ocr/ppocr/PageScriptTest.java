package dev.platen.ocr.ppocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageScriptTest {

  @ParameterizedTest
  @CsvSource({
    "这是一个简体的测试, Hans",
    "這是一個繁體的測試, Hant",
    "人口手, Hani",
    "Paper and ink, Latn",
    "Бумага, Cyrl",
    "12.50,",
  })
  void tellsTheScript(String text, String script) {
    assertThat(PageScript.of(List.of(text)).scriptOf(text)).isEqualTo(script);
  }

  @ParameterizedTest
  @CsvSource({"A：１２，x, 'A:12,x'", "plain, plain"})
  void fullWidthFormsAreNarrowedInLatinLines(String text, String narrow) {
    assertThat(ResultWriter.narrow(text)).isEqualTo(narrow);
  }
}
