package dev.platen.layout;

import dev.platen.geometry.Box;
import dev.platen.model.BlockType;
import dev.platen.page.TextLine;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A region in the reading frame, on its way to a block.
 *
 * @param type what it is taken for
 * @param subtype a finer name; null if there is none
 * @param level depth of a heading, from 1; null else
 * @param box what it covers
 * @param lines its text in reading order
 * @param confidence how likely type and outline are right, 0 to 1
 */
record Region(
    BlockType type,
    String subtype,
    Integer level,
    Box box,
    List<TextLine> lines,
    double confidence) {

  /** Likelihood of a region that nothing speaks for but the lack of anything else. */
  private static final double USUAL = 0.8;

  Region {
    lines = List.copyOf(lines);
  }

  /** A paragraph. */
  static Region text(List<TextLine> lines) {
    return new Region(BlockType.TEXT, null, null, TextLine.around(lines), lines, USUAL);
  }

  Region as(BlockType other, double likelihood) {
    return as(other, null, likelihood);
  }

  Region as(BlockType other, String finer, double likelihood) {
    return new Region(other, finer, level, box, lines, likelihood);
  }

  Region withLevel(int depth) {
    return new Region(type, subtype, depth, box, lines, confidence);
  }

  boolean is(BlockType other) {
    return type == other;
  }

  /** Its text on one line. */
  String text() {
    return lines.stream().map(TextLine::text).collect(Collectors.joining(" "));
  }

  /** Mean size of its type, by characters; 0 without text. */
  double typeSize() {
    long characters = lines.stream().mapToLong(TextLine::length).sum();
    double sum = lines.stream().mapToDouble(line -> line.size() * line.length()).sum();
    return characters == 0 ? 0 : sum / characters;
  }

  /** Mean weight of its type, by characters; NaN where not measured. */
  double typeWeight() {
    double sum = 0;
    long characters = 0;
    for (TextLine line : lines) {
      if (!Double.isNaN(line.weight())) {
        sum += line.weight() * line.length();
        characters += line.length();
      }
    }
    return characters == 0 ? Double.NaN : sum / characters;
  }

  /** Number of rows: lines that stand side by side are one. */
  int rows() {
    int rows = 0;
    TextLine last = null;
    for (TextLine line : lines) {
      if (last == null || line.sharesRow(last) < 0.5) {
        rows++;
      }
      last = line;
    }
    return rows;
  }
}
