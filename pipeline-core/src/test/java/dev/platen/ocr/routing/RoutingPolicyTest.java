package dev.platen.ocr.routing;

import static dev.platen.ocr.routing.Readings.first;
import static dev.platen.ocr.routing.Readings.second;
import static dev.platen.ocr.routing.Readings.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.ocr.calibration.CalibrationFile;
import dev.platen.ocr.routing.RoutingPolicy.Remedy;
import dev.platen.ocr.routing.RoutingPolicy.Start;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingPolicyTest {

  private final RoutingPolicy policy = Readings.policy();

  @ParameterizedTest
  @CsvSource({
    "eng, FIRST_THEN_SECOND",
    "chi_sim+eng, SECOND_ALONE",
    "chi_tra, SECOND_ALONE",
    "chi_tra_vert, FIRST_AND_SECOND_TURNED",
    "jpn_vert, FIRST_ALONE",
    "deu, FIRST_ALONE",
    "eng+deu, FIRST_ALONE",
  })
  void languagesSayWhoBegins(String languages, Start start) {
    assertThat(policy.start(List.of(languages.split("\\+", -1)))).isEqualTo(start);
  }

  @Test
  void nobodyNeedsToTellChineseApartThatOneEngineReads() {
    assertThat(policy.leavesHanToSecond()).isTrue();
  }

  @Test
  void aPageThatWasReadWellIsDone() {
    assertThat(policy.remedy(List.of(first("Paper and ink", 0, 0, 0.95)))).isEqualTo(Remedy.NONE);
  }

  @Test
  void someDoubtfulLinesAreReadAgain() {
    assertThat(
            policy.remedy(
                List.of(first("Paper and ink and more", 0, 0, 0.95), first("w4ges", 0, 30, 0.6))))
        .isEqualTo(Remedy.READ_DOUBTFUL_LINES);
  }

  @Test
  void aPageOfDoubtfulLinesIsReadAgain() {
    assertThat(policy.remedy(List.of(first("p4per and 1nk", 0, 0, 0.6))))
        .isEqualTo(Remedy.READ_PAGE);
    assertThat(policy.remedy(List.of())).isEqualTo(Remedy.READ_PAGE);
  }

  @Test
  void aSecondReadingWithoutConfidenceIsNone() {
    assertThat(policy.isBelievable(List.of(second("jju uu", 0, 0, 0.5)))).isFalse();
    assertThat(policy.isBelievable(List.of(second("Paper", 0, 0, 0.9)))).isTrue();
    assertThat(policy.isBelievable(List.of())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Paper, 0.8, Pager, 0.9, true",
    "Paper, 0.8, Pager, 0.7, false",
    // One that looks like a word is taken unless the other is much surer.
    "Pa9er, 0.85, Paper, 0.8, true",
    "Pa9er, 0.95, Paper, 0.6, false",
  })
  void theSurerWordIsTaken(
      String first, double confidence, String second, double secondConfidence, boolean preferred) {
    assertThat(
            policy.prefersSecond(
                List.of(word("first", first, 0, 0, confidence)),
                List.of(word("second", second, 0, 0, secondConfidence))))
        .isEqualTo(preferred);
  }

  @Test
  void theBundledThresholdsSayWhereTheyComeFrom() {
    assertThat(CalibrationFile.bundled().routing().provenance()).isNotBlank();
  }
}
