package dev.platen.layout;

import dev.platen.config.LayoutSettings;
import dev.platen.config.LayoutSettings.ReadingOrder;
import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.Line;
import dev.platen.model.PageLayout;
import dev.platen.model.Recognition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Stage layout: groups the lines of a page to blocks and puts these in reading order.
 *
 * <p>A block is a paragraph as the engine saw it: lines that share region and paragraph number. All
 * are of type {@code text}: telling headings, tables or page numbers apart needs evidence that is
 * not gathered yet. The order is the engine's own, or that of {@link XyCut}. Needs no image; holds
 * nothing between pages.
 */
public final class LayoutAnalyzer {

  /** Raised whenever a change of this stage's code changes its results. */
  public static final int REVISION = 1;

  private final ReadingOrder readingOrder;

  public LayoutAnalyzer(LayoutSettings settings) {
    this.readingOrder = settings.readingOrder();
  }

  /** What makes a block, as the engine numbers it. */
  private record Group(int region, int paragraph) {}

  /**
   * Finds the blocks of a page.
   *
   * @param recognition the text, boxes in source pixels
   * @param transform from source pixels to the page as it is read, upright
   * @return every line in exactly one block; no blocks if there are no lines
   */
  public PageLayout analyze(Recognition recognition, PageTransform transform) {
    List<Line> lines = recognition.lines();
    Map<Group, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      groups
          .computeIfAbsent(new Group(line.region(), line.paragraph()), key -> new ArrayList<>())
          .add(i);
    }
    List<List<Integer>> ordered = inOrder(List.copyOf(groups.values()), lines, transform);
    List<Block> blocks = new ArrayList<>(ordered.size());
    for (int order = 0; order < ordered.size(); order++) {
      blocks.add(block(order, ordered.get(order), lines, transform));
    }
    return new PageLayout(blocks);
  }

  private List<List<Integer>> inOrder(
      List<List<Integer>> groups, List<Line> lines, PageTransform transform) {
    return switch (readingOrder) {
      case ENGINE -> groups;
      case XY_CUT -> {
        List<Box> upright = groups.stream().map(group -> upright(group, lines, transform)).toList();
        yield XyCut.order(upright).stream().map(groups::get).toList();
      }
    };
  }

  private static Block block(
      int order, List<Integer> group, List<Line> lines, PageTransform transform) {
    List<Line> members = group.stream().map(lines::get).toList();
    Box box = members.stream().map(Line::box).reduce(Box::union).orElseThrow();
    List<Point> polygon =
        transform.keepsUpright()
            ? List.of()
            : transform.outlineOnSource(upright(group, lines, transform));
    Double confidence = Recognition.meanConfidence(members);
    return new Block(
        BlockType.TEXT,
        null,
        null,
        order,
        null,
        box,
        polygon,
        confidence == null ? 0 : confidence,
        group);
  }

  /** The box around some lines on the upright page. */
  private static Box upright(List<Integer> group, List<Line> lines, PageTransform transform) {
    return group.stream()
        .map(i -> upright(lines.get(i), transform))
        .reduce(Box::union)
        .orElseThrow();
  }

  /** By its outline where it has one: the box of a slanted line is too high. */
  private static Box upright(Line line, PageTransform transform) {
    return line.polygon().isEmpty()
        ? transform.toPrepared(line.box())
        : Box.around(line.polygon().stream().map(transform::toPrepared).toList());
  }
}
