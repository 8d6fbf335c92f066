package dev.platen.ocr.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.geometry.Box;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.PageImage;
import dev.platen.ocr.opencv.TextSurvey.SurveyedLine;
import dev.platen.testkit.TestPages;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextSurveyTest {

  @ParameterizedTest
  @EnumSource(Rotation.class)
  void tellsWhichWayLinesRun(Rotation turn) {
    try (PageImage upright = TestPages.of(TestPages.LETTER);
        PageImage page = Pixels.turned(upright, turn)) {
      TextSurvey survey = TextSurvey.of(page);
      assertThat(survey.vertical()).isEqualTo(turn.swapsSides());
      assertThat(survey.lines()).hasSize(TestPages.LETTER.size());
      assertThat(survey.lines())
          .allSatisfy(
              line ->
                  assertThat(line.box().height() > line.box().width())
                      .isEqualTo(turn.swapsSides()));
    }
  }

  @Test
  void findsLinesWhereTheyStand() {
    try (PageImage page = TestPages.of(TestPages.LETTER)) {
      TextSurvey survey = TextSurvey.of(page);
      assertThat(survey.characterSize()).isBetween(14.0, 32.0);
      Box first =
          survey.lines().stream()
              .map(SurveyedLine::box)
              .min(Comparator.comparingDouble(Box::y))
              .orElseThrow();
      assertThat(first.x()).isCloseTo(TestPages.MARGIN, within(4.0));
      assertThat(first.centerY())
          .isCloseTo(TestPages.MARGIN + TestPages.LINE_HEIGHT / 2.0 - 8, within(8.0));
      assertThat(survey.lines()).allSatisfy(line -> assertThat(line.runs()).isBetween(1.0, 2.0));
    }
  }

  @Test
  void blankPaperHasNoCharacters() {
    try (PageImage page = TestPages.blank(new Size(900, 700))) {
      assertThat(TextSurvey.of(page)).isEqualTo(new TextSurvey(0, false, 0, List.of()));
    }
  }
}
