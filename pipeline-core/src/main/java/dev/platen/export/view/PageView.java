package dev.platen.export.view;

import dev.platen.geometry.Box;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.BlockType;
import dev.platen.model.Status;
import dev.platen.model.TextSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A page with all that was found on it. Every line belongs to one of its blocks.
 *
 * @param pageNumber from 1
 * @param status how the page ended
 * @param width of its frame in pixels; null if it never opened
 * @param height likewise
 * @param dpi resolution of that frame; null if unknown
 * @param pageLabel the page's own label; null if there is none
 * @param text text in reading order; null or empty if there is none
 * @param textSource where the text comes from; null if unknown
 * @param language Tesseract code of most of the text; null if unknown
 * @param script ISO 15924 code of most of the text; null if unknown
 * @param engine engine that read most of it; null if there is none
 * @param engineVersion its version; null likewise
 * @param confidence 0 to 1; null if unknown
 * @param diagnosis what was measured on the picture; null if not reached
 * @param blocks in reading order
 * @param lines in reading order
 * @param tables with their cells
 * @param failures why it failed, or what was lost
 */
public record PageView(
    int pageNumber,
    Status status,
    Integer width,
    Integer height,
    Double dpi,
    String pageLabel,
    String text,
    TextSource textSource,
    String language,
    String script,
    String engine,
    String engineVersion,
    Double confidence,
    Diagnosis diagnosis,
    List<BlockView> blocks,
    List<LineView> lines,
    List<TableView> tables,
    List<FailureView> failures) {

  /** What of a page's diagnosis exports need: degrees clockwise that make the page upright. */
  public record Diagnosis(Integer rotation) {}

  public PageView {
    blocks = List.copyOf(blocks);
    lines = List.copyOf(lines);
    tables = List.copyOf(tables);
    failures = List.copyOf(failures);
  }

  /**
   * The page with these parts. Lines that no block holds come last, in a block of their own, so
   * that no text is lost however little the layout stage knew.
   */
  public PageView with(List<BlockView> found, List<LineView> read, List<TableView> grids) {
    Set<String> known = new HashSet<>();
    found.forEach(block -> known.add(block.blockId()));
    List<LineView> loose = read.stream().filter(line -> !known.contains(line.blockId())).toList();
    List<BlockView> all = new ArrayList<>(found);
    List<LineView> placed = new ArrayList<>(read);
    if (!loose.isEmpty()) {
      String id = "page-" + pageNumber + "-rest";
      all.add(rest(id, found, loose));
      placed.removeAll(loose);
      loose.forEach(line -> placed.add(line.in(id)));
    }
    return new PageView(
        pageNumber,
        status,
        width,
        height,
        dpi,
        pageLabel,
        text,
        textSource,
        language,
        script,
        engine,
        engineVersion,
        confidence,
        diagnosis,
        all,
        placed,
        grids,
        failures);
  }

  /** The page with these failures. */
  public PageView failing(List<FailureView> found) {
    return new PageView(
        pageNumber,
        status,
        width,
        height,
        dpi,
        pageLabel,
        text,
        textSource,
        language,
        script,
        engine,
        engineVersion,
        confidence,
        diagnosis,
        blocks,
        lines,
        tables,
        found);
  }

  private static BlockView rest(String id, List<BlockView> before, List<LineView> loose) {
    Box box = loose.stream().map(LineView::box).reduce(Box::union).orElseThrow();
    int order = before.isEmpty() ? 0 : before.get(before.size() - 1).readingOrder() + 1;
    String text = String.join("\n", loose.stream().map(LineView::text).toList());
    return new BlockView(id, BlockType.TEXT, null, null, order, null, box, List.of(), text, null);
  }

  /** The frame; empty where the page never opened. */
  public Optional<Size> size() {
    return width == null || height == null || width < 1 || height < 1
        ? Optional.empty()
        : Optional.of(new Size(width, height));
  }

  /** The turn, clockwise, that makes the page upright. */
  public Rotation uprightTurn() {
    return diagnosis == null || diagnosis.rotation() == null
        ? Rotation.NONE
        : Rotation.ofDegrees(diagnosis.rotation());
  }

  /** Lines by the block that holds them, each list in reading order. */
  public Map<String, List<LineView>> linesByBlock() {
    Map<String, List<LineView>> held = new HashMap<>();
    for (LineView line : lines) {
      held.computeIfAbsent(line.blockId(), id -> new ArrayList<>()).add(line);
    }
    return held;
  }

  /** The grid of a block; empty where none was found. */
  public Optional<TableView> tableOf(BlockView block) {
    return tables.stream().filter(table -> block.blockId().equals(table.blockId())).findFirst();
  }
}
