package dev.platen.ocr;

import dev.platen.geometry.Box;
import dev.platen.model.Comb;
import dev.platen.model.CombReading;
import dev.platen.model.Line;
import dev.platen.model.Recognition;
import dev.platen.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Puts what stands in the combs of a page in the place of what the reading of the whole page made
 * of them. What could not be read stays as it was.
 */
public final class CombFields {

  /** How far beyond a comb its frame may have been read as a character, in pitches. */
  private static final double FRAME = 0.4;

  private CombFields() {}

  /**
   * The text with what stands in combs.
   *
   * @param text of the page
   * @param combs in the same pixels
   * @param reader tells what stands in one
   */
  public static Recognition read(
      Recognition text, List<Comb> combs, Function<Comb, CombReading> reader) {
    List<Line> lines = new ArrayList<>(text.lines());
    for (Comb comb : combs) {
      CombReading reading = reader.apply(comb);
      if (reading.blank() || reading.line() != null) {
        replace(lines, around(comb), reading.line());
      }
    }
    return text.withLines(lines);
  }

  private static Box around(Comb comb) {
    Box box = comb.box();
    double frame = FRAME * box.width() / comb.cells().size();
    return Box.between(Math.max(0, box.x() - frame), box.y(), box.right() + frame, box.bottom());
  }

  private static void replace(List<Line> lines, Box place, Line reading) {
    int at = -1;
    Line like = null;
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line line = lines.get(i);
      List<Word> others = line.words().stream().filter(word -> !isIn(word.box(), place)).toList();
      if (others.size() < line.words().size()) {
        at = others.isEmpty() ? i : i + 1;
        like = line;
        if (others.isEmpty()) {
          lines.remove(i);
        } else {
          lines.set(i, line.around(Spacing.join(others), others));
        }
      }
    }
    if (reading != null) {
      int index = at < 0 ? after(lines, place) : at;
      Line near = like != null || index == 0 ? like : lines.get(index - 1);
      lines.add(index, near == null ? reading : reading.in(near.region(), near.paragraph()));
    }
  }

  private static boolean isIn(Box box, Box place) {
    return box.centerX() >= place.x()
        && box.centerX() <= place.right()
        && box.centerY() >= place.y()
        && box.centerY() <= place.bottom();
  }

  /** Behind the line that stands nearest above, or left of it. */
  private static int after(List<Line> lines, Box place) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < lines.size(); i++) {
      Box box = lines.get(i).box();
      double off =
          Math.max(0, place.centerY() - box.centerY())
              + Math.abs(place.x() - box.x()) / 4
              + (box.centerY() > place.bottom() ? place.width() + box.y() : 0);
      if (off < least) {
        least = off;
        best = i;
      }
    }
    return best + 1;
  }
}
