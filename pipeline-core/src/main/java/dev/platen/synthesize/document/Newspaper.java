package dev.platen.synthesize.document;

import dev.platen.model.BlockType;
import dev.platen.synthesize.font.Style;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Word;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.typeset.Align;
import dev.platen.synthesize.typeset.ColumnFlow;
import dev.platen.synthesize.typeset.PageBuilder;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A page of a newspaper: name, articles over several columns each, a picture, advertisements. */
final class Newspaper implements Composer {

  private static final double WIDTH = 800;
  private static final double HEIGHT = 1100;
  private static final double MARGIN = 40;
  private static final double GUTTER = 14;
  private static final int COLUMNS = 5;

  @Override
  public List<CleanPage> compose(Scene scene, int pages) {
    PageBuilder sheet = new PageBuilder(WIDTH, HEIGHT, scene.language());
    double top = masthead(scene, sheet);
    double lead = top + 330 + scene.random().nextDouble(80);
    story(scene, sheet, area(0, 3, top, lead - 12), 3, 26, true);
    story(scene, sheet, area(3, 5, top, lead - 12), 2, 19, false);
    sheet.rule(MARGIN, WIDTH - MARGIN, lead - 5, 0.6, Color.BLACK);
    double second = lead + 250 + scene.random().nextDouble(60);
    story(scene, sheet, area(0, 2, lead, second - 12), 2, 18, false);
    story(scene, sheet, area(2, 5, lead, second - 12), 3, 21, scene.random().nextBoolean());
    sheet.rule(MARGIN, WIDTH - MARGIN, second - 5, 0.6, Color.BLACK);
    story(scene, sheet, area(0, 4, second, HEIGHT - 36), 4, 20, false);
    advertisements(scene, sheet, area(4, 5, second, HEIGHT - 36));
    return List.of(sheet.page());
  }

  /** The area of columns from (inclusive) to (exclusive). */
  private static Rectangle2D area(int from, int to, double top, double bottom) {
    double column = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * GUTTER) / COLUMNS;
    double left = MARGIN + from * (column + GUTTER);
    double width = (to - from) * (column + GUTTER) - GUTTER;
    return new Rectangle2D.Double(left, top, width, bottom - top);
  }

  private static double masthead(Scene scene, PageBuilder sheet) {
    Grammar grammar = scene.grammar();
    double measure = WIDTH - 2 * MARGIN;
    PageBuilder.Paragraph name =
        new PageBuilder.Paragraph(
            scene.type(Scene.Look.SERIF, Style.BOLD, 46), Align.CENTER, 1.1, 0);
    String title = grammar.say("paper_name");
    double y = sheet.text(BlockType.TITLE, title, name, MARGIN, 34, measure);
    sheet.field("newspaper", title);
    sheet.rule(MARGIN, WIDTH - MARGIN, y + 6, 1.6, Color.BLACK);
    Word.Type small = scene.type(Scene.Look.SERIF, Style.REGULAR, 9);
    sheet.line(BlockType.HEADER, grammar.say("dateline"), small, MARGIN, y + 20);
    String number = "%d".formatted(scene.random().nextInt(40, 320));
    sheet.lineEndingAt(BlockType.HEADER, "N. " + number, small, WIDTH - MARGIN, y + 20);
    sheet.rule(MARGIN, WIDTH - MARGIN, y + 26, 0.6, Color.BLACK);
    return y + 38;
  }

  private static void story(
      Scene scene, PageBuilder sheet, Rectangle2D area, int columns, double size, boolean picture) {
    Grammar grammar = scene.grammar();
    PageBuilder.Paragraph headline =
        new PageBuilder.Paragraph(
            scene.type(Scene.Look.SERIF, Style.BOLD, size), Align.LEFT, 1.12, 0);
    double y =
        sheet.text(
            BlockType.HEADING,
            grammar.say("headline"),
            headline,
            area.getX(),
            area.getY(),
            area.getWidth());
    PageBuilder.Paragraph byline =
        PageBuilder.Paragraph.plain(scene.type(Scene.Look.SERIF, Style.ITALIC, 8.6));
    y =
        sheet.text(
                BlockType.TEXT, grammar.say("byline"), byline, area.getX(), y + 3, area.getWidth())
            + 5;
    Rectangle2D below = new Rectangle2D.Double(area.getX(), y, area.getWidth(), area.getMaxY() - y);
    List<Rectangle2D> columnAreas = ColumnFlow.columns(below, columns, GUTTER);
    ColumnFlow flow = new ColumnFlow(sheet, columnAreas);
    Word.Type type = scene.type(Scene.Look.SERIF, Style.REGULAR, 8.8);
    PageBuilder.Paragraph body =
        new PageBuilder.Paragraph(type, Align.JUSTIFY, 1.2, scene.indent(8.8));
    boolean shown = !picture;
    while (!flow.full()) {
      flow.add(BlockType.TEXT, grammar.prose(scene.random().nextInt(2, 5)), body);
      if (!shown && !flow.full() && flow.room() > 150) {
        shown = true;
        picture(scene, sheet, flow, type);
      }
    }
    for (int i = 1; i < columns; i++) {
      double x = columnAreas.get(i).getX() - GUTTER / 2;
      sheet.upright(x, y, area.getMaxY(), 0.3, Color.GRAY);
    }
  }

  private static void picture(Scene scene, PageBuilder sheet, ColumnFlow flow, Word.Type type) {
    flow.skip(4);
    new Figures(sheet, scene.random()).halftone(flow.take(scene.random().nextDouble(80, 110)));
    flow.skip(3);
    flow.add(
        BlockType.CAPTION,
        scene.grammar().say("caption"),
        PageBuilder.Paragraph.plain(type.sized(7.4)));
    flow.skip(6);
  }

  private static void advertisements(Scene scene, PageBuilder sheet, Rectangle2D area) {
    int count = Math.max(1, (int) (area.getHeight() / 190));
    double height = area.getHeight() / count;
    for (int i = 0; i < count; i++) {
      Rectangle2D box =
          new Rectangle2D.Double(
              area.getX(), area.getY() + i * height, area.getWidth(), height - 8);
      sheet.frame(box, 1.2, Color.BLACK);
      PageBuilder.Paragraph style =
          new PageBuilder.Paragraph(
              scene.type(Scene.Look.SANS, Style.BOLD, scene.random().nextDouble(9, 10.5)),
              Align.CENTER,
              1.35,
              0);
      sheet.text(
          BlockType.OTHER,
          scene.grammar().say("advert"),
          style,
          box.getX() + 8,
          box.getY() + 14,
          box.getWidth() - 16);
    }
  }
}
