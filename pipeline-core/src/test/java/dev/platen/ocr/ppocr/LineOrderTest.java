package dev.platen.ocr.ppocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import dev.platen.geometry.TiltedBox;
import dev.platen.ocr.ppocr.ReadLine.ReadWord;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineOrderTest {

  private static ReadLine line(String text, double x, double y, double width) {
    TiltedBox box = TiltedBox.of(new Box(x, y, width, 20));
    return new ReadLine(box, List.of(new ReadWord(text, box, 0.9)), text, 0.9);
  }

  private static List<List<String>> rows(ReadLine... lines) {
    return LineOrder.rows(List.of(lines)).stream()
        .map(row -> row.stream().map(ReadLine::text).toList())
        .toList();
  }

  @Test
  void whatStandsBesideEachOtherIsARow() {
    assertThat(
            rows(
                line("12.50", 400, 33, 60),
                line("Total", 20, 100, 60),
                line("Tea", 20, 30, 60),
                line("99.00", 400, 96, 60)))
        .containsExactly(List.of("Tea", "12.50"), List.of("Total", "99.00"));
  }

  @Test
  void aSlantedPageKeepsItsRows() {
    assertThat(
            rows(
                line("a", 0, 0, 90),
                line("b", 100, 8, 90),
                line("c", 200, 16, 90),
                line("d", 0, 25, 90),
                line("e", 100, 33, 90),
                line("f", 200, 41, 90)))
        .containsExactly(List.of("a", "b", "c"), List.of("d", "e", "f"));
  }

  @Test
  void linesThatTouchFromAboveAreTwoRows() {
    assertThat(rows(line("a", 0, 0, 200), line("b", 0, 14, 200)))
        .containsExactly(List.of("a"), List.of("b"));
  }
}
