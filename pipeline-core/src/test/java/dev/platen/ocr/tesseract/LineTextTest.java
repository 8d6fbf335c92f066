package dev.platen.ocr.tesseract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.model.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineTextTest {

  private static final int HEIGHT = 100;

  /** Words side by side, each with a gap after it. */
  private static String join(int gap, String... texts) {
    List<Word> words = new ArrayList<>();
    double x = 0;
    for (String text : texts) {
      Box box = new Box(x, 0, 50, HEIGHT);
      words.add(new Word(text, text, box, List.of(), 1, "tesseract", null));
      x = box.right() + gap;
    }
    return LineText.join(words);
  }

  @Test
  void latinWordsAreSpaced() {
    assertThat(join(1, "to", "be", "or")).isEqualTo("to be or");
  }

  @Test
  void hanWordsAreNot() {
    assertThat(join(40, "软件", "包", "。", "系统")).isEqualTo("软件包。系统");
    assertThat(join(40, "软 件 包")).isEqualTo("软件包");
  }

  @Test
  void betweenTheScriptsTheGapDecides() {
    assertThat(join(29, "使用", "apt")).isEqualTo("使用apt");
    assertThat(join(30, "使用", "apt", "get")).isEqualTo("使用 apt get");
  }
}
