package dev.platen.table;

import dev.platen.geometry.Box;
import dev.platen.page.PageContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rulings of a page as thin upright boxes: pieces of a broken one joined, the two of a double
 * one as one.
 *
 * @param across from left to right, from the top
 * @param down from top to bottom, from the left
 */
record PageRules(List<Box> across, List<Box> down) {

  /** Beyond this many rulings a page is hatched, and nothing is made of them. */
  private static final int MOST = 1_500;

  /** Gaps in a ruling are at most so many ems. */
  private static final double BROKEN = 1.2;

  /** Rulings from top to bottom shorter than so many ems may be strokes of letters. */
  private static final double SHORT = 4;

  /** So many ems around such a one are looked at for others. */
  private static final double CLOSE = 1.6;

  /** The two rulings of a double one are at most so many ems apart. */
  private static final double DOUBLE = 0.35;

  /** No rulings. */
  static final PageRules NONE = new PageRules(List.of(), List.of());

  PageRules {
    across = List.copyOf(across);
    down = List.copyOf(down);
  }

  /** All of them, those across first. */
  List<Box> all() {
    List<Box> all = new ArrayList<>(across);
    all.addAll(down);
    return all;
  }

  static PageRules of(PageContent page) {
    if (page.rulings().size() > MOST) {
      return NONE;
    }
    List<Box> across = new ArrayList<>();
    List<Box> down = new ArrayList<>();
    for (Box ruling : page.rulings()) {
      (ruling.width() >= ruling.height() ? across : down).add(ruling);
    }
    down.removeIf(ruling -> isHatching(ruling, page));
    List<Box> turned = joined(down.stream().map(PageRules::turned).toList(), page.em());
    return new PageRules(
        joined(across, page.em()), turned.stream().map(PageRules::turned).toList());
  }

  /** Whether a short ruling has several beside it: strokes of large or light letters. */
  private static boolean isHatching(Box ruling, PageContent page) {
    double em = page.em();
    long beside =
        page.rulings().stream()
            .filter(other -> other.height() > other.width() && other.height() < SHORT * em)
            .filter(other -> Math.abs(other.centerX() - ruling.centerX()) < CLOSE * em)
            .filter(other -> common(other.y(), other.bottom(), ruling.y(), ruling.bottom()) > 0)
            .count();
    return ruling.height() < SHORT * em && beside > 3;
  }

  private static Box turned(Box box) {
    return new Box(box.y(), box.x(), box.height(), box.width());
  }

  /** Rulings that go on from one another, or run beside one another, as one. */
  private static List<Box> joined(List<Box> rulings, double em) {
    List<Box> sorted = new ArrayList<>(rulings);
    sorted.sort(Comparator.comparingDouble(Box::centerY).thenComparingDouble(Box::x));
    boolean again = true;
    while (again) {
      again = false;
      List<Box> next = new ArrayList<>();
      for (Box ruling : sorted) {
        int same = -1;
        for (int i = next.size() - 1; i >= 0 && same < 0; i--) {
          same = goesOn(next.get(i), ruling, em) ? i : -1;
        }
        if (same < 0) {
          next.add(ruling);
        } else {
          next.set(same, merged(next.get(same), ruling));
          again = true;
        }
      }
      next.sort(Comparator.comparingDouble(Box::centerY).thenComparingDouble(Box::x));
      sorted = next;
    }
    return sorted;
  }

  private static boolean goesOn(Box a, Box b, double em) {
    double apart = Math.abs(a.centerY() - b.centerY());
    double gap = Math.max(a.x(), b.x()) - Math.min(a.right(), b.right());
    return apart < DOUBLE * em && gap < BROKEN * em;
  }

  /** As long as both, at the height of the longer one. */
  private static Box merged(Box a, Box b) {
    Box longer = a.width() >= b.width() ? a : b;
    double left = Math.min(a.x(), b.x());
    double right = Math.max(a.right(), b.right());
    return new Box(left, longer.y(), right - left, longer.height());
  }

  /** Rulings that lie in an area, or reach into it by most of their length, cut to it. */
  PageRules within(Box area, double slack) {
    return new PageRules(
        across.stream()
            .filter(r -> r.centerY() > area.y() - slack && r.centerY() < area.bottom() + slack)
            .filter(r -> common(r.x(), r.right(), area.x(), area.right()) > 0.5 * r.width())
            .toList(),
        down.stream()
            .filter(r -> r.centerX() > area.x() - slack && r.centerX() < area.right() + slack)
            .filter(r -> common(r.y(), r.bottom(), area.y(), area.bottom()) > 0.5 * r.height())
            .toList());
  }

  /** Length that two stretches have in common; 0 where none. */
  static double common(double from1, double to1, double from2, double to2) {
    return Math.max(0, Math.min(to1, to2) - Math.max(from1, from2));
  }

  /** Share of a stretch of height at some place that rulings from top to bottom cover. */
  double coversDown(double x, double from, double to, double slack) {
    double covered = 0;
    for (Box ruling : down) {
      if (Math.abs(ruling.centerX() - x) < slack) {
        covered += common(ruling.y(), ruling.bottom(), from, to);
      }
    }
    return to > from ? Math.min(1, covered / (to - from)) : 0;
  }

  /** Share of a stretch of width at some height that rulings from left to right cover. */
  double coversAcross(double y, double from, double to, double slack) {
    double covered = 0;
    for (Box ruling : across) {
      if (Math.abs(ruling.centerY() - y) < slack) {
        covered += common(ruling.x(), ruling.right(), from, to);
      }
    }
    return to > from ? Math.min(1, covered / (to - from)) : 0;
  }

  /** Share of a stretch of width that rulings between two heights cover, each place once. */
  double parts(double top, double bottom, double from, double to) {
    List<Box> between =
        across.stream()
            .filter(r -> r.centerY() > top && r.centerY() < bottom)
            .filter(r -> common(r.x(), r.right(), from, to) > 0)
            .sorted(Comparator.comparingDouble(Box::x))
            .toList();
    double covered = 0;
    double reached = from;
    for (Box ruling : between) {
      double start = Math.max(reached, ruling.x());
      double end = Math.min(to, ruling.right());
      if (end > start) {
        covered += end - start;
        reached = end;
      }
    }
    return to > from ? covered / (to - from) : 0;
  }
}
