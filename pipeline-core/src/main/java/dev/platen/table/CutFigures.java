package dev.platen.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Puts figures together that were read as several lines. Amounts below each other have their points
 * below each other, and in type of one width those leave a white stripe; recognition may take it
 * for the space between two columns, which is never as narrow.
 */
final class CutFigures {

  /** Parts of a figure are at most so many ems apart. */
  private static final double APART = 0.45;

  /** What tells which way an amount goes stands at most so many ems behind it. */
  private static final double WAY_APART = 1;

  /** Share of the height of the lower part that both have in common. */
  private static final double LEVEL = 0.6;

  private static final Pattern HEAD = Pattern.compile("[-+(]?\\d[\\d.,'’]*");

  private static final Pattern TAIL = Pattern.compile("[.,]?\\d[\\d.,'’]*\\)?");

  /** A point stands between the parts, or at their ends. */
  private static final Pattern WHOLE = Pattern.compile("[-+(]?\\d[\\d.,'’]*[.,]\\d+\\)?");

  private final double em;
  private final List<List<Piece>> lines;

  /** Lines by the height of their last piece, in ems. */
  private final Map<Long, List<Integer>> ends = new HashMap<>();

  private CutFigures(List<List<Piece>> lines, double em) {
    this.em = em;
    this.lines = new ArrayList<>(lines);
  }

  /**
   * The lines, with figures whole.
   *
   * @param lines pieces of each, from the left
   * @return as many: those whose pieces all went to others are empty
   */
  static List<List<Piece>> joined(List<List<Piece>> lines, double em) {
    CutFigures figures = new CutFigures(lines, em);
    IntStream.range(0, lines.size())
        .filter(i -> !lines.get(i).isEmpty())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> lines.get(i).get(0).box().x()))
        .forEach(figures::add);
    return figures.lines;
  }

  private void add(int index) {
    List<Piece> line = lines.get(index);
    Piece first = line.get(0);
    long height = height(first);
    int owner = index;
    for (long near = height - 1; near <= height + 1; near++) {
      for (int before : ends.getOrDefault(near, List.of())) {
        if (continues(lines.get(before), first)) {
          owner = before;
        }
      }
    }
    if (owner != index) {
      List<Piece> whole = new ArrayList<>(lines.get(owner));
      whole.addAll(line);
      lines.set(owner, whole);
      lines.set(index, List.of());
    }
    long end = height(line.get(line.size() - 1));
    ends.computeIfAbsent(end, key -> new ArrayList<>()).add(owner);
  }

  private long height(Piece piece) {
    return Math.round(piece.box().centerY() / em);
  }

  private boolean continues(List<Piece> line, Piece next) {
    Piece last = line.get(line.size() - 1);
    double gap = next.box().x() - last.box().right();
    double low = Math.min(last.box().height(), next.box().height());
    double common =
        PageRules.common(last.box().y(), last.box().bottom(), next.box().y(), next.box().bottom());
    if (gap < -APART * em || common < LEVEL * low) {
      return false;
    }
    boolean figure =
        gap < APART * em
            && HEAD.matcher(last.text()).matches()
            && TAIL.matcher(next.text()).matches()
            && WHOLE.matcher(last.text() + next.text()).matches();
    return figure || (gap < WAY_APART * em && isWay(line, next));
  }

  /** Whether a sign of which way it goes follows an amount that is whole, or was put together. */
  private static boolean isWay(List<Piece> line, Piece next) {
    int last = line.size() - 1;
    String figure = line.get(last).text();
    String both = last == 0 ? figure : line.get(last - 1).text() + figure;
    return PageChunks.WAY.matcher(next.text()).matches()
        && (PageChunks.AMOUNT.matcher(figure).matches()
            || (TAIL.matcher(figure).matches() && PageChunks.AMOUNT.matcher(both).matches()));
  }
}
