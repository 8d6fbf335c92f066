package dev.platen.ocr.routing;

import dev.platen.geometry.Box;
import dev.platen.model.Line;
import dev.platen.model.Word;
import dev.platen.ocr.ColumnOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes one page of two readings of its columns of Chinese.
 *
 * <p>Columns are compared whole: where a character stands in one, the engines say too roughly to
 * tell whose it is. The first engine knows where tiers end, so that its columns cut those of the
 * second; columns that it did not see are taken from the second.
 */
final class ColumnMerge {

  /** Share of a column's length and width that lies in another, if they are the same. */
  private static final double SAME = 0.5;

  /** In widths of a column: those as near show where tiers end. */
  private static final double AROUND = 6;

  /** In widths of a column: by so much punctuation hangs out below a tier. */
  private static final double HANGING = 1.2;

  /** Share of either that lines have in common which can't both be columns. */
  private static final double OVER = 0.3;

  /** Share of a column that lies in another one if it is but a part of that. */
  private static final double TWICE = 0.6;

  /** Share of the length of a column that a reading has to cover to be compared at all. */
  private static final double WHOLE = 0.8;

  private final RoutingPolicy policy;
  private final LineMerge lineMerge;

  private ColumnMerge(RoutingPolicy policy) {
    this.policy = policy;
    this.lineMerge = new LineMerge(policy);
  }

  /** The columns of a page, in reading order. */
  static List<Line> merge(RoutingPolicy policy, List<Line> first, List<Line> second) {
    return ColumnOrder.ordered(new ColumnMerge(policy).merged(first, second));
  }

  private List<Line> merged(List<Line> first, List<Line> second) {
    List<Line> merged = new ArrayList<>();
    List<Line> left = new ArrayList<>(first);
    for (Line column : second) {
      if (second.stream().anyMatch(other -> isWithin(column.box(), other.box()))) {
        continue;
      }
      List<Line> same = left.stream().filter(line -> isIn(line.box(), column.box())).toList();
      left.removeAll(same);
      if (same.isEmpty()) {
        merged.add(column);
      } else {
        merged.addAll(each(same, column, second));
      }
    }
    left.removeIf(line -> second.stream().anyMatch(column -> isOver(line.box(), column.box())));
    for (Line line : left) {
      List<Word> believed = line.words().stream().filter(policy::keepsAlone).toList();
      if (!believed.isEmpty()) {
        merged.add(LineMerge.line(line, believed));
      }
    }
    return merged;
  }

  /** Whether a column was found twice, and here the smaller part of it. */
  private static boolean isWithin(Box column, Box other) {
    return column.area() < other.area() && column.intersectionArea(other) > TWICE * column.area();
  }

  /** Whether a line reaches over a column: it runs over the end of its tier. */
  private static boolean isOver(Box line, Box column) {
    return line.intersectionArea(column) > OVER * Math.min(line.area(), column.area());
  }

  private static boolean isIn(Box line, Box column) {
    double across = common(line.x(), line.right(), column.x(), column.right());
    double along = common(line.y(), line.bottom(), column.y(), column.bottom());
    return across > SAME * Math.min(line.width(), column.width()) && along > SAME * line.height();
  }

  private static double common(double from1, double to1, double from2, double to2) {
    return Math.min(to1, to2) - Math.max(from1, from2);
  }

  /** The columns in one of the second engine's, cut between the first one's where a tier ends. */
  private List<Line> each(List<Line> first, Line second, List<Line> all) {
    List<List<Line>> columns = new ArrayList<>();
    List<Line> fromTop = new ArrayList<>(first);
    fromTop.sort(Comparator.comparingDouble(line -> line.box().y()));
    double bottom = 0;
    for (Line line : fromTop) {
      if (columns.isEmpty() || endsTier(second.box(), bottom, line.box().y(), all)) {
        columns.add(new ArrayList<>());
      }
      columns.get(columns.size() - 1).add(line);
      bottom = Math.max(bottom, line.box().bottom());
    }
    List<List<Word>> parts = new ArrayList<>();
    columns.forEach(column -> parts.add(new ArrayList<>()));
    for (Word word : second.words()) {
      parts.get(nearest(columns, word.box().centerY())).add(word);
    }
    List<Line> merged = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      List<Word> words = columns.get(i).stream().flatMap(line -> line.words().stream()).toList();
      boolean isCut = columns.size() > 1 && reachesOver(columns.get(i), parts.get(i));
      merged.add(LineMerge.line(second, isCut ? words : chosen(words, parts.get(i))));
    }
    return merged;
  }

  /** Whether a word that was not cut goes on beyond an end of a column. */
  private static boolean reachesOver(List<Line> column, List<Word> words) {
    return words.stream()
        .anyMatch(
            word ->
                distance(column, word.box().y()) > HANGING * word.box().width()
                    || distance(column, word.box().bottom()) > HANGING * word.box().width());
  }

  /** Whether more of the columns around end in a gap than go on beside it. */
  private static boolean endsTier(Box column, double from, double to, List<Line> all) {
    double width = column.width();
    int ends = 0;
    int goOn = 0;
    for (Line line : all) {
      Box other = line.box();
      if (Math.abs(other.centerX() - column.centerX()) > AROUND * width) {
        continue;
      }
      if (other.y() < from - 0.5 * width && other.bottom() > to + 0.5 * width) {
        goOn++;
      } else if (other.bottom() > from - HANGING * width && other.bottom() < to) {
        ends++;
      }
    }
    // The column itself goes on: the question is whether it should.
    return ends > goOn - 1;
  }

  private static int nearest(List<List<Line>> columns, double y) {
    int nearest = 0;
    for (int i = 1; i < columns.size(); i++) {
      if (distance(columns.get(i), y) < distance(columns.get(nearest), y)) {
        nearest = i;
      }
    }
    return nearest;
  }

  private static double distance(List<Line> column, double y) {
    double top = column.get(0).box().y();
    double bottom = column.get(column.size() - 1).box().bottom();
    return Math.max(0, Math.max(top - y, y - bottom));
  }

  private List<Word> chosen(List<Word> first, List<Word> second) {
    if (second.isEmpty() || length(second) < WHOLE * length(first)) {
      return first;
    }
    return length(first) < WHOLE * length(second) ? second : lineMerge.whole(first, second);
  }

  private static double length(List<Word> words) {
    return words.stream().map(Word::box).reduce(Box::union).orElseThrow().height();
  }
}
