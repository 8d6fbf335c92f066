package dev.platen.synthesize;

import dev.platen.model.BlockType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page of text with the place of every word. Lengths are points (1/72 inch), origin top left.
 *
 * @param language in which it is written
 * @param lines from top to bottom
 */
record TypesetPage(String language, List<Line> lines) {

  /** Width of A4 paper. */
  static final double WIDTH = 595.28;

  /** Height of A4 paper. */
  static final double HEIGHT = 841.89;

  public TypesetPage {
    lines = List.copyOf(lines);
  }

  /**
   * A line.
   *
   * @param paragraph which paragraph it belongs to, from 0
   * @param type what that is
   * @param points size of type
   * @param baseline y of the baseline
   * @param words from left to right
   */
  record Line(int paragraph, BlockType type, double points, double baseline, List<Word> words) {

    public Line {
      words = List.copyOf(words);
    }

    /** Its words with a space between. */
    public String text() {
      return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }
  }

  /**
   * A word.
   *
   * @param text its characters
   * @param x where it begins
   * @param width its advance
   * @param top y of its highest ink
   * @param bottom y of its lowest ink
   */
  record Word(String text, double x, double width, double top, double bottom) {}

  /** The text in reading order: a line break between lines, a blank line between paragraphs. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        text.append(lines.get(i).paragraph() == lines.get(i - 1).paragraph() ? "\n" : "\n\n");
      }
      text.append(lines.get(i).text());
    }
    return text.toString();
  }
}
