package dev.platen.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.Line;
import dev.platen.model.Recognition;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlockLanguageTest {

  private static final Box BOX = new Box(0, 0, 10, 10);

  private static String language(String ofPage, Word... words) {
    Line line = new Line("", BOX, List.of(), null, 1, "fake", null, 0, 0, Arrays.asList(words));
    Recognition text =
        new Recognition(TextSource.OCR, "fake", "1", ofPage, null, 1.0, List.of(line));
    List<Integer> lines = IntStream.range(0, text.lines().size()).boxed().toList();
    return BlockLanguage.of(
        new Block(BlockType.TEXT, null, null, 0, null, BOX, List.of(), 1, lines), text);
  }

  private static Word word(String text, String script) {
    return new Word(text, text, BOX, List.of(), 1, "fake", script);
  }

  @Test
  void itIsThePagesWhereTheScriptFits() {
    assertThat(language("deu", word("Rechnung", "Latn"))).isEqualTo("deu");
    assertThat(language("rus", word("Счёт", "Cyrl"))).isEqualTo("rus");
    assertThat(language("chi_tra", word("人口手", "Hani"))).isEqualTo("chi_tra");
  }

  @Test
  void anotherScriptIsAnotherLanguage() {
    assertThat(language("chi_sim", word("apt-get", "Latn"), word("update", "Latn")))
        .isEqualTo("eng");
    assertThat(language("eng", word("Invoice", "Latn"), word("发票号码", "Hans"))).isEqualTo("chi_sim");
    assertThat(language("chi_sim+fra", word("Facture", "Latn"))).isEqualTo("fra");
  }

  @Test
  void figuresHaveNone() {
    assertThat(language("eng", word("12.50", "Latn"))).isNull();
    assertThat(language(null, word("Ωδή", "Grek"))).isNull();
  }
}
