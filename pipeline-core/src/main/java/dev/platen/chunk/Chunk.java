package dev.platen.chunk;

import java.util.List;

/**
 * A passage.
 *
 * @param headingPath headings above it, outermost first
 * @param text in reading order; never empty
 * @param pageNumbers pages it comes from, ascending, 1-based
 * @param blockIds regions it comes from, in reading order
 * @param tokenCount as {@link Tokens} counts them
 */
public record Chunk(
    List<String> headingPath,
    String text,
    List<Integer> pageNumbers,
    List<String> blockIds,
    int tokenCount) {

  public Chunk {
    headingPath = List.copyOf(headingPath);
    pageNumbers = List.copyOf(pageNumbers);
    blockIds = List.copyOf(blockIds);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("A passage has text");
    }
  }
}
