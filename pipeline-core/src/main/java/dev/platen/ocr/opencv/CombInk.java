package dev.platen.ocr.opencv;

import dev.platen.geometry.Box;
import dev.platen.model.PageImage;
import dev.platen.raster.MatPageImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The characters that were written into the cells of a comb whose teeth are gone, and a strip in
 * which they stand side by side as in print. Wide spaced as they are, engines take them for words
 * of one letter each, or for columns, or lose them.
 */
public final class CombInk {

  /** Part of the contrast between paper and the darkest ink from which on a pixel is ink. */
  private static final double INK = 0.45;

  /** Gray levels by which what was written is darker than paper, at least. */
  private static final double LEAST_CONTRAST = 50;

  /** Side of the smallest piece of ink that is no speck, in pitches: a full stop. */
  private static final double SPECK = 0.06;

  /** How near to an edge of a cell a thin piece is what was left of a tooth, in pitches. */
  private static final double AT_EDGE = 0.12;

  /** The same in the first and the last cell, where a frame may lean. */
  private static final double AT_END = 0.2;

  /** Longer level runs of ink, in pitches, are lines. */
  private static final double LINE = 1.3;

  /** Part of the height of cells at their top and foot where their lines may be. */
  private static final double INSET = 0.03;

  /** The same at the sides of the whole comb, in pitches. */
  private static final double SIDE = 0.08;

  /** Narrower pieces at its sides, in pitches, belong to a frame. */
  private static final double FRAME = 0.25;

  /** Flat pieces as wide, in pitches, are what is left of a line. */
  private static final double WIDE = 0.7;

  /** How high a piece is that belongs to a level line, in heights of the cells. */
  private static final double LEVEL = 0.12;

  /** Wider pieces, in pitches, are no single character. */
  private static final double WIDEST = 1.3;

  /** Pieces are letters from such a part of the highest one on. */
  private static final double LETTER = 0.6;

  /** Height of letters, in heights of the cells. */
  private static final double LEAST_LETTER = 0.2;

  /** Thin pieces so many times as high as most letters belong to a frame. */
  private static final double HIGHEST = 1.4;

  /** How far beyond letters what belongs to them may lie, in their heights. */
  private static final double STRAY = 0.35;

  /** Of two pieces side by side in a cell, that both are characters: parts of the higher one. */
  private static final double AS_HIGH = 0.6;

  /** Share of the filled cells with several characters from which on cells mean nothing. */
  private static final double CROWDED = 0.34;

  private final PageImage page;
  private final Box area;
  private final List<Box> cells;
  private final double pitch;
  private final List<Piece> pieces = new ArrayList<>();
  private final double paper;
  private boolean crowded;

  /**
   * Ink in a cell.
   *
   * @param cell its index
   * @param box in pixels of the area
   */
  record Piece(int cell, Rect box) {}

  private CombInk(PageImage page, Box area, List<Box> cells, double paper) {
    this.page = page;
    this.area = area;
    this.cells = cells;
    this.paper = paper;
    this.pitch = cells.stream().mapToDouble(Box::width).average().orElse(1);
  }

  /**
   * What was written into a comb.
   *
   * @param page gray, upright
   * @param cells from left to right, in pixels of the page
   */
  public static CombInk of(PageImage page, List<Box> cells) {
    Box whole = cells.stream().reduce(Box::union).orElseThrow();
    Box area =
        Box.between(
                Math.floor(whole.x()),
                Math.floor(whole.y()),
                Math.ceil(whole.right()),
                Math.ceil(whole.bottom()))
            .clippedTo(page.size());
    Mat gray = MatPageImage.mat(page).submat(rect(area));
    try {
      int[] levels = levels(gray);
      CombInk ink = new CombInk(page, area, cells, levels[(int) (0.8 * (levels.length - 1))]);
      double darkest = levels[(int) (0.002 * levels.length)];
      if (ink.paper - darkest >= LEAST_CONTRAST) {
        ink.collect(gray, ink.paper - INK * (ink.paper - darkest));
      }
      return ink;
    } finally {
      gray.release();
    }
  }

  private static Rect rect(Box box) {
    return new Rect((int) box.x(), (int) box.y(), (int) box.width(), (int) box.height());
  }

