package dev.platen.synthesize.document;

import dev.platen.model.BlockType;
import dev.platen.synthesize.font.Style;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Line;
import dev.platen.synthesize.page.Word;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.typeset.Align;
import dev.platen.synthesize.typeset.ColumnFlow;
import dev.platen.synthesize.typeset.Measure;
import dev.platen.synthesize.typeset.PageBuilder;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Pages of a book: running head, justified text, notes below a short rule. */
final class Book implements Composer {

  private static final double WIDTH = 420;
  private static final double HEIGHT = 620;

  @Override
  public List<CleanPage> compose(Scene scene, int pages) {
    List<CleanPage> made = new ArrayList<>();
    double size = scene.random().nextDouble(9.8, 11.4);
    Word.Type type = scene.type(Scene.Look.SERIF, Style.REGULAR, size);
    String title = scene.grammar().say("book_title");
    int first = scene.random().nextInt(3, 420);
    boolean opens = scene.random().nextInt(3) == 0;
    for (int page = 0; page < pages; page++) {
      PageBuilder sheet = new PageBuilder(WIDTH, HEIGHT, scene.language());
      page(scene, sheet, type, title, first + page, opens && page == 0);
      made.add(sheet.page());
    }
    return made;
  }

  private static void page(
      Scene scene, PageBuilder sheet, Word.Type type, String title, int number, boolean opens) {
    double inner = number % 2 == 0 ? 44 : 58;
    double measure = WIDTH - 102;
    Grammar grammar = scene.grammar();
    double top = 66;
    if (opens) {
      PageBuilder.Paragraph heading =
          new PageBuilder.Paragraph(
              scene.type(Scene.Look.SERIF, Style.BOLD, 16), Align.CENTER, 1.3, 0);
      top =
          sheet.text(BlockType.HEADING, grammar.say("chapter"), heading, inner, 110, measure) + 26;
    } else {
      head(sheet, type, title, number, inner, measure);
    }
    List<List<Line>> notes = new ArrayList<>();
    double bottom = notes(scene, sheet, type, inner, measure, notes);
    ColumnFlow flow =
        new ColumnFlow(
            sheet, List.of(new Rectangle2D.Double(inner, top, measure, bottom - 10 - top)));
    PageBuilder.Paragraph body =
        new PageBuilder.Paragraph(type, Align.JUSTIFY, 1.26, scene.indent(type.size()));
    while (!flow.full()) {
      flow.add(BlockType.TEXT, grammar.prose(scene.random().nextInt(3, 9)), body);
    }
    notes.forEach(lines -> sheet.region(BlockType.FOOTNOTE, lines));
    if (opens) {
      centered(sheet, BlockType.PAGE_NUMBER, Integer.toString(number), type.sized(9), HEIGHT - 28);
    }
  }

  private static void head(
      PageBuilder sheet, Word.Type type, String title, int number, double inner, double measure) {
    Word.Type small = type.sized(type.size() - 1.4);
    String page = Integer.toString(number);
    if (number % 2 == 0) {
      sheet.line(BlockType.PAGE_NUMBER, page, small, inner, 48);
    }
    centered(sheet, BlockType.HEADER, title, small, 48);
    if (number % 2 != 0) {
      sheet.lineEndingAt(BlockType.PAGE_NUMBER, page, small, inner + measure, 48);
    }
  }

  private static void centered(
      PageBuilder sheet, BlockType what, String text, Word.Type type, double baseline) {
    sheet.line(what, text, type, (WIDTH - Measure.width(text, type)) / 2, baseline);
  }

  /** Sets the notes at the foot; returns where they begin. */
  private static double notes(
      Scene scene,
      PageBuilder sheet,
      Word.Type type,
      double inner,
      double measure,
      List<List<Line>> notes) {
    int count = scene.random().nextInt(0, 4);
    double foot = HEIGHT - 52;
    if (count == 0) {
      return foot;
    }
    PageBuilder.Paragraph style =
        new PageBuilder.Paragraph(type.sized(type.size() - 2.2), Align.LEFT, 1.25, 8);
    List<String> texts = new ArrayList<>();
    double height = 0;
    for (int i = 1; i <= count; i++) {
      String text = "%d) %s".formatted(i, scene.grammar().say("footnote"));
      texts.add(text);
      height += sheet.lines(text, style, inner, 0, measure).size() * style.step() + 2;
    }
    double top = foot - height;
    sheet.rule(inner, inner + 70, top - 5, 0.5, Color.BLACK);
    double y = top;
    for (String text : texts) {
      List<Line> lines = sheet.lines(text, style, inner, y, measure);
      notes.add(lines);
      y += lines.size() * style.step() + 2;
    }
    return top - 8;
  }
}
