package dev.platen.synthesize.document;

import dev.platen.model.BlockType;
import dev.platen.synthesize.font.Style;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Word;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.typeset.PageBuilder;
import dev.platen.synthesize.typeset.VerticalFlow;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A traditional Chinese newspaper: bands of vertical text that is read from right to left. */
final class VerticalNewspaper implements Composer {

  private static final double WIDTH = 800;
  private static final double HEIGHT = 1100;
  private static final double MARGIN = 44;
  private static final double NAME = 92;
  private static final String NUMERALS = "零一二三四五六七八九";

  @Override
  public List<CleanPage> compose(Scene scene, int pages) {
    PageBuilder sheet = new PageBuilder(WIDTH, HEIGHT, scene.language());
    sheet.setVertical();
    int bands = scene.random().nextInt(5, 8);
    double top = MARGIN;
    double height = (HEIGHT - 2 * MARGIN) / bands;
    double size = Math.min(11.5, height / 14);
    masthead(scene, sheet, top, height * 2 - 10);
    for (int band = 0; band < bands; band++) {
      double right = band < 2 ? WIDTH - MARGIN - NAME - 14 : WIDTH - MARGIN;
      Rectangle2D box =
          new Rectangle2D.Double(MARGIN, top + band * height, right - MARGIN, height - 10);
      band(scene, sheet, box, size);
      if (band > 0) {
        sheet.rule(MARGIN, right, top + band * height - 5, 0.5, Color.BLACK);
      }
    }
    sheet.frame(
        new Rectangle2D.Double(
            MARGIN - 10, MARGIN - 10, WIDTH - 2 * MARGIN + 20, HEIGHT - 2 * MARGIN + 10),
        1.4,
        Color.BLACK);
    return List.of(sheet.page());
  }

  /** Numbers as vertical text has them: in Chinese characters. */
  private static String inCharacters(String text) {
    StringBuilder spoken = new StringBuilder();
    for (char character : text.toCharArray()) {
      if (character == '.') {
        spoken.append('點');
      } else if (character != ',') {
        spoken.append(
            character >= '0' && character <= '9' ? NUMERALS.charAt(character - '0') : character);
      }
    }
    return spoken.toString();
  }

  private static void masthead(Scene scene, PageBuilder sheet, double top, double height) {
    double left = WIDTH - MARGIN - NAME;
    Rectangle2D box = new Rectangle2D.Double(left, top, NAME, height);
    sheet.frame(box, 1.2, Color.BLACK);
    Grammar grammar = scene.grammar();
    String name = grammar.say("paper_name");
    sheet.field("newspaper", name);
    Word.Type type = scene.type(Scene.Look.SERIF, Style.BOLD, 44);
    VerticalFlow big =
        new VerticalFlow(sheet, new Rectangle2D.Double(left, top + 10, NAME - 4, height - 14));
    big.add(BlockType.TITLE, name, type, 1.2, 0);
    VerticalFlow small =
        new VerticalFlow(sheet, new Rectangle2D.Double(left + 4, top + 10, 26, height - 14));
    Word.Type plain = scene.type(Scene.Look.SERIF, Style.REGULAR, 10);
    small.add(BlockType.HEADER, inCharacters(grammar.say("dateline")), plain, 1.4, 0);
  }

  private static void band(Scene scene, PageBuilder sheet, Rectangle2D box, double size) {
    Grammar grammar = scene.grammar();
    VerticalFlow flow = new VerticalFlow(sheet, box);
    Word.Type body = scene.type(Scene.Look.SERIF, Style.REGULAR, size);
    while (flow.room() > size * 12) {
      double large = size * scene.random().nextDouble(1.6, 2.3);
      Word.Type head = scene.type(Scene.Look.SERIF, Style.BOLD, large);
      flow.add(BlockType.HEADING, inCharacters(grammar.say("headline")), head, 1.25, 0);
      flow.skip(size * 0.4);
      for (int i = scene.random().nextInt(1, 4); i > 0 && flow.room() > size * 4; i--) {
        String text = inCharacters(grammar.prose(scene.random().nextInt(2, 4)));
        flow.add(BlockType.TEXT, text, body, 1.45, 1);
      }
      double x = box.getMinX() + flow.room() - size * 0.5;
      if (flow.room() > size * 12) {
        sheet.upright(x, box.getMinY() + 4, box.getMaxY() - 4, 0.4, Color.DARK_GRAY);
      }
      flow.skip(size * 1.1);
    }
  }
}
