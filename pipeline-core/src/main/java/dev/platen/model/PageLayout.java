package dev.platen.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Result of stage layout.
 *
 * @param blocks in reading order; every line of the page belongs to exactly one of them
 */
public record PageLayout(List<Block> blocks) {

  /** Intersection over union from which a region and a table are the same. */
  private static final double SAME = 0.5;

  public PageLayout {
    blocks = List.copyOf(blocks);
  }

  /** The region of type table that shares most of its area with a table; empty if none does. */
  public Optional<Block> regionOf(Table table) {
    return blocks.stream()
        .filter(block -> block.type() == BlockType.TABLE)
        .filter(block -> block.box().iou(table.box()) >= SAME)
        .max(Comparator.comparingDouble(block -> block.box().iou(table.box())));
  }
}
