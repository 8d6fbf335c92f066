package dev.platen.model;

import java.util.List;

/**
 * Result of stage layout.
 *
 * @param blocks in reading order; every line of the page belongs to exactly one of them
 * @param graphics what was measured on the image for it; null where nothing was
 */
public record PageLayout(List<Block> blocks, PageGraphics graphics) {

  public PageLayout {
    blocks = List.copyOf(blocks);
  }

  /** Blocks that no image was looked at for. */
  public PageLayout(List<Block> blocks) {
    this(blocks, null);
  }
}
