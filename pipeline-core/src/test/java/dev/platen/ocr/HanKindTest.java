package dev.platen.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.geometry.Rotation;
import dev.platen.model.Line;
import dev.platen.model.Word;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HanKindTest {

  private final HanKind kind = new HanKind();

  private static Trial trial(String language, String text, double confidence) {
    Box box = new Box(0, 0, 100, 20);
    Word word = new Word(text, text, box, List.of(), confidence, "fake", null);
    Line line = new Line(text, box, List.of(), null, confidence, "fake", null, 0, 0, List.of(word));
    return new Trial(Rotation.NONE, List.of(language), Map.of(box, line));
  }

  @Test
  void theKindIsTheOneWhoseOwnCharactersWereReadMoreSurely() {
    Trial simplified = trial("chi_sim", "为了实现这个过程", 0.9);
    Trial traditional = trial("chi_tra", "為了實現這個過程", 0.7);
    assertThat(kind.isSimplified(simplified, traditional)).isTrue();
    assertThat(
            kind.isSimplified(trial("chi_sim", "为了实现这个过程", 0.7), trial("chi_tra", "為了實現這個過程", 0.9)))
        .isFalse();
  }

  @Test
  void charactersThatBothHaveDoNotCountBesideThem() {
    Trial simplified = trial("chi_sim", "中文文字一二三四五为实现这过", 0.7);
    Trial traditional = trial("chi_tra", "為實現這個過程", 0.8);
    assertThat(kind.isSimplified(simplified, traditional)).isFalse();
  }

  @Test
  void theBetterReadingTellsWhereAllCharactersAreCommon() {
    assertThat(
            kind.isSimplified(
                trial("chi_sim", "中文文字一二三四五", 0.9), trial("chi_tra", "中文文字一二三四五", 0.8)))
        .isTrue();
  }

  @Test
  void columnsAreRatherTraditional() {
    assertThat(
            kind.isSimplified(
                trial("chi_sim_vert", "为了实现这个过程", 0.7), trial("chi_tra_vert", "為了實現這個過程", 0.75)))
        .isFalse();
    assertThat(
            kind.isSimplified(
                trial("chi_sim_vert", "为了实现这个过程", 0.75), trial("chi_tra_vert", "為了實現這個過程", 0.7)))
        .isTrue();
  }
}
