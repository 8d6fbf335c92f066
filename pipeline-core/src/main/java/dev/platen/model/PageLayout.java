package dev.platen.model;

import java.util.List;

/**
 * Result of stage layout.
 *
 * @param blocks in reading order; every line of the page belongs to exactly one of them
 */
public record PageLayout(List<Block> blocks) {

  public PageLayout {
    blocks = List.copyOf(blocks);
  }
}