  private static int[] levels(Mat gray) {
    byte[] bytes = new byte[gray.rows() * gray.cols()];
    Mat copy = gray.clone();
    copy.get(0, 0, bytes);
    copy.release();
    int[] levels = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      levels[i] = bytes[i] & 0xFF;
    }
    Arrays.sort(levels);
    return levels;
  }

  private void collect(Mat gray, double threshold) {
    Mat ink = new Mat();
    Mat labels = new Mat();
    Mat stats = new Mat();
    Mat middles = new Mat();
    try {
      Imgproc.threshold(gray, ink, threshold, 255, Imgproc.THRESH_BINARY_INV);
      withoutLines(ink);
      withinCells(ink);
      int count = Imgproc.connectedComponentsWithStats(ink, labels, stats, middles);
      int[] stat = new int[5];
      for (int label = 1; label < count; label++) {
        stats.get(label, 0, stat);
        Rect box = new Rect(stat[0], stat[1], stat[2], stat[3]);
        if (isWritten(box, stat[4])) {
          pieces.add(new Piece(cell(area.x() + box.x + box.width / 2.0), box));
          crowded |= box.width > WIDEST * pitch;
        }
      }
    } finally {
      ink.release();
      labels.release();
      stats.release();
      middles.release();
    }
    dropStray();
    crowded |= holdsSeveral();
  }

  /** Takes out the line that teeth stand on, and that of a frame. */
  private void withoutLines(Mat ink) {
    Mat along =
        Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(Math.ceil(LINE * pitch), 1));
    Mat lines = new Mat();
    try {
      Imgproc.morphologyEx(ink, lines, Imgproc.MORPH_OPEN, along);
      Core.subtract(ink, lines, ink);
    } finally {
      along.release();
      lines.release();
    }
  }

  /** Leaves ink within cells alone: what is at their edges belongs to a frame. */
  private void withinCells(Mat ink) {
    Mat inside = Mat.zeros(ink.size(), ink.type());
    try {
      for (int i = 0; i < cells.size(); i++) {
        Imgproc.rectangle(inside, inner(i), new Scalar(255), Imgproc.FILLED);
      }
      Core.min(ink, inside, ink);
    } finally {
      inside.release();
    }
  }

  /** A cell without its edges above and below, and where a frame may be, in pixels of the area. */
  private Rect inner(int cell) {
    Box box = cells.get(cell);
    double level = INSET * box.height() + 1;
    double side = SIDE * pitch;
    double left = box.x() - area.x() + (cell == 0 ? side : 0);
    double right = box.right() - area.x() - (cell == cells.size() - 1 ? side : 0);
    double top = box.y() - area.y() + level;
    double bottom = box.bottom() - area.y() - level;
    return new Rect(
        (int) Math.round(left),
        (int) Math.round(top),
        (int) Math.max(1, Math.round(right) - Math.round(left)),
        (int) Math.max(1, Math.round(bottom) - Math.round(top)));
  }

  private boolean isWritten(Rect box, int pixels) {
    double middle = area.x() + box.x + box.width / 2.0;
    int index = cell(middle);
    Box cell = cells.get(index);
    Rect inner = inner(index);
    boolean atTop = box.y <= inner.y;
    boolean atFoot = box.y + box.height >= inner.y + inner.height;
    boolean line =
        box.height <= Math.max(3, LEVEL * inner.height)
            && (atTop || atFoot || box.width > WIDE * pitch);
    boolean above = atTop && (box.height < inner.height / 2 || atFoot);
    double edge = Math.min(Math.abs(cell.x() - middle), Math.abs(cell.right() - middle));
    boolean atEnd = index == 0 || index == cells.size() - 1;
    boolean tooth =
        box.width <= AT_EDGE * pitch + 1 && edge <= (atEnd ? AT_END : AT_EDGE) * pitch + 1;
    boolean side = box.x <= inner(0).x || box.x + box.width >= right();
    boolean frame = side && box.width < FRAME * pitch;
    return pixels >= Math.max(4, SPECK * pitch * SPECK * pitch)
        && !line
        && !above
        && !tooth
        && !frame;
  }

  private int right() {
    Rect last = inner(cells.size() - 1);
    return last.x + last.width;
  }

  /** Drops what lies beside the line of letters; all, where there are no letters. */
  private void dropStray() {
    int high = pieces.stream().mapToInt(piece -> piece.box.height).max().orElse(0);
    List<Rect> letters =
        pieces.stream().map(Piece::box).filter(box -> box.height >= LETTER * high).toList();
    if (high < LEAST_LETTER * area.height()) {
      pieces.clear();
      return;
    }
    int[] tops = letters.stream().mapToInt(this::down).sorted().toArray();
    int[] feet = letters.stream().mapToInt(box -> down(box) + box.height).sorted().toArray();
    double top = tops[tops.length / 2];
    double foot = feet[feet.length / 2];
    double stray = STRAY * (foot - top);
    pieces.removeIf(
        piece -> piece.box.height > HIGHEST * (foot - top) && piece.box.width < FRAME * pitch);
    pieces.removeIf(
        piece ->
            piece.box.height < LETTER * high
                && (down(piece.box) > foot + stray / 2
                    || down(piece.box) + piece.box.height > foot + stray
                    || down(piece.box) + piece.box.height < top - stray));
  }

  /** From the top of the cell down to a piece. */
  private int down(Rect box) {
    return box.y - inner(cell(area.x() + box.x + box.width / 2.0)).y;
  }

  private int cell(double x) {
    int nearest = 0;
    for (int i = 1; i < cells.size(); i++) {
      boolean nearer =
          Math.abs(cells.get(i).centerX() - x) < Math.abs(cells.get(nearest).centerX() - x);
      nearest = nearer ? i : nearest;
    }
    return nearest;
  }

  /** Whether many cells hold pieces side by side that are characters of their own. */
  private boolean holdsSeveral() {
    int filled = 0;
    int several = 0;
    for (int cell = 0; cell < cells.size(); cell++) {
      List<Rect> here = in(cell);
      filled += here.isEmpty() ? 0 : 1;
      int most = here.stream().mapToInt(box -> box.height).max().orElse(0);
      List<Rect> high = here.stream().filter(box -> box.height >= AS_HIGH * most).toList();
      boolean apart =
          high.stream()
              .anyMatch(one -> high.stream().anyMatch(other -> one.x + one.width <= other.x));
      several += apart ? 1 : 0;
    }
    return several > CROWDED * filled;
  }

  private List<Rect> in(int cell) {
    return pieces.stream().filter(piece -> piece.cell == cell).map(Piece::box).toList();
  }

  /** Whether nothing was written. */
  public boolean isBlank() {
    return pieces.isEmpty();
  }

  /** Whether it was written without heed to the cells. */
  public boolean isCrowded() {
    return crowded;
  }

  /** The characters side by side, empty cells as spaces between words. */
  public CombStrip strip() {
    List<Piece> characters = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      List<Rect> here = in(cell);
      if (!here.isEmpty()) {
        characters.add(new Piece(cell, union(here)));
      }
    }
    Mat clean = clean();
    try {
      return CombStrip.of(clean, paper, characters, area, page.dpi().orElse(null));
    } finally {
      clean.release();
    }
  }

  /** The area with nothing but what was written. */
  private Mat clean() {
    Mat gray = MatPageImage.mat(page).submat(rect(area));
    Mat clean = new Mat(gray.size(), gray.type(), new Scalar(paper));
    try {
      for (Piece piece : pieces) {
        Rect box = piece.box;
        Rect around = new Rect(box.x, Math.max(0, box.y - 1), box.width, box.height);
        around.height = Math.min(gray.rows() - around.y, box.height + 2);
        Mat from = gray.submat(around);
        Mat to = clean.submat(around);
        Core.min(from, to, to);
        from.release();
        to.release();
      }
      return clean;
    } finally {
      gray.release();
    }
  }

  private static Rect union(List<Rect> boxes) {
    int left = boxes.stream().mapToInt(box -> box.x).min().orElseThrow();
    int top = boxes.stream().mapToInt(box -> box.y).min().orElseThrow();
    int right = boxes.stream().mapToInt(box -> box.x + box.width).max().orElseThrow();
    int bottom = boxes.stream().mapToInt(box -> box.y + box.height).max().orElseThrow();
    return new Rect(left, top, right - left, bottom - top);
  }
}
