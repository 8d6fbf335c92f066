package dev.platen.synthesize.document;

import dev.platen.model.BlockType;
import dev.platen.synthesize.font.Style;
import dev.platen.synthesize.page.CleanPage;
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

/** A contract: parties, numbered clauses, two signatures at the end, pages counted at the foot. */
final class Contract implements Composer {

  private static final double MARGIN = 70;
  private static final double SIGNATURES = 110;

  @Override
  public List<CleanPage> compose(Scene scene, int pages) {
    List<CleanPage> made = new ArrayList<>();
    Scene.Look look = scene.textLook();
    double size = scene.random().nextDouble(9.8, 11.2);
    Word.Type type = scene.type(look, Style.REGULAR, size);
    PageBuilder.Paragraph body =
        new PageBuilder.Paragraph(type, Align.JUSTIFY, scene.random().nextDouble(1.3, 1.5), 0);
    PageBuilder.Paragraph heading =
        PageBuilder.Paragraph.plain(scene.type(look, Style.BOLD, size + 0.6));
    int clause = 1;
    for (int page = 1; page <= pages; page++) {
      PageBuilder sheet = scene.a4();
      double top = page == 1 ? parties(scene, sheet, look, body) : 72;
      double bottom = sheet.height() - 84 - (page == pages ? SIGNATURES : 0);
      Rectangle2D area =
          new Rectangle2D.Double(MARGIN, top, sheet.width() - 2 * MARGIN, bottom - top);
      clause = clauses(scene, new ColumnFlow(sheet, List.of(area)), heading, body, clause);
      if (page == pages) {
        signatures(scene, sheet, type, bottom + 64);
      }
      foot(scene, sheet, type, page, pages);
      made.add(sheet.page());
    }
    return made;
  }

  private static double parties(
      Scene scene, PageBuilder sheet, Scene.Look look, PageBuilder.Paragraph body) {
    double measure = sheet.width() - 2 * MARGIN;
    PageBuilder.Paragraph title =
        new PageBuilder.Paragraph(scene.type(look, Style.BOLD, 18), Align.CENTER, 1.3, 0);
    Grammar grammar = scene.grammar();
    String name = grammar.say("contract_title");
    double y = sheet.text(BlockType.TITLE, name, title, MARGIN, 74, measure);
    sheet.field("title", name);
    return sheet.text(
            BlockType.TEXT, grammar.say("contract_parties"), body, MARGIN, y + 16, measure)
        + 8;
  }

  private static int clauses(
      Scene scene,
      ColumnFlow flow,
      PageBuilder.Paragraph heading,
      PageBuilder.Paragraph body,
      int first) {
    int clause = first;
    Grammar grammar = scene.grammar();
    List<String> names = grammar.sayEach("clause_heading", Integer.MAX_VALUE);
    while (flow.room() > 5 * body.step()) {
      flow.skip(8);
      String name = "%d. %s".formatted(clause, names.get(clause % names.size()));
      flow.heading(BlockType.HEADING, name, heading, 3);
      List<String> texts = grammar.sayEach("clause", scene.random().nextInt(1, 4));
      for (int i = 0; i < texts.size() && flow.room() > 3 * body.step(); i++) {
        flow.add(BlockType.LIST, "%d.%d %s".formatted(clause, i + 1, texts.get(i)), body);
        flow.skip(3);
      }
      clause++;
    }
    return clause;
  }

  private static void signatures(Scene scene, PageBuilder sheet, Word.Type type, double y) {
    double half = (sheet.width() - 2 * MARGIN) / 2;
    for (int i = 0; i < 2; i++) {
      double left = MARGIN + i * half;
      sheet.draw(
          Handwriting.signature(left + 12, y - 5, scene.random()), new Color(20, 30, 110, 220));
      sheet.rule(left, left + half - 30, y, 0.6, Color.BLACK);
      sheet.line(
          BlockType.TEXT,
          scene.grammar().label("signature") + " " + (i + 1),
          type.sized(8.5),
          left,
          y + 11);
    }
  }

  private static void foot(Scene scene, PageBuilder sheet, Word.Type type, int page, int pages) {
    Grammar grammar = scene.grammar();
    String text = "%s %d %s %d".formatted(grammar.label("page"), page, grammar.label("of"), pages);
    Word.Type small = type.sized(8.5);
    double x = (sheet.width() - Measure.width(text, small)) / 2;
    sheet.line(BlockType.PAGE_NUMBER, text, small, x, sheet.height() - 46);
  }
}
