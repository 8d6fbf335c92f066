package dev.platen.ocr.opencv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencv.core.Rect;

/** Columns of characters 40 pixels wide, along x as on a transposed page. */
class ColumnPiecesTest {

  private static Rect column(int from, int to, int place) {
    return new Rect(from, 50 * place, to - from, 40);
  }

  private static List<Rect> joined(Rect... pieces) {
    return ColumnPieces.joined(new ArrayList<>(List.of(pieces)));
  }

  @Test
  void piecesAreOneColumnWhereThoseBesideGoOn() {
    assertThat(joined(column(0, 200, 0), column(230, 500, 0), column(0, 500, 1)))
        .containsExactlyInAnyOrder(column(0, 500, 0), column(0, 500, 1));
  }

  @Test
  void aFlatCharacterAloneJoinsBothSides() {
    assertThat(
            joined(column(0, 200, 1), column(235, 240, 1), column(275, 500, 1), column(0, 500, 0)))
        .containsExactlyInAnyOrder(column(0, 500, 1), column(0, 500, 0));
  }

  @Test
  void tiersStayApart() {
    assertThat(
            joined(column(0, 500, 0), column(533, 1000, 0), column(0, 510, 1), column(533, 990, 1)))
        .hasSize(4);
  }

  @Test
  void tiersStayApartBesideAHeadingOverBoth() {
    assertThat(
            joined(
                column(0, 1000, 0),
                column(0, 500, 1),
                column(533, 1000, 1),
                column(0, 500, 2),
                column(533, 1000, 2)))
        .hasSize(5);
  }

  @Test
  void aShortColumnCountsToTheLeftOfALongOne() {
    assertThat(joined(column(0, 500, 2), column(0, 40, 1), column(250, 290, 0)))
        .containsExactlyInAnyOrder(column(0, 500, 2), column(0, 40, 1));
  }

  @Test
  void nothingIsJoinedOnAPageOfSpecks() {
    List<Rect> specks = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      specks.add(new Rect(60 * (i % 100), 50 * (i / 100), 30, 30));
    }
    assertThat(ColumnPieces.joined(specks)).isEmpty();
  }
}
