package dev.platen.site;

import dev.platen.export.place.Place;
import dev.platen.export.place.XmlText;
import dev.platen.export.view.BlockView;
import dev.platen.export.view.DocumentView;
import dev.platen.export.view.FailureView;
import dev.platen.export.view.LineView;
import dev.platen.export.view.PageView;
import dev.platen.export.view.WordView;
import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the template of a page is given.
 *
 * @param title of the document
 * @param number of the page
 * @param label its own label; empty if there is none
 * @param status how it ended
 * @param facts what else is known of it, by name
 * @param failures why it failed, or what was lost
 * @param previous name of the page before; empty if there is none
 * @param next name of the page that follows; empty if there is none
 * @param picture file name of the scan; empty if it could not be had
 * @param width of the frame, pixels
 * @param height likewise
 * @param viewWidth of what is shown: the frame, turned upright
 * @param viewHeight likewise
 * @param turn SVG transformation that makes the frame upright
 * @param language language tag of the text; empty if unknown
 * @param blocks in reading order
 * @param arrows from each block to the next
 * @param tables with their cells
 */
public record PageModel(
    String title,
    int number,
    String label,
    String status,
    Map<String, String> facts,
    List<FailureView> failures,
    String previous,
    String next,
    String picture,
    int width,
    int height,
    int viewWidth,
    int viewHeight,
    String turn,
    String language,
    List<BlockModel> blocks,
    List<Arrow> arrows,
    List<TableModel> tables) {

  /** Frame of a page that never opened. */
  private static final Size NO_FRAME = new Size(1000, 1414);

  /** A block: where it is, what it is, its lines; its grid if it is a table that has one. */
  public record BlockModel(
      int order,
      String type,
      String about,
      String points,
      double x,
      double y,
      List<Line> lines,
      TableModel table) {}

  /** A line and its words. */
  public record Line(String id, String points, List<Word> words) {}

  /** A word; {@code confidence} is 0 to 1, {@code space} what follows it. */
  public record Word(
      String id, String points, String text, double confidence, String space, String hint) {}

  /** A line from the middle of a block to that of the next. */
  public record Arrow(double x1, double y1, double x2, double y2) {}

  static PageModel of(
      DocumentView document,
      PageView page,
      String picture,
      Map<String, String> facts,
      String language) {
    Size frame = page.size().orElse(NO_FRAME);
    Rotation turn = page.uprightTurn();
    Size view = turn.swapsSides() ? frame.transposed() : frame;
    Map<String, List<LineView>> lines = page.linesByBlock();
    Map<String, TableModel> tables = new HashMap<>();
    page.tables().stream()
        .filter(table -> table.blockId() != null)
        .forEach(table -> tables.put(table.blockId(), TableModel.of(table)));
    List<BlockModel> blocks =
        page.blocks().stream()
            .map(
                block ->
                    block(
                        block,
                        lines.getOrDefault(block.blockId(), List.of()),
                        tables.get(block.blockId())))
            .toList();
    boolean last = document.pageCount() == null || page.pageNumber() >= document.pageCount();
    return new PageModel(
        XmlText.valid(document.displayTitle()),
        page.pageNumber(),
        page.pageLabel() == null ? "" : XmlText.valid(page.pageLabel()),
        page.status().id(),
        facts,
        page.failures(),
        page.pageNumber() == 1 ? "" : Place.pageName(page.pageNumber() - 1),
        last ? "" : Place.pageName(page.pageNumber() + 1),
        picture,
        frame.width(),
        frame.height(),
        view.width(),
        view.height(),
        transformation(turn, frame),
        language,
        blocks,
        arrows(page.blocks()),
        page.tables().stream().map(TableModel::of).toList());
  }

  private static String transformation(Rotation turn, Size frame) {
    return switch (turn) {
      case NONE -> "";
      case CLOCKWISE_90 -> "translate(%d 0) rotate(90)".formatted(frame.height());
      case HALF -> "translate(%d %d) rotate(180)".formatted(frame.width(), frame.height());
      case CLOCKWISE_270 -> "translate(0 %d) rotate(270)".formatted(frame.width());
    };
  }

  private static BlockModel block(BlockView block, List<LineView> lines, TableModel table) {
    String about = block.type().id();
    if (block.subtype() != null) {
      about += " · " + XmlText.valid(block.subtype());
    }
    if (block.level() != null) {
      about += " " + block.level();
    }
    return new BlockModel(
        block.readingOrder(),
        block.type().id(),
        about,
        points(block.outline()),
        block.box().x(),
        block.box().y(),
        lines.stream().map(PageModel::line).toList(),
        table);
  }

  private static Line line(LineView line) {
    boolean[] spaces = line.spacesBehind();
    List<Word> words =
        java.util.stream.IntStream.range(0, spaces.length)
            .mapToObj(i -> word(line.words().get(i), spaces[i]))
            .toList();
    return new Line("l" + line.lineIndex(), points(line.outline()), words);
  }

  private static Word word(WordView word, boolean space) {
    double confidence = word.confidence() == null ? 1 : word.confidence();
    String hint = String.format(Locale.ROOT, "%.2f", confidence);
    if (word.alternative() != null) {
      hint += " · " + XmlText.valid(word.alternative());
    }
    String id = word.wordId().substring(word.wordId().lastIndexOf('/') + 1);
    return new Word(
        id, points(word.outline()), XmlText.valid(word.text()), confidence, space ? " " : "", hint);
  }

  private static String points(List<Point> outline) {
    return outline.stream()
        .map(point -> Math.round(point.x()) + "," + Math.round(point.y()))
        .collect(Collectors.joining(" "));
  }

  private static List<Arrow> arrows(List<BlockView> blocks) {
    List<Arrow> arrows = new java.util.ArrayList<>();
    for (int i = 1; i < blocks.size(); i++) {
      Box from = blocks.get(i - 1).box();
      Box to = blocks.get(i).box();
      arrows.add(new Arrow(from.centerX(), from.centerY(), to.centerX(), to.centerY()));
    }
    return arrows;
  }
}
