package dev.platen.layout;

import dev.platen.config.LayoutSettings;
import dev.platen.config.LayoutSettings.ReadingOrder;
import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.Detection;
import dev.platen.model.Line;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageLayout;
import dev.platen.model.PageTables;
import dev.platen.model.Recognition;
import dev.platen.model.Table;
import dev.platen.page.PageContent;
import dev.platen.page.ReadingFrame;
import dev.platen.page.Spans;
import dev.platen.page.TextLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Stage layout: typed regions of a page, in reading order.
 *
 * <ol>
 *   <li>Everything is brought into a {@link ReadingFrame}, in which vertical text is as horizontal.
 *   <li>{@link ModelRegions} takes what a layout model saw, where one looked.
 *   <li>The tables that stage table found and {@link FigureFinder} take areas out; their lines stay
 *       theirs.
 *   <li>{@link Paragraphs} groups the other lines.
 *   <li>Each group is typed: {@link Furniture}, {@link Captions}, {@link Formulas}, {@link
 *       Headings}, {@link SmallPrint}, in this order; what nothing claims is text.
 *   <li>{@link RegionOrder} puts all in reading order.
 * </ol>
 *
 * <p>Needs no image but what {@link PageGraphics} tells of it; holds nothing between pages. Work
 * grows with the square of the number of lines at worst, within bounds that the parts name.
 */
public final class LayoutAnalyzer {

  /** Raised whenever a change of this stage's code changes its results. */
  public static final int REVISION = 17;

  /** Captions are looked for within so many ems of what they belong to. */
  private static final double CAPTION_REACH = 3;

  private final ReadingOrder readingOrder;
  private final double modelConfidence;

  public LayoutAnalyzer(LayoutSettings settings) {
    this.readingOrder = settings.readingOrder();
    this.modelConfidence = settings.modelConfidence();
  }

  /**
   * Finds the blocks of a page.
   *
   * @param recognition the text, boxes in source pixels
   * @param tables the tables, and what is known of the image
   * @param transform from source pixels to the page as it is read, upright
   * @return every line in exactly one block
   */
  public PageLayout analyze(Recognition recognition, PageTables tables, PageTransform transform) {
    PageContent page = PageContent.of(recognition, tables.graphics(), transform);
    List<Region> regions = regions(page, tables.graphics().detections(), tables.tables());
    List<RegionOrder.Placed> placed = ordered(page, regions);
    List<Region> inOrder = placed.stream().map(RegionOrder.Placed::region).toList();
    List<Block> blocks = new ArrayList<>(placed.size());
    for (int i = 0; i < placed.size(); i++) {
      Integer parent = parent(page, placed.get(i), inOrder);
      blocks.add(block(i, placed.get(i).region(), parent, recognition.lines(), page.frame()));
    }
    return new PageLayout(blocks);
  }

  private List<Region> regions(PageContent page, List<Detection> detections, List<Table> tables) {
    List<Box> areas =
        tables.stream().map(t -> page.frame().toReading(t.box(), t.polygon())).toList();
    List<Region> seen = ModelRegions.of(page, detections, areas, modelConfidence);
    List<Region> regions = new ArrayList<>(seen);
    List<TextLine> free = new ArrayList<>(page.lines());
    seen.forEach(region -> free.removeAll(region.lines()));
    for (Region figure : FigureFinder.find(page, areas)) {
      if (seen.stream().noneMatch(region -> isOnItsPlace(region, figure))) {
        regions.add(figure);
        free.removeAll(figure.lines());
      }
    }
    for (int i = 0; i < tables.size(); i++) {
      Box area = areas.get(i);
      List<TextLine> inside =
          free.stream().filter(line -> Spans.inside(line.box(), area) > 0.6).toList();
      free.removeAll(inside);
      List<TextLine> inOrder = TableLines.inOrder(tables.get(i), inside);
      regions.add(new Region(BlockType.TABLE, null, null, area, inOrder, 0.8));
    }
    regions.addAll(Paragraphs.of(page, free));
    regions = SectionNumbers.join(page, regions);
    regions = Furniture.type(page, regions);
    regions = Captions.type(page, regions);
    regions = Formulas.type(page, regions);
    regions = Headings.type(page, regions);
    regions = SmallPrint.type(page, regions);
    // What the model took for text stays text.
    return regions.stream()
        .map(
            region ->
                seen.stream()
                    .filter(other -> other.is(BlockType.TEXT) && other.box().equals(region.box()))
                    .findFirst()
                    .orElse(region))
        .toList();
  }

  /** Whether what the model saw leaves no room for a figure; seals lie on anything. */
  private static boolean isOnItsPlace(Region seen, Region figure) {
    return (seen.is(BlockType.SEAL) || !figure.is(BlockType.SEAL))
        && figure.box().intersectionArea(seen.box()) > 0;
  }

  private List<RegionOrder.Placed> ordered(PageContent page, List<Region> regions) {
    return switch (readingOrder) {
      case PRECEDENCE -> RegionOrder.of(page, regions);
      case XY_CUT ->
          XyCut.order(regions.stream().map(Region::box).toList()).stream()
              .map(i -> new RegionOrder.Placed(regions.get(i), null))
              .toList();
      case ENGINE -> {
        List<Region> inOrder = EngineOrder.of(regions);
        yield EngineOrder.runsBackward(inOrder)
                || EngineOrder.runsAcross(regions)
                || EngineOrder.runsAroundTables(inOrder)
            ? RegionOrder.of(page, regions)
            : LabelledFields.inOrder(page, inOrder).stream()
                .map(region -> new RegionOrder.Placed(region, null))
                .toList();
      }
    };
  }

  private static Integer parent(PageContent page, RegionOrder.Placed placed, List<Region> inOrder) {
    if (!placed.region().is(BlockType.CAPTION)) {
      return placed.parent();
    }
    return Captions.holder(placed.region(), inOrder, CAPTION_REACH * page.em())
        .map(inOrder::indexOf)
        .orElse(placed.parent());
  }

  private static Block block(
      int order, Region region, Integer parent, List<Line> lines, ReadingFrame frame) {
    List<Integer> members = region.lines().stream().map(TextLine::index).toList();
    Box box = null;
    for (int member : members) {
      Box line = lines.get(member).box();
      box = box == null ? line : box.union(line);
    }
    // Areas are larger than their text; a turned paragraph's box would be larger than its lines.
    if (box == null
        || region.is(BlockType.FIGURE)
        || region.is(BlockType.SEAL)
        || region.is(BlockType.TABLE)) {
      box = frame.boxOnSource(region.box());
    } else if (region.lines().stream().anyMatch(line -> isCut(line, lines, frame))) {
      box = common(box, frame.boxOnSource(region.box()));
    }
    return new Block(
        region.type(),
        region.subtype(),
        region.level(),
        order,
        parent,
        box,
        frame.outlineOnSource(region.box()),
        region.confidence(),
        members);
  }

  /** Whether a line was cut: it begins with a box to be ticked. */
  private static boolean isCut(TextLine line, List<Line> lines, ReadingFrame frame) {
    Line whole = lines.get(line.index());
    return line.box().x() > frame.toReading(whole.box(), whole.polygon()).x() + 0.5;
  }

  private static Box common(Box lines, Box region) {
    return lines.intersectionArea(region) == 0
        ? lines
        : Box.between(
            Math.max(lines.x(), region.x()),
            Math.max(lines.y(), region.y()),
            Math.min(lines.right(), region.right()),
            Math.min(lines.bottom(), region.bottom()));
  }
}
