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

  private EngineOrder() {}

  /** The regions, running text cut where the engine reads something else in between. */
  static List<Region> of(List<Region> regions) {
    return regions.stream()
        .flatMap(EngineOrder::asRead)
        .sorted(Comparator.comparingInt(EngineOrder::firstLine))
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

  private static boolean isFromRight(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .anyMatch(
            direction ->
                direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  private static Stream<Region> asRead(Region region) {
    if (!region.is(BlockType.TEXT)) {
      return Stream.of(region);
    }
    List<TextLine> lines =
        region.lines().stream().sorted(Comparator.comparingInt(TextLine::index)).toList();
    List<Region> runs = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= lines.size(); end++) {
      if (end == lines.size() || lines.get(end).index() != lines.get(end - 1).index() + 1) {
        List<TextLine> run = lines.subList(start, end);
        runs.add(
            new Region(
                region.type(),
                region.subtype(),
                region.level(),
                TextLine.around(run),
                run,
                region.confidence()));
        start = end;
      }
    }
    return runs.size() > 1 ? runs.stream() : Stream.of(region);
  }

  private static int firstLine(Region region) {
    return region.lines().stream().mapToInt(TextLine::index).min().orElse(Integer.MAX_VALUE);
  }
}
