package dev.platen.preprocess.opencv;

import dev.platen.preprocess.opencv.CombStrokes.Stroke;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Goes on with a row of teeth along its line, with its pitch: where teeth are faint, broken or
 * hidden by letters, little ink is enough for one.
 */
final class CombGrowth {

  /** Share of a tooth's rows that have ink. */
  private static final double INK = 0.3;

  /** Share of the line that has to be seen from tooth to tooth. */
  private static final double SEEN = 0.7;

  /** Teeth in a row that may be missing. */
  private static final int MISSING = 3;

  /** Teeth whose pitch counts: it changes where paper is bent or was seen from a side. */
  private static final int LOCAL = 5;

  /** What a tooth may be off, in pitches and in pixels. */
  private static final double OFF = 0.06;

  private static final double PIXELS_OFF = 1.3;

  private final CombStrokes strokes;

  CombGrowth(CombStrokes strokes) {
    this.strokes = strokes;
  }

  /** The row with what goes on at its ends; it begins and ends with teeth that are seen. */
  List<Stroke> grown(List<Stroke> chain) {
    List<Stroke> row = new ArrayList<>(chain);
    grow(row, 1);
    Collections.reverse(row);
    grow(row, -1);
    Collections.reverse(row);
    return row;
  }

  private void grow(List<Stroke> row, int way) {
    int seen = row.size();
    while (row.size() - seen <= MISSING) {
      Stroke last = row.get(row.size() - 1);
      Stroke before = row.get(Math.max(0, row.size() - LOCAL));
      double pitch = (last.x() - before.x()) / (Math.min(LOCAL, row.size()) - 1);
      double x = last.x() + pitch;
      if (pitch * way <= 0 || !isLine(last, x)) {
        break;
      }
      Stroke next = tooth(last, x, Math.abs(pitch));
      row.add(next);
      seen = next.thickness() > 0 ? row.size() : seen;
    }
    row.subList(seen, row.size()).clear();
  }

  private boolean isLine(Stroke last, double x) {
    double y = last.bottom();
    return (x > last.x()
            ? strokes.lineBetween(last.x(), y, x, y)
            : strokes.lineBetween(x, y, last.x(), y))
        >= SEEN;
  }

  /** The tooth near a place; of no thickness where none is seen. */
  private Stroke tooth(Stroke last, double x, double pitch) {
    int off = (int) Math.round(Math.max(PIXELS_OFF, OFF * pitch));
    int middle = (int) Math.round(x);
    int level = strokes.levelBelow(middle, last.bottom());
    double bottom = level < 0 ? last.bottom() : level;
    double top = last.top() + bottom - last.bottom();
    double most = 0;
    double best = x;
    for (int column = middle - off; column <= middle + off; column++) {
      double share = strokes.inkAt(column, column, top + 1, bottom - 2);
      if (share > most || share == most && Math.abs(column - x) < Math.abs(best - x)) {
        most = share;
        best = column;
      }
    }
    return most >= INK ? new Stroke(best, top, bottom, 1) : new Stroke(x, top, bottom, 0);
  }
}
