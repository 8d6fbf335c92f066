package dev.platen.spark.executor;

import dev.platen.geometry.Box;
import dev.platen.geometry.Size;
import dev.platen.model.Block;
import dev.platen.model.Line;
import dev.platen.model.PageResult;
import dev.platen.model.Word;
import dev.platen.pipeline.PageTask;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a result is one of the page that was asked for, and fits together. */
final class ResultCheck {

  /** Pixels by which a box may leave its page: what rounding does. */
  private static final double TOLERANCE = 1;

  private ResultCheck() {}

  /** Whether it is about that page at all. */
  static boolean answers(PageTask task, PageResult result) {
    return result.documentId().equals(task.documentId())
        && result.pageNumber() == task.pageNumber();
  }

  /** What is wrong with it; empty if nothing is. Never quotes text of the page. */
  static Optional<String> fault(PageResult result) {
    boolean located = result.ocr() != null || result.layout() != null;
    if (!located) {
      return Optional.empty();
    } else if (result.decode() == null) {
      return Optional.of("The result has boxes but no page size");
    }
    Size page = result.decode().size();
    List<Line> lines = result.ocr() == null ? List.of() : result.ocr().lines();
    List<Block> blocks = result.layout() == null ? List.of() : result.layout().blocks();
    return lines.stream()
        .flatMap(line -> faults(line, page))
        .findFirst()
        .or(
            () ->
                blocks.stream()
                    .flatMap(b -> faults(b, page, lines.size(), blocks.size()))
                    .findFirst());
  }

  private static Stream<String> faults(Line line, Size page) {
    return Stream.concat(Stream.of(line.box()), line.words().stream().map(Word::box))
        .filter(box -> !lies(box, page))
        .map(box -> outside(box, page));
  }

  private static Stream<String> faults(Block block, Size page, int lines, int blocks) {
    if (!lies(block.box(), page)) {
      return Stream.of(outside(block.box(), page));
    } else if (block.lines().stream().anyMatch(line -> line < 0 || line >= lines)) {
      return Stream.of("A block names a line that does not exist");
    } else if (block.parent() != null && (block.parent() < 0 || block.parent() >= blocks)) {
      return Stream.of("A block names a parent that does not exist");
    }
    return Stream.empty();
  }

  private static boolean lies(Box box, Size page) {
    return box.x() >= -TOLERANCE
        && box.y() >= -TOLERANCE
        && box.right() <= page.width() + TOLERANCE
        && box.bottom() <= page.height() + TOLERANCE;
  }

  private static String outside(Box box, Size page) {
    return "%s lies outside its page of %d x %d".formatted(box, page.width(), page.height());
  }
}
