package dev.platen.ocr.routing;

import static dev.platen.ocr.routing.Readings.first;
import static dev.platen.ocr.routing.Readings.line;
import static dev.platen.ocr.routing.Readings.second;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.model.Line;
import dev.platen.model.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageMergeTest {

  private static List<Line> merge(List<Line> first, List<Line> second) {
    return PageMerge.merge(Readings.policy(), first, second);
  }

  private static List<String> texts(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }

  @Test
  void ofTwoReadingsOfAWordTheSurerIsTakenAndTheOtherKept() {
    Line merged =
        merge(List.of(first("Tofal 99.00", 0, 0, 0.6)), List.of(second("Total 99.00", 0, 0, 0.9)))
            .get(0);
    assertThat(merged.text()).isEqualTo("Total 99.00");
    Word total = merged.words().get(0);
    assertThat(total.engine()).isEqualTo("second");
    assertThat(total.alternative()).isEqualTo("Tofal");
    assertThat(total.alternativeEngine()).isEqualTo("first");
    Word sum = merged.words().get(1);
    assertThat(sum.engine()).isEqualTo("first+second");
    assertThat(sum.alternative()).isNull();
    assertThat(sum.confidence()).isGreaterThan(0.9);
  }

  @Test
  void spacesOfTheFirstAreTakenWhereLettersAgree() {
    List<Line> merged =
        merge(List.of(first("a new", 0, 0, 0.7)), List.of(second("anew", 0, 0, 0.9)));
    assertThat(texts(merged)).containsExactly("a new");
  }

  @Test
  void wordsThatOneEngineMissedAreAdded() {
    List<Line> merged =
        merge(
            List.of(first("Total", 0, 0, 0.8)),
            List.of(second("Total", 0, 0, 0.9), second("99.00", 200, 2, 0.9)));
    assertThat(texts(merged)).containsExactly("Total", "99.00");
  }

  @Test
  void aLineThatOnlyTheFirstSawIsKeptIfItLooksLikeOne() {
    List<Line> merged =
        merge(
            List.of(
                first("Header", 0, 0, 0.9), first("Total", 0, 40, 0.8), first("|~;", 0, 80, 0.9)),
            List.of(second("Total", 0, 40, 0.9)));
    assertThat(texts(merged)).containsExactly("Header", "Total");
  }

  @Test
  void columnsStayInTheOrderOfTheFirst() {
    List<Line> merged =
        merge(
            List.of(
                line("first", "left one", 0, 0, 0.6, 0),
                line("first", "left two", 0, 30, 0.6, 0),
                line("first", "right one", 300, 0, 0.6, 1),
                line("first", "right two", 300, 30, 0.6, 1)),
            List.of(
                second("left one", 0, 0, 0.9),
                second("right one", 300, 0, 0.9),
                second("left two", 0, 30, 0.9),
                second("right two", 300, 30, 0.9),
                second("left three", 0, 60, 0.9)));
    assertThat(texts(merged))
        .containsExactly("left one", "left two", "left three", "right one", "right two");
    assertThat(merged).extracting(Line::region).containsExactly(0, 0, 0, 1, 1);
  }

  @Test
  void theOrderOfTheSecondCountsWhereTheFirstSawLittle() {
    List<Line> merged =
        merge(
            List.of(first("b", 0, 30, 0.6)),
            List.of(second("a", 0, 0, 0.9), second("b", 0, 30, 0.9), second("c", 0, 60, 0.9)));
    assertThat(texts(merged)).containsExactly("a", "b", "c");
  }

  @Test
  void nothingAndSomethingIsSomething() {
    assertThat(texts(merge(List.of(), List.of(second("a", 0, 0, 0.9))))).containsExactly("a");
    assertThat(merge(List.of(), List.of())).isEmpty();
  }
}
