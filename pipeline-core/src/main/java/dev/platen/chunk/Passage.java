package dev.platen.chunk;

import dev.platen.model.BlockType;
import java.util.List;

/**
 * A block as the chunker takes it.
 *
 * @param blockId its id
 * @param pageNumber 1-based
 * @param type what it is
 * @param level of a heading, from 1; null else
 * @param rows its text: the rows of a table, else its lines; none is empty
 * @param continues whether it goes on with the sentence of the text before it
 */
public record Passage(
    String blockId,
    int pageNumber,
    BlockType type,
    Integer level,
    List<String> rows,
    boolean continues) {

  public Passage {
    rows = List.copyOf(rows);
  }
}
