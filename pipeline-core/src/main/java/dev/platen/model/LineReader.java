package dev.platen.model;

import java.util.List;
import java.util.Optional;

/**
 * Reads a line of the page in hand once more, alone and at the size that suits it: stage ocr does
 * it for cells of tables.
 */
@FunctionalInterface
public interface LineReader {

  /**
   * Reads what stands where some words of a line were read.
   *
   * @param words as they were read; at least one
   * @param characters the only ones that can stand there, spaces apart; empty for any
   * @return the line in source pixels, with calibrated confidence; empty where nothing was read
   * @throws dev.platen.failure.PipelineException as recognition does
   */
  Optional<Line> read(List<Word> words, String characters);
}
