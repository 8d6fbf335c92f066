package dev.platen.layout;

import dev.platen.geometry.Box;
import dev.platen.model.BlockType;
import dev.platen.model.Detection;
import dev.platen.page.PageContent;
import dev.platen.page.Spans;
import dev.platen.page.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes regions of what a layout model saw. It says where a region is and what; lines, and what it
 * saw nothing of, are for the others.
 *
 * <ul>
 *   <li>A line belongs to the surest detection that holds most of it.
 *   <li>A table that stage table found stays as it is: that one has cells.
 *   <li>Detections of text without a line are left out; figures, seals, formulas and tables are
 *       not.
 * </ul>
 */
final class ModelRegions {

  private static final double MOST_OF_IT = 0.6;

  /** Detections of whatever kind that share more than this of the smaller one are the same. */
  private static final double SAME = 0.8;

  private ModelRegions() {}

  /**
   * The regions, in no order.
   *
   * @param detections what the model saw, in source pixels
   * @param tables where stage table found some
   * @param least how sure of it the model must be, 0 to 1
   */
  static List<Region> of(
      PageContent page, List<Detection> detections, List<Box> tables, double least) {
    List<Detection> surest =
        detections.stream()
            .filter(detection -> detection.confidence() >= least)
            .sorted(Comparator.comparingDouble(Detection::confidence).reversed())
            .toList();
    List<TextLine> free = new ArrayList<>(page.lines());
    free.removeIf(line -> tables.stream().anyMatch(t -> Spans.inside(line.box(), t) > MOST_OF_IT));
    List<Region> regions = new ArrayList<>();
    for (Detection detection : surest) {
      Box box = page.frame().toReading(Box.around(detection.outline()), detection.outline());
      boolean known =
          tables.stream().anyMatch(table -> overlap(table, box) > SAME)
              || regions.stream().anyMatch(region -> overlap(region.box(), box) > SAME);
      if (!known) {
        add(detection, box, free, regions);
      }
    }
    return regions;
  }

  private static void add(Detection detection, Box box, List<TextLine> free, List<Region> regions) {
    List<TextLine> inside =
        free.stream().filter(line -> Spans.inside(line.box(), box) > MOST_OF_IT).toList();
    boolean area = isArea(detection.type());
    if (inside.isEmpty() && !area) {
      return;
    }
    free.removeAll(inside);
    List<TextLine> inRows = TextLine.rows(inside).stream().flatMap(List::stream).toList();
    regions.add(
        new Region(
            detection.type(),
            detection.subtype(),
            null,
            area ? box : TextLine.around(inRows),
            inRows,
            detection.confidence()));
  }

  private static boolean isArea(BlockType type) {
    return switch (type) {
      case FIGURE, TABLE, SEAL, FORMULA -> true;
      case TITLE, HEADING, TEXT, LIST, CAPTION, HEADER, FOOTER, PAGE_NUMBER, FOOTNOTE, OTHER ->
          false;
    };
  }

  private static double overlap(Box a, Box b) {
    double smaller = Math.min(a.area(), b.area());
    return smaller > 0 ? a.intersectionArea(b) / smaller : 0;
  }
}
