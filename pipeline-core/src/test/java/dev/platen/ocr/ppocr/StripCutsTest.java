package dev.platen.ocr.ppocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.ocr.ppocr.StripCuts.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class StripCutsTest {

  private static final int LONGEST = StripCuts.LONGEST * Strips.HEIGHT;

  @Test
  void aShortStripStaysWhole() {
    assertThat(StripCuts.of(Strips.ink("xx.".repeat(10)))).containsExactly(new Piece(0, 30));
  }

  @Test
  void aLongStripIsCutAtItsWidestBlank() {
    String columns = "xx.".repeat(30) + "......" + "xx.".repeat(30);
    List<Piece> pieces = StripCuts.of(Strips.ink(columns));
    assertThat(pieces).hasSize(2);
    assertThat(pieces.get(0).to()).isBetween(90, 96);
    assertThat(pieces.get(1)).isEqualTo(new Piece(pieces.get(0).to(), columns.length()));
  }

  @Test
  void aStripWithoutBlanksIsCutWhereItMust() {
    assertThat(StripCuts.of(Strips.ink("ou".repeat(100))))
        .containsExactly(new Piece(0, LONGEST), new Piece(LONGEST, 200));
  }

  @Test
  void piecesCoverTheStrip() {
    String columns = "xo.x..".repeat(400);
    int end = 0;
    for (Piece piece : StripCuts.of(Strips.ink(columns))) {
      assertThat(piece.from()).isEqualTo(end);
      assertThat(piece.to() - piece.from()).isBetween(1, LONGEST);
      end = piece.to();
    }
    assertThat(end).isEqualTo(columns.length());
  }
}
