package dev.platen.pipeline;

import static dev.platen.pipeline.Bench.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.model.Word;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerTextTest {

  @ParameterizedTest
  @CsvSource({
    "'a b', 'a|b'",
    "'\u4e2d\u6587', '\u4e2d|\u6587'",
    "'\u4e2d USB \u6587', '\u4e2d|USB|\u6587'",
    "'\ud840\udc00\u6587', '\ud840\udc00|\u6587'",
  })
  void wordsAreJoinedAsTheirScriptWants(String joined, String words) {
    List<Word> parts =
        Arrays.stream(words.split("\\|", -1))
            .map(text -> word(text, new Box(0, 0, 1, 1), "fake"))
            .toList();
    assertThat(LayerText.join(parts)).isEqualTo(joined);
  }
}
