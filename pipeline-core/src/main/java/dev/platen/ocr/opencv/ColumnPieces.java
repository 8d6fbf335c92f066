package dev.platen.ocr.opencv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Rect;

/**
 * Columns of Chinese, made of their pieces. Brackets and commas leave half a character or more
 * white, and a flat character (一) is hardly ink, so that a column falls apart in places where those
 * beside it go on. Between two tiers of a page all columns end.
 *
 * <p>Boxes are of the transposed page: a column runs along x, the column to its right is below it.
 */
final class ColumnPieces {

  /** In thicknesses: white space within a column. */
  private static final double GAP = 1.3;

  /** In thicknesses: how far a column goes on beyond both sides of a gap beside it. */
  private static final double BEYOND = 0.5;

  /** In thicknesses: white space to the column beside. */
  private static final double BESIDE = 1.2;

  /** Share of the thinner of two pieces that lies in the column of the other. */
  private static final double SHARED = 0.7;

  /** In thicknesses: a piece that is a column by itself is so long. */
  private static final double MIN_LENGTH = 2;

  /** In thicknesses: the last column of a paragraph, beside a long one. */
  private static final double SHORTEST = 0.6;

  private static final double LONG = 3;

  /** So many pieces are no page of text. */
  private static final int MOST = 4_000;

  /** A joined column shows that others go on; it never takes many passes. */
  private static final int MOST_PASSES = 8;

  private final List<Rect> pieces;

  private ColumnPieces(List<Rect> pieces) {
    this.pieces = new ArrayList<>(pieces);
  }

  /** The columns, pieces of one joined; what is too short for one is left out. */
  static List<Rect> joined(List<Rect> pieces) {
    ColumnPieces columns = new ColumnPieces(pieces);
    if (pieces.size() <= MOST) {
      boolean again = true;
      for (int pass = 0; again && pass < MOST_PASSES; pass++) {
        again = columns.joinOnce();
      }
    }
    return columns.pieces.stream().filter(columns::isColumn).toList();
  }

  private boolean joinOnce() {
    pieces.sort(Comparator.comparingInt(piece -> piece.x));
    boolean joined = false;
    for (int i = 0; i < pieces.size(); i++) {
      int next = next(i);
      if (next >= 0 && isWithinColumn(pieces.get(i), pieces.get(next))) {
        Rect rest = pieces.remove(next);
        pieces.set(i, union(pieces.get(i), rest));
        joined = true;
      }
    }
    return joined;
  }

  /** The place of the piece that follows in the same column; -1 if none. */
  private int next(int place) {
    Rect piece = pieces.get(place);
    for (int i = place + 1; i < pieces.size(); i++) {
      Rect other = pieces.get(i);
      double gap = other.x - (piece.x + piece.width);
      double thickness = Math.max(piece.height, other.height);
      if (gap >= 0 && gap < GAP * thickness && isInColumn(piece, other)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isInColumn(Rect a, Rect b) {
    return shared(a.y, a.y + a.height, b.y, b.y + b.height) > SHARED * Math.min(a.height, b.height);
  }

  /** Whether a column beside goes on where a gap is, and on neither side all end. */
  private boolean isWithinColumn(Rect before, Rect after) {
    Rect whole = union(before, after);
    int right = sideOf(before, after, whole.y + whole.height, true);
    int left = sideOf(before, after, whole.y, false);
    return right + left > 0 && Math.min(right, left) >= 0;
  }

  /** 1 if a column on one side goes on beside a gap, -1 if some end there, 0 if nothing stands. */
  private int sideOf(Rect before, Rect after, int edge, boolean right) {
    int from = before.x + before.width;
    int to = after.x;
    int thickness = Math.max(before.height, after.height);
    double beyond = BEYOND * thickness;
    boolean any = false;
    for (Rect other : pieces) {
      int apart = right ? other.y - edge : edge - (other.y + other.height);
      boolean beside = apart > -0.3 * thickness && apart < BESIDE * thickness;
      if (!beside) {
        continue;
      }
      if (other.x < from - beyond && other.x + other.width > to + beyond) {
        return 1;
      }
      any |= shared(other.x, other.x + other.width, from - thickness, to + thickness) > 0;
    }
    return any ? -1 : 0;
  }

  private boolean isColumn(Rect piece) {
    return piece.width >= MIN_LENGTH * piece.height
        || (piece.width >= SHORTEST * piece.height
            && pieces.stream().anyMatch(other -> isEndOf(piece, other)));
  }

  /** Whether a piece is the last column of a paragraph: it begins beside one to its right. */
  private static boolean isEndOf(Rect piece, Rect other) {
    double apart = other.y - (piece.y + piece.height);
    return apart > -0.3 * piece.height
        && apart < BESIDE * piece.height
        && other.width > LONG * piece.height
        && other.height < 1.3 * piece.height
        && piece.height < 1.3 * other.height
        && Math.abs(other.x - piece.x) < 0.5 * piece.height;
  }

  private static Rect union(Rect a, Rect b) {
    int x = Math.min(a.x, b.x);
    int y = Math.min(a.y, b.y);
    return new Rect(
        x,
        y,
        Math.max(a.x + a.width, b.x + b.width) - x,
        Math.max(a.y + a.height, b.y + b.height) - y);
  }

  private static double shared(double from1, double to1, double from2, double to2) {
    return Math.max(0, Math.min(to1, to2) - Math.max(from1, from2));
  }
}
