package dev.platen.ocr.routing;

import dev.platen.geometry.Box;
import dev.platen.model.Line;
import dev.platen.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes one page of two readings of it.
 *
 * <p>The lines are those of the second engine, which finds more of them on pages that need it at
 * all, and words of the first that stand nowhere in these. Their order is that of the first engine,
 * which knows columns, where it saw most of the lines; else the second one's. A line that the one
 * missed whose order it is goes beside the nearest.
 */
final class PageMerge {

  /** Share of lines that the first engine must have seen for its order to count. */
  private static final double KNOWN = 0.5;

  private static final int NONE = -1;

  private final RoutingPolicy policy;
  private final LineMerge lineMerge;
  private final List<Line> first;
  private final List<Line> second;

  private PageMerge(RoutingPolicy policy, List<Line> first, List<Line> second) {
    this.policy = policy;
    this.lineMerge = new LineMerge(policy);
    this.first = first;
    this.second = second;
  }

  /**
   * A line with its numbers among the lines of both engines, or {@value #NONE} where it is not.
   *
   * @param line with the words of both
   */
  private record Merged(Line line, int first, int second) {

    int number(boolean byFirst) {
      return byFirst ? first : second;
    }
  }

  /**
   * A line and its place.
   *
   * @param number of the line whose order counts, that it is or stands beside
   * @param step -1 above that line, 0 in its row, 1 below
   */
  private record Placed(Line line, int number, int step) {}

  /** The lines of a page, in reading order. */
  static List<Line> merge(RoutingPolicy policy, List<Line> first, List<Line> second) {
    return new PageMerge(policy, first, second).merge();
  }

  private List<Line> merge() {
    List<List<Word>> within = new ArrayList<>();
    int[] firstLine = new int[second.size()];
    for (int i = 0; i < second.size(); i++) {
      within.add(new ArrayList<>());
      firstLine[i] = NONE;
    }
    List<Merged> merged = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      List<Word> alone = new ArrayList<>();
      for (Word word : first.get(i).words()) {
        int holder = holder(word.box());
        if (holder == NONE) {
          alone.add(word);
        } else {
          within.get(holder).add(word);
          firstLine[holder] = firstLine[holder] == NONE ? i : firstLine[holder];
        }
      }
      alone.removeIf(word -> !policy.keepsAlone(word));
      if (!alone.isEmpty()) {
        merged.add(new Merged(LineMerge.line(first.get(i), alone), i, NONE));
      }
    }
    for (int i = 0; i < second.size(); i++) {
      List<Word> words = lineMerge.words(within.get(i), second.get(i).words());
      if (!words.isEmpty()) {
        merged.add(new Merged(LineMerge.line(second.get(i), words), firstLine[i], i));
      }
    }
    return ordered(merged);
  }

  /** The line of the second engine in which a word of the first stands. */
  private int holder(Box word) {
    int best = NONE;
    double most = 0;
    for (int i = 0; i < second.size(); i++) {
      Box box = second.get(i).box();
      double shared = box.intersectionArea(word);
      boolean middle =
          word.centerY() >= box.y()
              && word.centerY() < box.bottom()
              && word.centerX() >= box.x()
              && word.centerX() < box.right();
      if (middle && shared > most) {
        most = shared;
        best = i;
      }
    }
    return best;
  }

  private List<Line> ordered(List<Merged> merged) {
    long known = merged.stream().filter(line -> line.first() != NONE).count();
    boolean byFirst = known >= KNOWN * merged.size();
    List<Merged> numbered = merged.stream().filter(line -> line.number(byFirst) != NONE).toList();
    List<Placed> placed = new ArrayList<>();
    for (Merged line : merged) {
      placed.add(
          line.number(byFirst) == NONE
              ? besideNearest(line.line(), numbered, byFirst)
              : new Placed(line.line(), line.number(byFirst), 0));
    }
    placed.sort(
        Comparator.comparingInt(Placed::number)
            .thenComparingInt(Placed::step)
            .thenComparingDouble(
                line -> line.step() == 0 ? line.line().box().x() : line.line().box().y()));
    List<Line> like = byFirst ? first : second;
    return placed.stream()
        .map(
            line -> {
              Line nearest = like.get(line.number());
              return line.line().in(nearest.region(), nearest.paragraph());
            })
        .toList();
  }

  private static Placed besideNearest(Line line, List<Merged> numbered, boolean byFirst) {
    Merged nearest =
        numbered.stream()
            .min(Comparator.comparingDouble(other -> distance(other.line().box(), line.box())))
            .orElseThrow();
    Box box = nearest.line().box();
    double down = line.box().centerY() - box.centerY();
    boolean beside = Math.abs(down) < Math.min(box.height(), line.box().height()) / 2;
    return new Placed(line, nearest.number(byFirst), beside ? 0 : (int) Math.signum(down));
  }

  private static double distance(Box a, Box b) {
    double x = Math.max(0, Math.max(a.x(), b.x()) - Math.min(a.right(), b.right()));
    double y = Math.max(0, Math.max(a.y(), b.y()) - Math.min(a.bottom(), b.bottom()));
    return Math.hypot(x, y);
  }
}
