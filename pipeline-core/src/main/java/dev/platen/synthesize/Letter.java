package dev.platen.synthesize;

import dev.platen.model.BlockType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The text of one page.
 *
 * @param language in which it is written
 * @param paragraphs from top to bottom
 */
record Letter(Language language, List<Paragraph> paragraphs) {

  private static final double BODY = 11;

  Letter {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * A paragraph.
   *
   * @param type what it is
   * @param text one line, broken where the page ends
   * @param points size of type
   * @param gap blank space above, in lines of this paragraph
   * @param atRight whether it stands at the right margin
   */
  record Paragraph(BlockType type, String text, double points, double gap, boolean atRight) {}

  /** A page of a letter: the first has the address, all have a body, the last is signed. */
  static Letter write(Language language, int year, int page, int pages, Random random) {
    Grammar grammar = Grammar.of(language, year);
    List<Paragraph> paragraphs = new ArrayList<>();
    if (page == 1) {
      head(grammar, random, paragraphs);
    } else {
      paragraphs.add(
          new Paragraph(BlockType.PAGE_NUMBER, "- %d -".formatted(page), BODY, 0, false));
    }
    int middles = page == pages ? 4 : 6;
    if (page == 1) {
      paragraphs.add(body(grammar.say("opening", random)));
    }
    grammar.sayEach("middle", middles, random).forEach(text -> paragraphs.add(body(text)));
    if (page == pages) {
      paragraphs.add(body(grammar.say("closing", random)));
      paragraphs.add(body(grammar.say("farewell", random)));
      paragraphs.add(
          new Paragraph(
              BlockType.TEXT,
              grammar.say("given", random) + " " + grammar.say("surname", random),
              BODY,
              3,
              false));
      paragraphs.add(
          new Paragraph(BlockType.TEXT, grammar.say("role", random), BODY - 1, 0.2, false));
    }
    return new Letter(language, paragraphs);
  }

  private static void head(Grammar grammar, Random random, List<Paragraph> paragraphs) {
    paragraphs.add(new Paragraph(BlockType.HEADER, grammar.say("sender", random), 18, 0, false));
    paragraphs.add(
        new Paragraph(
            BlockType.HEADER,
            grammar.say("street", random) + ", " + grammar.say("town", random),
            9,
            0.3,
            false));
    paragraphs.add(
        new Paragraph(BlockType.TEXT, grammar.settle("recipient", random), BODY, 3, false));
    paragraphs.add(new Paragraph(BlockType.TEXT, grammar.say("street", random), BODY, 0.2, false));
    paragraphs.add(new Paragraph(BlockType.TEXT, grammar.say("town", random), BODY, 0.2, false));
    paragraphs.add(new Paragraph(BlockType.TEXT, grammar.say("dateline", random), BODY, 1, true));
    paragraphs.add(new Paragraph(BlockType.HEADING, grammar.say("subject", random), 13, 2, false));
    paragraphs.add(body(grammar.say("greeting", random)));
  }

  private static Paragraph body(String text) {
    return new Paragraph(BlockType.TEXT, text, BODY, 1, false);
  }
}
