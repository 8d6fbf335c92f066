package dev.platen.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.Recognition;
import dev.platen.model.Word;
import dev.platen.ocr.opencv.Pixels;
import dev.platen.testkit.TestPages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Decisions from what an engine that was told its answers reads; no models are needed. */
class WritingDetectorTest {

  private static final List<String> ALL =
      List.of("chi_sim", "chi_sim_vert", "chi_tra", "chi_tra_vert", "deu", "eng");

  private static final String ENGLISH = "the quick brown fox jumps over the lazy dog";
  private static final String GERMAN = "die Verwaltung hat im vergangenen Jahr uber";
  private static final String CHINESE = "本文通过如下使用命令";

  /** What is read, and how surely, in a language on a strip; strips are wide or tall. */
  private static WritingDetector detector(BiFunction<String, Size, Line> answers) {
    OcrEngine engine =
        new OcrEngine() {
          @Override
          public Recognition recognize(PageImage image, RecognitionRequest request) {
            return Recognition.none();
          }

          @Override
          public Optional<Line> recognizeLine(PageImage line, RecognitionRequest request) {
            return Optional.ofNullable(answers.apply(request.languages().get(0), line.size()));
          }

          @Override
          public void close() {}
        };
    return new WritingDetector(engine, Candidates.of(ALL), new LatinLanguage());
  }

  private static Line line(String text, double confidence) {
    Box box = new Box(0, 0, 100, 20);
    Word word = new Word(text, text, box, List.of(), confidence, "fake", null);
    return new Line(text, box, List.of(), null, confidence, "fake", null, 0, 0, List.of(word));
  }

  private static Line junk() {
    return line("uoj @% sWy", 0.2);
  }

  private static PageWriting detect(WritingDetector detector, Rotation turn) {
    try (PageImage upright = TestPages.of(TestPages.LETTER);
        PageImage page = Pixels.turned(upright, turn)) {
      return detector.detect(page, new Deadline(Duration.ofMinutes(1)));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Rotation.class,
      names = {"NONE", "HALF"})
  void rowsThatReadWellAsTheyLieAreUpright(Rotation turn) {
    PageWriting found = detect(detector((language, size) -> line(ENGLISH, 0.9)), turn);
    assertThat(found).isEqualTo(new PageWriting(Rotation.NONE, List.of("eng"), 0.9));
  }

  @ParameterizedTest
  @EnumSource(
      value = Rotation.class,
      names = {"CLOCKWISE_90", "CLOCKWISE_270"})
  void aPageOnItsSideIsTriedByItsRows(Rotation turn) {
    PageWriting found =
        detect(
            detector(
                (language, size) -> size.width() > size.height() ? line(ENGLISH, 0.9) : junk()),
            turn);
    assertThat(found.rotation().swapsSides()).isTrue();
    assertThat(found.languages()).containsExactly("eng");
  }

  @Test
  void anotherLatinLanguageIsTakenWhereItReadsBetter() {
    PageWriting better =
        detect(
            detector((language, size) -> line(GERMAN, language.equals("deu") ? 0.95 : 0.85)),
            Rotation.NONE);
    PageWriting worse =
        detect(
            detector((language, size) -> line(GERMAN, language.equals("deu") ? 0.7 : 0.85)),
            Rotation.NONE);
    assertThat(better.languages()).containsExactly("deu");
    assertThat(worse.languages()).containsExactly("eng");
  }

  @Test
  void chineseRowsAreReadWithEnglishBeside() {
    PageWriting found =
        detect(
            detector((language, size) -> language.startsWith("chi_") ? line(CHINESE, 0.8) : junk()),
            Rotation.NONE);
    assertThat(found.languages()).containsExactly("chi_sim", "eng");
    assertThat(found.isVertical()).isFalse();
  }

  @Test
  void chineseColumnsAreReadByAVerticalModel() {
    PageWriting found =
        detect(
            detector(
                (language, size) ->
                    language.endsWith("_vert") && size.height() > size.width()
                        ? line(CHINESE, 0.8)
                        : junk()),
            Rotation.CLOCKWISE_90);
    assertThat(found.rotation()).isEqualTo(Rotation.NONE);
    assertThat(found.languages()).containsExactly("chi_sim_vert");
  }

  @Test
  void pagesWithoutLinesAreGuessedAt() {
    WritingDetector detector = detector((language, size) -> line(ENGLISH, 0.9));
    try (PageImage page = TestPages.blank(new Size(800, 600))) {
      assertThat(detector.detect(page, new Deadline(Duration.ofMinutes(1))))
          .isEqualTo(new PageWriting(Rotation.NONE, List.of("eng"), 0));
    }
  }

  @Test
  void languagesThatTheUserNamesAreUsed() {
    Candidates fixed = Candidates.fixed(List.of("deu", "eng"));
    assertThat(fixed.toReadWith(List.of("deu"))).containsExactly("deu", "eng");
    Candidates both = Candidates.fixed(List.of("chi_tra", "chi_tra_vert", "eng"));
    assertThat(both.toReadWith(List.of("chi_tra_vert"))).containsExactly("chi_tra_vert");
    assertThat(both.toReadWith(List.of("chi_tra"))).containsExactly("chi_tra", "eng");
  }
}
