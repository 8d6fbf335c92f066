package dev.platen.table;

import dev.platen.geometry.Box;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words of a line without wide white space between them: what a cell holds of a row of text.
 *
 * @param pieces from the left, at least one
 * @param box around them, as high as their line
 * @param size of the type in pixels
 */
record Chunk(List<Piece> pieces, Box box, double size) {

  private static final Pattern FIGURE =
      Pattern.compile(
          "[\\p{Sc}(<>≤≥~±+\\-−–—*]*\\s?(?:\\p{Lu}{1,3}\\s)?[\\d.,'’:/()%\\s±+\\-−–—×*]*\\d"
              + "[\\d.,'’:/()%\\s±+\\-−–—×]*(?:\\p{L}{1,2}|\\p{Sc}|%|[*†‡§]+)?\\)?");

  private static final Pattern NOTHING =
      Pattern.compile("[-−–—.·…*:/]{1,3}|n\\.?/?[ak]\\.?|N\\.?/?[AK]\\.?|:|x|X|nil");

  Chunk {
    pieces = List.copyOf(pieces);
  }

  String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining(" "));
  }

  /**
   * Whether it is a number, an amount, a share, a date in figures, or a mark that there is none.
   */
  boolean isFigure() {
    String text = text();
    return FIGURE.matcher(text).matches() || NOTHING.matcher(text).matches();
  }

  /** Number of words; two ideographs count as one. */
  int words() {
    int words = 0;
    for (Piece piece : pieces) {
      int ideographs = (int) piece.text().codePoints().filter(Character::isIdeographic).count();
      words += Math.max(1, ideographs / 2);
    }
    return words;
  }

  int characters() {
    return pieces.stream().mapToInt(piece -> piece.text().length()).sum();
  }
}
