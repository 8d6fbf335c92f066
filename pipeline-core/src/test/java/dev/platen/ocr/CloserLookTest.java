package dev.platen.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.geometry.Box;
import dev.platen.geometry.Rotation;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.Recognition;
import dev.platen.model.Word;
import dev.platen.ocr.opencv.Pixels;
import dev.platen.ocr.opencv.Samples;
import dev.platen.testkit.TestPages;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a second engine makes of a page on which the first read figures only, and these as well
 * upside down. Both are told what to read by where a line has more ink: upright on its left.
 */
class CloserLookTest {

  private static final List<String> LEFT_HEAVY =
      Collections.nCopies(9, "REBEREBEREBEREBEREBE iiiiiiiiiiiiiiii");
  private static final List<String> ALL =
      List.of("chi_sim", "chi_sim_vert", "chi_tra", "chi_tra_vert", "deu", "eng");

  private static final Optional<Line> FIGURES = line("588 5 13 550", 0.9);
  private static final Optional<Line> WORDS = line("the quick brown fox", 0.9);
  private static final Optional<Line> CHINESE = line("本文通过如下使用命令", 0.8);
  private static final Optional<Line> JUNK = line("uoj sWy", 0.3);

  /**
   * An engine whose first look finds figures, and whose second one depends on the turn.
   *
   * @param closer what is read closely in lines that are upright, or not
   * @param chinese the language in which its first look finds Chinese
   */
  private record TwoLooks(Function<Boolean, Optional<Line>> closer, String chinese)
      implements OcrEngine {

    TwoLooks(Function<Boolean, Optional<Line>> closer) {
      this(closer, "none");
    }

    @Override
    public Recognition recognize(PageImage image, RecognitionRequest request) {
      return Recognition.none();
    }

    @Override
    public Optional<Line> recognizeLine(PageImage line, RecognitionRequest request) {
      String language = request.languages().get(0);
      return language.equals(chinese) ? CHINESE : language.equals("eng") ? FIGURES : JUNK;
    }

    @Override
    public Optional<Line> rereadLine(PageImage line, RecognitionRequest request) {
      assertThat(request.languages()).containsExactly("chi_sim", "eng");
      return closer.apply(isUpright(line));
    }

    @Override
    public boolean readsHanAlike() {
      return true;
    }

    @Override
    public void close() {}
  }

  private static boolean isUpright(PageImage line) {
    Samples samples = Samples.of(line);
    long left = 0;
    long right = 0;
    for (int y = 0; y < samples.height(); y++) {
      for (int x = 0; x < samples.width(); x++) {
        int ink = 255 - samples.brightness(x, y);
        left += x < samples.width() / 2 ? ink : 0;
        right += x < samples.width() / 2 ? 0 : ink;
      }
    }
    return left > right;
  }

  private static Optional<Line> line(String text, double confidence) {
    Box box = new Box(0, 0, 100, 20);
    Word word = new Word(text, text, box, List.of(), confidence, "fake", null);
    return Optional.of(
        new Line(text, box, List.of(), null, confidence, "fake", null, 0, 0, List.of(word)));
  }

  private static PageWriting detect(OcrEngine engine, Rotation turn) {
    try (PageImage upright = TestPages.of(LEFT_HEAVY);
        PageImage page = Pixels.turned(upright, turn)) {
      return new WritingDetector(engine, Candidates.of(ALL), new LatinLanguage())
          .detect(page, new Deadline(Duration.ofMinutes(1)));
    }
  }

  @ParameterizedTest
  @EnumSource(Rotation.class)
  void figuresAreNotEnoughToTellTheTurn(Rotation turn) {
    PageWriting found = detect(new TwoLooks(upright -> upright ? WORDS : JUNK), turn);
    assertThat(found.rotation()).isEqualTo(turn.inverse());
    assertThat(found.languages()).containsExactly("eng");
  }

  @ParameterizedTest
  @EnumSource(Rotation.class)
  void fewLettersAreEnoughIfTheOtherTurnSaysMuchLess(Rotation turn) {
    PageWriting found =
        detect(new TwoLooks(upright -> upright ? line("no. 13 550", 0.6) : JUNK), turn);
    assertThat(found.rotation()).isEqualTo(turn.inverse());
  }

  @ParameterizedTest
  @EnumSource(Rotation.class)
  void chineseIsFoundByTheSameReading(Rotation turn) {
    PageWriting found = detect(new TwoLooks(upright -> upright ? CHINESE : JUNK, "chi_sim"), turn);
    assertThat(found.rotation()).isEqualTo(turn.inverse());
    assertThat(found.languages()).containsExactly("chi_sim", "eng");
  }

  @ParameterizedTest
  @EnumSource(Rotation.class)
  void columnsThatWereReadLyingAreColumns(Rotation turn) {
    PageWriting found =
        detect(new TwoLooks(upright -> upright ? CHINESE : JUNK, "chi_sim_vert"), turn);
    assertThat(found.rotation()).isEqualTo(turn.inverse().then(Rotation.CLOCKWISE_90));
    assertThat(found.languages()).containsExactly("chi_sim_vert");
  }

  @Test
  void aFewStrayCharactersDoNotMakeAPageChinese() {
    PageWriting found =
        detect(
            new TwoLooks(upright -> upright ? line("Rechnung Nummer vom 一", 0.9) : JUNK),
            Rotation.HALF);
    assertThat(found).extracting(PageWriting::rotation).isEqualTo(Rotation.HALF);
    assertThat(found.languages()).doesNotContain("chi_sim", "chi_tra");
  }

  @Test
  void whatReadsAlikeBothWaysLeavesTheFirstLookAsItWas() {
    PageWriting found = detect(new TwoLooks(upright -> JUNK), Rotation.NONE);
    assertThat(found.rotation()).isEqualTo(Rotation.NONE);
    assertThat(found.confidence()).isCloseTo(0.9, within(1e-9));
  }
}
