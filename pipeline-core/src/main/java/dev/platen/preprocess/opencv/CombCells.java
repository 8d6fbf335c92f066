package dev.platen.preprocess.opencv;

import dev.platen.preprocess.opencv.CombStrokes.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cells between teeth: tells combs from what only looks like a row of teeth. */
final class CombCells {

  /** Share of a line that has to be seen. */
  private static final double SEEN = 0.85;

  /** Where it is looked beside a tooth, in pitches. */
  private static final double SIDE = 0.17;

  /** Share of the height of a tooth at which ink is beside it, less than which is none. */
  private static final double ALONE = 0.2;

  /** Share of the height of a whole tooth that has ink. */
  private static final double WHOLE = 0.8;

  /**
   * The same over all teeth of a row, counted where nothing is beside them: combs have .6 and more,
   * broken ones too, and letters of underlined words up to .45.
   */
  private static final double INK = 0.53;

  /** Share of the teeth that are whole. */
  private static final double LIKELY = 0.25;

  /** Height of teeth in pixels. */
  private static final double LEAST_HEIGHT = 5;

  /** Height of boxes in pitches: those of tables are wider than high. */
  private static final double LEAST_BOX_HEIGHT = 0.7;

  /** Where a line across the teeth may be, in parts of their height: neither at top nor foot. */
  private static final double AT_END = 0.15;

  /** Share of the cells across which a line runs that makes a grid of them. */
  private static final double GRID = 0.4;

  /** Share of the cells with something in them that may hold more than one character. */
  private static final double CROWDED = 0.34;

  /** Ink that reaches over such a part of a cell, and falls apart, is no character. */
  private static final double FULL = 0.85;

  /** Of two pieces of ink in a cell, that both are characters: parts of the higher one. */
  private static final double AS_HIGH = 0.6;

  /** How far the line goes on where there is another cell, in pitches. */
  private static final double NEXT_LEAST = 0.75;

  private static final double NEXT_MOST = 1.3;

  /** Where it is looked whether a line goes on beyond a stroke, in pitches. */
  private static final double BEYOND = 0.3;

  /** How far up letters may reach where no line ends the field, in pitches. */
  private static final double REACH = 1.4;

  /** How far up a line is looked for that ends the field. */
  private static final double FRAME = 2.6;

  private final CombStrokes strokes;

  CombCells(CombStrokes strokes) {
    this.strokes = strokes;
  }

  /** The comb of a row of teeth; empty where it is none. */
  Optional<CombRow> of(List<Stroke> teeth) {
    boolean closed = isClosed(teeth);
    CombRow row = new CombRow(teeth, teeth, edges(teeth), 0);
    double height = row.height();
    if (height < LEAST_HEIGHT || !areTeeth(teeth, row.pitch())) {
      return Optional.empty();
    }
    if (closed && height < LEAST_BOX_HEIGHT * row.pitch() || isGrid(row) || isCrowded(row)) {
      return Optional.empty();
    }
    double frame = closed ? row.foot() - height + 1 : frame(row);
    double top =
        frame >= 0 ? frame : Math.max(0, row.foot() - Math.max(height, REACH * row.pitch()));
    List<Stroke> inner = frame >= 0 ? withoutSides(teeth, row.pitch()) : teeth;
    return Optional.of(new CombRow(teeth, inner, row.edges(), top));
  }

  /** Without strokes at the ends beyond which the line does not go on: a frame's sides. */
  private List<Stroke> withoutSides(List<Stroke> teeth, double pitch) {
    Stroke first = teeth.get(0);
    Stroke last = teeth.get(teeth.size() - 1);
    boolean before = strokes.isLevel((int) (first.x() - BEYOND * pitch), first.bottom());
    boolean after = strokes.isLevel((int) (last.x() + BEYOND * pitch), last.bottom());
    return teeth.subList(before ? 0 : 1, teeth.size() - (after ? 0 : 1));
  }

  /** Whether enough teeth are there, with nothing beside them: strokes of letters have. */
  private boolean areTeeth(List<Stroke> teeth, double pitch) {
    int side = (int) Math.max(2, Math.min(3, Math.round(SIDE * pitch)));
    double ink = 0;
    int whole = 0;
    for (Stroke tooth : teeth) {
      int x = (int) Math.round(tooth.x());
      double top = tooth.top() + 1;
      double bottom = tooth.bottom() - 2;
      double own =
          Math.max(strokes.inkAt(x - 1, x, top, bottom), strokes.inkAt(x, x + 1, top, bottom));
      boolean alone =
          strokes.inkAt(x - side, x - side - 1, top, bottom) < ALONE
              && strokes.inkAt(x + side, x + side + 1, top, bottom) < ALONE;
      ink += alone ? own : 0;
      whole += alone && own >= WHOLE ? 1 : 0;
    }
    return ink >= INK * teeth.size() && whole >= LIKELY * teeth.size();
  }

