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
import java.util.ArrayList;
import java.util.List;

/** An article in a journal: title and abstract over two or three columns, figures, references. */
final class Article implements Composer {

  private static final double MARGIN = 54;
  private static final double GUTTER = 18;

  @Override
  public List<CleanPage> compose(Scene scene, int pages) {
    List<CleanPage> made = new ArrayList<>();
    int columns = scene.random().nextInt(2, 4);
    double size = columns == 2 ? 9.6 : 8.6;
    Scene.Look look = scene.random().nextInt(4) == 0 ? Scene.Look.SANS : Scene.Look.SERIF;
    Word.Type type = scene.type(look, Style.REGULAR, size);
    int first = scene.random().nextInt(2, 400);
    String running = scene.grammar().say("article_title");
    int figure = 1;
    for (int page = 0; page < pages; page++) {
      PageBuilder sheet = scene.a4();
      double top = header(sheet, type, running, first + page);
      if (page == 0) {
        top = title(scene, sheet, look, top);
      }
      Rectangle2D area =
          new Rectangle2D.Double(
              MARGIN, top, sheet.width() - 2 * MARGIN, sheet.height() - 60 - top);
      ColumnFlow flow = new ColumnFlow(sheet, ColumnFlow.columns(area, columns, GUTTER));
      figure = fill(scene, sheet, flow, look, type, figure, page == pages - 1);
      made.add(sheet.page());
    }
    return made;
  }

  private static double header(PageBuilder sheet, Word.Type type, String running, int number) {
    Word.Type small = type.sized(8);
    boolean even = number % 2 == 0;
    String page = Integer.toString(number);
    double right = sheet.width() - MARGIN;
    if (even) {
      sheet.line(BlockType.PAGE_NUMBER, page, small, MARGIN, 40);
      sheet.lineEndingAt(BlockType.HEADER, running, small, right, 40);
    } else {
      sheet.line(BlockType.HEADER, running, small, MARGIN, 40);
      sheet.lineEndingAt(BlockType.PAGE_NUMBER, page, small, right, 40);
    }
    sheet.rule(MARGIN, right, 45, 0.4, Color.BLACK);
    return 62;
  }

  private static double title(Scene scene, PageBuilder sheet, Scene.Look look, double top) {
    Grammar grammar = scene.grammar();
    double measure = sheet.width() - 2 * MARGIN;
    PageBuilder.Paragraph title =
        new PageBuilder.Paragraph(scene.type(look, Style.BOLD, 19), Align.CENTER, 1.2, 0);
    double y =
        sheet.text(BlockType.TITLE, grammar.say("article_title"), title, MARGIN, top + 14, measure);
    PageBuilder.Paragraph author =
        new PageBuilder.Paragraph(scene.type(look, Style.ITALIC, 10.5), Align.CENTER, 1.3, 0);
    y = sheet.text(BlockType.TEXT, grammar.say("person"), author, MARGIN, y + 6, measure);
    PageBuilder.Paragraph summary =
        new PageBuilder.Paragraph(scene.type(look, Style.REGULAR, 8.6), Align.JUSTIFY, 1.25, 0);
    y =
        sheet.text(
            BlockType.TEXT, grammar.say("abstract"), summary, MARGIN + 40, y + 8, measure - 80);
    return y + 18;
  }

  private static int fill(
      Scene scene,
      PageBuilder sheet,
      ColumnFlow flow,
      Scene.Look look,
      Word.Type type,
      int firstFigure,
      boolean last) {
    Grammar grammar = scene.grammar();
    PageBuilder.Paragraph body =
        new PageBuilder.Paragraph(type, Align.JUSTIFY, 1.24, scene.indent(type.size()));
    PageBuilder.Paragraph heading =
        PageBuilder.Paragraph.plain(scene.type(look, Style.BOLD, type.size() + 1.2));
    int figure = firstFigure;
    int paragraphs = 0;
    while (!flow.full()) {
      if (paragraphs % 4 == 1) {
        flow.skip(8);
        flow.heading(BlockType.HEADING, grammar.say("section"), heading, 2);
      }
      if (paragraphs % 5 == 3 && flow.room() > 190) {
        flow.skip(8);
        figure(scene, sheet, flow, type, figure++);
      }
      if (last && paragraphs > 9 && flow.room() > 60) {
        flow.skip(8);
        references(scene, flow, type);
      }
      flow.add(BlockType.TEXT, grammar.prose(scene.random().nextInt(3, 8)), body);
      paragraphs++;
    }
    return figure;
  }

  private static void figure(
      Scene scene, PageBuilder sheet, ColumnFlow flow, Word.Type type, int number) {
    Rectangle2D box = flow.take(scene.random().nextDouble(90, 130));
    new Figures(sheet, scene.random()).chart(box);
    flow.skip(4);
    String caption =
        "%s %d. %s"
            .formatted(scene.grammar().label("figure"), number, scene.grammar().say("caption"));
    flow.add(
        BlockType.CAPTION, caption, PageBuilder.Paragraph.plain(type.sized(type.size() - 1.2)));
    flow.skip(10);
  }

  private static void references(Scene scene, ColumnFlow flow, Word.Type type) {
    PageBuilder.Paragraph style = PageBuilder.Paragraph.plain(type.sized(type.size() - 1.4));
    for (int i = 1; i <= 3; i++) {
      flow.add(BlockType.LIST, "[%d] %s".formatted(i, scene.grammar().say("reference")), style);
    }
    flow.skip(6);
  }
}
