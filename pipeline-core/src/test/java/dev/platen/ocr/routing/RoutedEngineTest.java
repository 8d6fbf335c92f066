package dev.platen.ocr.routing;

import static dev.platen.ocr.routing.Readings.first;
import static dev.platen.ocr.routing.Readings.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.geometry.Box;
import dev.platen.geometry.Size;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.Recognition;
import dev.platen.model.TextSource;
import dev.platen.ocr.OcrEngine;
import dev.platen.ocr.RecognitionRequest;
import dev.platen.testkit.TestPages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is asked what. */
class RoutedEngineTest {

  /** Reads always the same, and remembers what it was asked. */
  private static final class Told implements OcrEngine {

    private final List<Line> lines;
    private Size seen;
    private final List<String> asked = new ArrayList<>();

    Told(Line... lines) {
      this.lines = List.of(lines);
    }

    @Override
    public Recognition recognize(PageImage image, RecognitionRequest request) {
      asked.add("page");
      seen = image.size();
      if (lines.isEmpty()) {
        return Recognition.none();
      }
      return new Recognition(
          TextSource.OCR,
          lines.get(0).engine(),
          "1",
          "eng",
          LineMerge.scriptOfMost(lines),
          Recognition.meanConfidence(lines),
          lines);
    }

    @Override
    public Optional<Line> recognizeLine(PageImage line, RecognitionRequest request) {
      asked.add("line " + line.size().height());
      return lines.stream().findFirst();
    }

    @Override
    public void close() {
      asked.add("close");
    }
  }

  private static Recognition read(Told first, Told second, String... languages) {
    try (RoutedEngine engine = new RoutedEngine(first, () -> second, Readings.policy(), "both");
        PageImage page = TestPages.blank(new Size(600, 200))) {
      return engine.recognize(
          page, new RecognitionRequest(List.of(languages), Duration.ofMinutes(1)));
    }
  }

  private static List<String> texts(Recognition found) {
    return found.lines().stream().map(Line::text).toList();
  }

  @Test
  void theSecondSeesColumnsLyingAndItsLinesAreTurnedBack() {
    Told second = new Told(second("由於氣候條件", 40, 100, 0.9));
    Recognition found = read(new Told(), second, "chi_tra_vert");
    assertThat(second.seen).isEqualTo(new Size(200, 600));
    assertThat(texts(found)).containsExactly("由於氣候條件");
    assertThat(found.lines().get(0).box()).isEqualTo(new Box(480, 40, 20, 60));
    assertThat(found.language()).isEqualTo("chi_tra_vert");
  }

  @Test
  void theSecondIsNotEvenOpenedForAGoodPage() {
    Told second = new Told();
    Recognition found = read(new Told(first("Paper and ink", 0, 0, 0.95)), second, "eng");
    assertThat(texts(found)).containsExactly("Paper and ink");
    assertThat(second.asked).isEmpty();
  }

  @Test
  void chineseRowsAreTheSecondOnes() {
    Told first = new Told();
    Recognition found = read(first, new Told(second("中文", 0, 0, 0.9)), "chi_sim", "eng");
    assertThat(texts(found)).containsExactly("中文");
    assertThat(first.asked).containsExactly("close");
  }

  @Test
  void aPageThatTurnsOutChineseIsToo() {
    Told first = new Told(first("tP X iS", 0, 0, 0.4));
    Recognition found = read(first, new Told(second("中文", 0, 0, 0.9)), "eng");
    assertThat(texts(found)).containsExactly("中文");
    assertThat(found.engine()).isEqualTo("second");
  }

  @Test
  void doubtfulLinesAloneAreCutOutAndReadAgain() {
    Told first = new Told(first("Paper and ink and more", 0, 0, 0.95), first("w4ges", 10, 50, 0.6));
    Told second = new Told(second("wages", 4, 4, 0.9));
    Recognition found = read(first, second, "eng");
    assertThat(texts(found)).containsExactly("Paper and ink and more", "wages");
    // The line is 20 high and has a margin of 4 above and below.
    assertThat(second.asked).containsExactly("line 28", "close");
    assertThat(found.engineVersion()).isEqualTo("both");
    assertThat(found.lines().get(1).engine()).isEqualTo("second");
    assertThat(found.lines().get(1).box().x()).isEqualTo(10);
    assertThat(found.lines().get(1).box().y()).isEqualTo(50);
  }

  @Test
  void aDoubtfulPageIsReadByBoth() {
    Told second = new Told(second("Total", 0, 0, 0.9));
    Recognition found = read(new Told(first("Tofal", 0, 0, 0.5)), second, "eng");
    assertThat(texts(found)).containsExactly("Total");
    assertThat(second.asked).containsExactly("page", "close");
  }

  @Test
  void aLineThatIsReadOnceMoreIsReadByBoth() {
    Told first = new Told(first("12.50", 0, 0, 0.6));
    Told second = new Told(second("12.50", 0, 0, 0.7));
    Line line = reread(first, second, "eng").orElseThrow();
    assertThat(line.words().get(0).engine()).isEqualTo("first+second");
    assertThat(line.confidence()).isCloseTo(0.88, within(1e-9));
    Line other = reread(first, new Told(second("72.50", 0, 0, 0.9)), "eng").orElseThrow();
    assertThat(other.text()).isEqualTo("72.50");
    assertThat(other.words().get(0).alternative()).isEqualTo("12.50");
    Told chinese = new Told(second("中文", 0, 0, 0.9));
    assertThat(reread(first, chinese, "chi_sim", "eng").orElseThrow().text()).isEqualTo("中文");
  }

  private static Optional<Line> reread(Told first, Told second, String... languages) {
    try (RoutedEngine engine = new RoutedEngine(first, () -> second, Readings.policy(), "both");
        PageImage line = TestPages.blank(new Size(200, 40))) {
      return engine.rereadLine(
          line, new RecognitionRequest(List.of(languages), Duration.ofMinutes(1)));
    }
  }

  @Test
  void aSecondReadingThatMakesNoSenseIsForgotten() {
    Recognition found =
        read(new Told(first("Tofal", 0, 0, 0.5)), new Told(second("jejeT", 0, 0, 0.55)), "eng");
    assertThat(texts(found)).containsExactly("Tofal");
    assertThat(found.lines().get(0).words().get(0).alternative()).isNull();
  }
}