  private boolean isClosed(List<Stroke> teeth) {
    double seen = 0;
    for (int i = 1; i < teeth.size(); i++) {
      Stroke one = teeth.get(i - 1);
      Stroke other = teeth.get(i);
      seen += strokes.lineBetween(one.x(), one.top(), other.x(), other.top()) >= SEEN ? 1 : 0;
    }
    return seen >= SEEN * (teeth.size() - 1);
  }

  private List<Double> edges(List<Stroke> teeth) {
    List<Double> edges = new ArrayList<>();
    Stroke first = teeth.get(0);
    Stroke last = teeth.get(teeth.size() - 1);
    double pitch = (last.x() - first.x()) / (teeth.size() - 1);
    double before = goesOn(first, -1, pitch);
    if (before > 0) {
      edges.add(first.x() - before);
    }
    teeth.forEach(tooth -> edges.add(tooth.x()));
    double after = goesOn(last, 1, pitch);
    if (after > 0) {
      edges.add(last.x() + after);
    }
    return edges;
  }

  /** Width of the cell beyond a tooth at the end, which the end of the line closes; 0 for none. */
  private double goesOn(Stroke end, int way, double pitch) {
    int reached = 0;
    int most = (int) (NEXT_MOST * pitch);
    while (reached <= most && strokes.isLevel((int) (end.x() + way * reached), end.bottom())) {
      reached++;
    }
    return reached > most || reached < NEXT_LEAST * pitch ? 0 : Math.min(reached, pitch);
  }

  /** Whether lines run across the teeth. */
  private boolean isGrid(CombRow row) {
    List<Stroke> teeth = row.teeth();
    int height = (int) row.height();
    int end = (int) Math.max(3, AT_END * height);
    for (int down = end; down < height - end; down++) {
      int crossed = 0;
      for (int i = 1; i < teeth.size(); i++) {
        Stroke one = teeth.get(i - 1);
        Stroke other = teeth.get(i);
        double line = strokes.lineAt(one.top() + down, one.x() + 1, other.x() - 1);
        crossed += line >= SEEN ? 1 : 0;
      }
      if (crossed >= Math.max(2, GRID * (teeth.size() - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether cells hold more than one character. */
  private boolean isCrowded(CombRow row) {
    int filled = 0;
    int crowded = 0;
    for (int i = 0; i < row.cells(); i++) {
      List<int[]> pieces = pieces(row, row.edges().get(i), row.edges().get(i + 1));
      filled += pieces.isEmpty() ? 0 : 1;
      crowded += isCrowded(pieces, row.edges().get(i + 1) - row.edges().get(i)) ? 1 : 0;
    }
    return crowded > CROWDED * filled;
  }

  private static boolean isCrowded(List<int[]> pieces, double width) {
    if (pieces.size() < 2) {
      return false;
    }
    int[] heights = pieces.stream().mapToInt(piece -> piece[2]).sorted().toArray();
    int most = heights[heights.length - 1];
    int reach = pieces.get(pieces.size() - 1)[1] - pieces.get(0)[0] + 1;
    return heights[heights.length - 2] >= AS_HIGH * most || reach >= FULL * width;
  }

  /** First and last column and height of the pieces of ink in a cell, from left to right. */
  private List<int[]> pieces(CombRow row, double left, double right) {
    int top = (int) Math.round(row.foot() - row.height()) + 2;
    int bottom = (int) Math.round(row.foot()) - 3;
    List<int[]> pieces = new ArrayList<>();
    int[] piece = null;
    int blank = 0;
    for (int x = (int) Math.ceil(left) + 2; x <= right - 2; x++) {
      int high = 0;
      for (int y = top; y <= bottom; y++) {
        high += strokes.isMark(x, y) ? 1 : 0;
      }
      blank = high > 0 ? 0 : blank + 1;
      if (high > 0 && piece == null) {
        piece = new int[] {x, x, 0};
        pieces.add(piece);
      }
      if (piece != null && high > 0) {
        piece[1] = x;
        piece[2] = Math.max(piece[2], high);
      }
      if (blank >= 2) {
        piece = null;
      }
    }
    return pieces;
  }

  /** Below the line that ends the field above; -1 where none does. */
  private double frame(CombRow row) {
    double size = Math.max(row.pitch(), row.height());
    for (double y = row.foot() - row.height(); y >= row.foot() - FRAME * size; y--) {
      if (strokes.lineAt(y, row.left(), row.right()) >= SEEN) {
        return y + 1;
      }
    }
    return -1;
  }
}
