package dev.platen.assemble;

import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.model.Block;
import dev.platen.model.BlockType;
import dev.platen.model.Line;
import dev.platen.model.PageResult;
import dev.platen.page.TypeSize;
import dev.platen.pipeline.AssembledText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the structure of a document needs to know of one page, in bounded space.
 *
 * @param pageNumber 1-based
 * @param edges blocks of few words along the upper and lower edge
 * @param headings titles and headings
 * @param bodySize em of most of its text in pixels; 0 without text
 */
record PageOutline(int pageNumber, List<Edge> edges, List<Heading> headings, double bodySize) {

  /** Share of the page's height, from its edge, in which running heads and feet stand. */
  private static final double MARGIN = 0.15;

  private static final int MAX_EDGES = 12;
  private static final int MAX_HEADINGS = 60;
  private static final int MAX_TEXT = 120;

  private static final Set<BlockType> EDGE_TYPES =
      Set.of(
          BlockType.HEADER,
          BlockType.FOOTER,
          BlockType.PAGE_NUMBER,
          BlockType.TEXT,
          BlockType.HEADING,
          BlockType.TITLE);

  /**
   * A block along an edge.
   *
   * @param block its place in the reading order
   * @param place of its middle, 0 at the top of the page and 1 at its foot
   * @param form its text in small letters, every number as #
   * @param text as it reads
   */
  record Edge(int block, BlockType type, double place, String form, String text) {

    boolean isTop() {
      return place < 0.5;
    }
  }

  /**
   * A title or heading.
   *
   * @param block its place in the reading order
   * @param size em of its type in pixels
   */
  record Heading(int block, BlockType type, Integer level, double size, String text) {}

  /** Null where a page has no layout. */
  static PageOutline of(PageResult page) {
    if (page.layout() == null || page.ocr() == null || page.preprocess() == null) {
      return null;
    }
    PageTransform transform = page.preprocess().transform();
    List<Line> lines = page.ocr().lines();
    List<Edge> edges = new ArrayList<>();
    List<Heading> headings = new ArrayList<>();
    for (Block block : page.layout().blocks()) {
      String text = AssembledText.of(block, lines).replaceAll("\\s+", " ").strip();
      if (text.isEmpty() || text.length() > MAX_TEXT) {
        continue;
      }
      boolean heading = block.type() == BlockType.HEADING || block.type() == BlockType.TITLE;
      if (heading && headings.size() < MAX_HEADINGS) {
        headings.add(
            new Heading(
                block.readingOrder(),
                block.type(),
                block.level(),
                size(block, lines, transform),
                text));
      }
      Box box = transform.toPrepared(block.box());
      double place = box.centerY() / transform.prepared().height();
      boolean edge = place < MARGIN || place > 1 - MARGIN;
      if (edge && block.lines().size() <= 2 && EDGE_TYPES.contains(block.type())) {
        edges.add(new Edge(block.readingOrder(), block.type(), place, form(text), text));
      }
    }
    edges.sort(Comparator.comparingDouble(edge -> Math.min(edge.place(), 1 - edge.place())));
    return new PageOutline(
        page.pageNumber(),
        List.copyOf(edges.subList(0, Math.min(MAX_EDGES, edges.size()))),
        List.copyOf(headings),
        bodySize(page.layout().blocks(), lines, transform));
  }

  private static String form(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("\\d+", "#")
        .replaceAll("\\b[ivxlc]+\\b", "#")
        .replaceAll("[^\\p{L}#]+", "");
  }

  private static double size(Block block, List<Line> lines, PageTransform transform) {
    double sum = 0;
    long characters = 0;
    for (int index : block.lines()) {
      Line line = lines.get(index);
      sum += size(line, transform) * line.text().length();
      characters += line.text().length();
    }
    return characters == 0 ? 0 : sum / characters;
  }

  private static double size(Line line, PageTransform transform) {
    Box box =
        line.polygon().isEmpty()
            ? transform.toPrepared(line.box())
            : Box.around(line.polygon().stream().map(transform::toPrepared).toList());
    return TypeSize.of(line.text(), Math.min(box.width(), box.height()));
  }

  private static double bodySize(List<Block> blocks, List<Line> lines, PageTransform transform) {
    double[] sizes =
        blocks.stream()
            .filter(block -> block.type() == BlockType.TEXT)
            .flatMap(block -> block.lines().stream())
            .mapToDouble(index -> size(lines.get(index), transform))
            .sorted()
            .toArray();
    return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
  }
}
