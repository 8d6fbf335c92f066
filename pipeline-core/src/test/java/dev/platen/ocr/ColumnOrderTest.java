package dev.platen.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnOrderTest {

  private static Box column(double x, double y, double height) {
    return new Box(x, y, 30, height);
  }

  @Test
  void aBlockIsReadFromRightToLeft() {
    Box left = column(100, 10, 400);
    Box middle = column(140, 12, 395);
    Box right = column(180, 11, 200);
    assertThat(ColumnOrder.of(List.of(left, right, middle)))
        .containsExactly(List.of(right, middle, left));
  }

  @Test
  void bandsComeFromTheTopAndTheirBlocksFromTheRight() {
    Box upperRight = column(500, 10, 300);
    Box upperLeft = column(100, 20, 300);
    Box lowerRight = column(500, 350, 300);
    Box lowerLeft = column(100, 340, 300);
    assertThat(ColumnOrder.of(List.of(lowerLeft, upperLeft, lowerRight, upperRight)))
        .containsExactly(
            List.of(upperRight), List.of(upperLeft), List.of(lowerRight), List.of(lowerLeft));
  }

  @Test
  void nothingMakesNoBlocks() {
    assertThat(ColumnOrder.of(List.of())).isEmpty();
  }
}
