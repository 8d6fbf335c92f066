package dev.platen.layout;

import dev.platen.geometry.Box;
import dev.platen.model.BlockType;
import dev.platen.page.Spans;
import dev.platen.page.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Regions in the order in which the engine gave their text. */
final class EngineOrder {

  /** So many steps back in a row, and more than forward, are no order of reading. */
  private static final int MOST_BACKWARD = 3;

  /** Boxes of words may overlap by so much of the narrower one. */
  private static final double BESIDE = 0.3;

  /** So many steps from line to line, and this share of all, that lead over another column. */
  private static final int MOST_ACROSS = 5;

  private static final double SHARE_ACROSS = 0.25;

  /** Running text has so many rows, so many ems wide, and this share of them fills its width. */
  private static final int RUNNING_ROWS = 3;

  private static final double RUNNING_WIDTH = 7;
  private static final double RUNNING_SHARE = 0.6;
  private static final double FULL = 0.8;

  /** Share of a region's letters that were read in one go, by which its place is told. */
  private static final double FAIR_SHARE = 0.25;

  /** Share of the width of the text that a wide table has. */
  private static final double WIDE = 0.75;

  /** So many texts that were read after a table below them show that its order is none. */
  private static final int LEAST_LATE = 4;

  private EngineOrder() {}

  /**
   * The regions, text cut where the engine reads something else in between: labels and their values
   * are read row by row. A paragraph stays whole where nothing else reaches into it.
   */
  static List<Region> of(List<Region> regions) {
    return regions.stream()
        .flatMap(region -> asRead(region, regions))
        .sorted(Comparator.comparingInt(EngineOrder::place))
        .toList();
  }

  /**
   * Whether regions of one row mostly follow each other from right to left, as they do where an
   * engine took words that stand far apart for columns of vertical text. So does writing from right
   * to left, for which this does not hold.
   */
  static boolean runsBackward(List<Region> inOrder) {
    int forward = 0;
    int backward = 0;
    for (int i = 1; i < inOrder.size(); i++) {
      Region before = inOrder.get(i - 1);
      Box one = before.box();
      Box next = inOrder.get(i).box();
      if (Spans.down(one, next) > 0.5 && Spans.across(one, next) < BESIDE) {
        if (next.x() > one.x()) {
          forward++;
        } else if (!isFromRight(before.text())) {
          backward++;
        }
      }
    }
    return backward >= MOST_BACKWARD && backward > forward;
  }

  /**
   * Whether lines were read across columns of running text, as they are where an engine sorts them
   * from the top: in paragraphs that stand side by side, lines of one come between those of the
   * other. Labels and prices side by side are read so too, rightly: they are no running text.
   *
   * @param regions as they stand, not cut
   */
  static boolean runsAcross(List<Region> regions) {
    List<Region> columns = regions.stream().filter(EngineOrder::isRunningText).toList();
    int across = 0;
    int steps = 0;
    for (Region column : columns) {
      List<TextLine> lines = fromTop(column);
      for (int i = 1; i < lines.size(); i++) {
        steps++;
        across += isReadBetween(lines.get(i - 1), lines.get(i), column, columns) ? 1 : 0;
      }
    }
    return across >= MOST_ACROSS && across > SHARE_ACROSS * steps;
  }

  /** Whether some lines below each other fill one width, all but the last and indented ones. */
  private static boolean isRunningText(Region region) {
    int rows = region.rows();
    return region.is(BlockType.TEXT)
        && rows >= RUNNING_ROWS
        && region.box().width() > RUNNING_WIDTH * region.typeSize()
        && fullRows(region) >= RUNNING_SHARE * (rows - 1);
  }

  /**
   * Whether it is running text of which every row but the last is full, and nothing reaches into
   * it.
   */
  private static boolean isParagraph(Region region, List<Region> regions) {
    return isRunningText(region)
        && fullRows(region) >= region.rows() - 1
        && regions.stream()
            .filter(other -> !other.equals(region))
            .allMatch(other -> other.box().intersectionArea(region.box()) == 0);
  }

  private static long fullRows(Region region) {
    return TextLine.rows(region.lines()).stream()
        .filter(row -> TextLine.around(row).width() > FULL * region.box().width())
        .count();
  }

  private static List<TextLine> fromTop(Region region) {
    return region.lines().stream()
        .sorted(Comparator.comparingDouble(line -> line.box().centerY()))
        .toList();
  }

  /** Whether the engine read a line of another column, beside these two, between them. */
  private static boolean isReadBetween(
      TextLine upper, TextLine lower, Region column, List<Region> columns) {
    int from = Math.min(upper.index(), lower.index());
    int to = Math.max(upper.index(), lower.index());
    for (Region other : columns) {
      if (!other.equals(column) && Spans.across(other.box(), column.box()) < BESIDE) {
        for (TextLine line : other.lines()) {
          if (line.index() > from
              && line.index() < to
              && (line.sharesRow(upper) > 0.3 || line.sharesRow(lower) > 0.3)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * Whether labels with values were read after a table below them, as they are where an engine
   * takes what stands on the right of a bill for a column of its own: what stands above a table as
   * wide as the text is read before it.
   */
  static boolean runsAroundTables(List<Region> inOrder) {
    if (inOrder.isEmpty()) {
      return false;
    }
    double width = inOrder.stream().map(Region::box).reduce(Box::union).orElseThrow().width();
    for (int i = 0; i < inOrder.size(); i++) {
      Box table = inOrder.get(i).box();
      if (inOrder.get(i).is(BlockType.TABLE) && table.width() > WIDE * width) {
        long late =
            inOrder.subList(i + 1, inOrder.size()).stream()
                .filter(region -> region.box().bottom() < table.y())
                .filter(region -> isBeside(region, inOrder))
                .count();
        if (late >= LEAST_LATE) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether it is a line of few words with another beside it. */
  private static boolean isBeside(Region region, List<Region> regions) {
    return LabelRows.isLabel(region)
        && regions.stream()
            .filter(other -> !other.equals(region) && LabelRows.isLabel(other))
            .anyMatch(other -> Spans.down(other.box(), region.box()) > 0.5);
  }

  private static boolean isFromRight(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .anyMatch(
            direction ->
                direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  private static Stream<Region> asRead(Region region, List<Region> regions) {
    if (!region.is(BlockType.TEXT)) {
      return Stream.of(region);
    }
    List<List<TextLine>> runs = runs(region);
    return runs.size() == 1 || isParagraph(region, regions)
        ? Stream.of(region)
        : runs.stream()
            .map(
                run ->
                    new Region(
                        region.type(),
                        region.subtype(),
                        region.level(),
                        TextLine.around(run),
                        run,
                        region.confidence()));
  }

  /** Lines of a region that the engine read one after the other. */
  private static List<List<TextLine>> runs(Region region) {
    List<List<TextLine>> runs = new ArrayList<>();
    int before = Integer.MIN_VALUE;
    for (TextLine line :
        region.lines().stream().sorted(Comparator.comparingInt(TextLine::index)).toList()) {
      if (line.index() != before + 1) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(line);
      before = line.index();
    }
    return runs;
  }

  /**
   * Where a fair share of its text was read first: a mark or a word may have been read elsewhere.
   */
  private static int place(Region region) {
    int all = length(region.lines());
    return runs(region).stream()
        .filter(run -> length(run) >= FAIR_SHARE * all)
        .findFirst()
        .or(() -> runs(region).stream().findFirst())
        .map(run -> run.get(0).index())
        .orElse(Integer.MAX_VALUE);
  }

  private static int length(List<TextLine> lines) {
    return lines.stream().mapToInt(TextLine::length).sum();
  }
}
