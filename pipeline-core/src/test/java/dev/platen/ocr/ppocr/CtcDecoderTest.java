package dev.platen.ocr.ppocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.onnx.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class CtcDecoderTest {

  /** Classes: blank, a, b, space. */
  private static final Alphabet ALPHABET = Alphabet.of(List.of("a", "b"), 4, "keys.txt");

  private final CtcDecoder decoder = new CtcDecoder(ALPHABET);

  /** Probabilities of steps, each given by its best class ("-", "a", "b" or "_") and its value. */
  private static Tensor steps(String best, double... values) {
    float[] all = new float[best.length() * 4];
    for (int step = 0; step < best.length(); step++) {
      int index = "-ab_".indexOf(best.charAt(step));
      float value = (float) (values.length == 0 ? 0.9 : values[step]);
      for (int other = 0; other < 4; other++) {
        all[step * 4 + other] = other == index ? value : (1 - value) / 3;
      }
    }
    return new Tensor(all, 1, best.length(), 4);
  }

  private List<String> texts(String best) {
    return decoder.decode(steps(best), 80).stream().map(Letter::text).toList();
  }

  @Test
  void repeatsAreOneLetterAndABlankPartsThem() {
    assertThat(texts("-aa-a-bb")).containsExactly("a", "a", "b");
    assertThat(texts("aabb")).containsExactly("a", "b");
    assertThat(texts("----")).isEmpty();
  }

  @Test
  void onlyCertainCharactersCanBeReadAndOthersGiveThemNoConfidence() {
    List<Letter> letters = decoder.decode(steps("-a-b-", 0.9, 0.8, 0.9, 0.7, 0.9), 80, "b");
    assertThat(letters.stream().map(Letter::text)).contains("b").doesNotContain("a");
    assertThat(letters.get(letters.size() - 1).confidence()).isCloseTo(0.7, within(1e-6));
    assertThat(decoder.decode(steps("-a-"), 80, "b"))
        .allSatisfy(letter -> assertThat(letter.confidence()).isLessThan(0.1));
  }

  @Test
  void aLetterStandsInTheMiddleOfItsSteps() {
    List<Letter> letters = decoder.decode(steps("--aaa-b-"), 80);
    assertThat(letters.get(0).center()).isCloseTo(35, within(1e-9));
    assertThat(letters.get(1).center()).isCloseTo(65, within(1e-9));
  }

  @Test
  void aLetterIsAsSureAsItsSurestStep() {
    List<Letter> letters = decoder.decode(steps("-aa-", 0.9, 0.5, 0.8, 0.9), 80);
    assertThat(letters.get(0).confidence()).isCloseTo(0.8, within(1e-6));
  }

  @Test
  void aSpaceIsNoLetterButIsRememberedByTheNext() {
    List<Letter> letters = decoder.decode(steps("a_-bb-a"), 70);
    assertThat(letters).extracting(Letter::text).containsExactly("a", "b", "a");
    assertThat(letters).extracting(Letter::afterSpace).containsExactly(false, true, false);
  }

  @Test
  void charactersThatAreNotTheModelsOwnAreRefused() {
    assertThatThrownBy(() -> Alphabet.of(List.of("a", "b"), 6625, "keys.txt"))
        .isInstanceOfSatisfying(
            PipelineException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION))
        .hasMessageContaining("keys.txt has 2 characters")
        .hasMessageContaining("6625 classes");
  }

  @Test
  void anAlphabetMayDoWithoutTheSpace() {
    assertThat(Alphabet.of(List.of("a", "b"), 3, "keys.txt").text(2)).isEqualTo("b");
  }
}
