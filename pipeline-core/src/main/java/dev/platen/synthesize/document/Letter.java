package dev.platen.synthesize.document;

import dev.platen.model.BlockType;
import dev.platen.synthesize.font.Style;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Word;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.typeset.Align;
import dev.platen.synthesize.typeset.Measure;
import dev.platen.synthesize.typeset.PageBuilder;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** A business letter: the first page has the address, all have a body, the last is signed. */
final class Letter implements Composer {

  private static final double LEFT = 71;
  private static final double RIGHT = 62;
  private static final double BOTTOM = 76;

  @Override
  public List<CleanPage> compose(Scene scene, int pages) {
    List<CleanPage> made = new ArrayList<>();
    Scene.Look look = scene.textLook();
    double size = scene.random().nextDouble(10, 12);
    PageBuilder.Paragraph body =
        new PageBuilder.Paragraph(
            scene.type(look, Style.REGULAR, size),
            scene.random().nextBoolean() ? Align.JUSTIFY : Align.LEFT,
            scene.random().nextDouble(1.25, 1.45),
            0);
    for (int page = 1; page <= pages; page++) {
      PageBuilder sheet = scene.a4();
      double y = page == 1 ? head(scene, sheet, look, body) : numbered(sheet, body.type(), page);
      y = paragraphs(scene, sheet, body, y, page, page == pages ? 150 : 0);
      if (page == pages) {
        sign(scene, sheet, body, y);
      }
      made.add(sheet.page());
    }
    return made;
  }

  private static double measure(PageBuilder sheet) {
    return sheet.width() - LEFT - RIGHT;
  }

  private static double head(
      Scene scene, PageBuilder sheet, Scene.Look look, PageBuilder.Paragraph body) {
    Grammar grammar = scene.grammar();
    Word.Type plain = body.type();
    String sender = grammar.say("company");
    Color accent = Color.getHSBColor(scene.random().nextFloat(), 0.7f, 0.4f);
    Word.Type name = scene.type(look, Style.BOLD, scene.random().nextDouble(16, 22));
    sheet.line(BlockType.HEADER, sender, name.colored(accent), LEFT, 66);
    String where = grammar.say("street") + ", " + grammar.say("town");
    sheet.line(BlockType.HEADER, where, plain.sized(8.5), LEFT, 80);
    sheet.rule(LEFT, sheet.width() - RIGHT, 88, 0.8, accent);
    String recipient = grammar.say("person");
    List<String> address =
        List.of(
            recipient, grammar.say("street"), grammar.say("postcode") + " " + grammar.say("town"));
    double y = 128;
    List<dev.platen.synthesize.page.Line> lines = new ArrayList<>();
    for (String line : address) {
      lines.add(Measure.line(line, plain, LEFT, y));
      y += plain.size() * 1.35;
    }
    sheet.region(BlockType.TEXT, lines);
    sheet.field("sender", sender);
    sheet.field("recipient", recipient);
    sheet.lineEndingAt(
        BlockType.TEXT, grammar.say("dateline"), plain, sheet.width() - RIGHT, y + 24);
    Word.Type bold = scene.type(look, Style.BOLD, plain.size());
    double below =
        sheet.text(
            BlockType.HEADING,
            grammar.say("subject"),
            PageBuilder.Paragraph.plain(bold),
            LEFT,
            y + 46,
            measure(sheet));
    return sheet.text(
            BlockType.TEXT,
            grammar.say("greeting"),
            PageBuilder.Paragraph.plain(plain),
            LEFT,
            below + 10,
            measure(sheet))
        + 6;
  }

  private static double numbered(PageBuilder sheet, Word.Type type, int page) {
    String text = "- %d -".formatted(page);
    double x = (sheet.width() - Measure.width(text, type)) / 2;
    sheet.line(BlockType.PAGE_NUMBER, text, type, x, 56);
    return 84;
  }

  private static double paragraphs(
      Scene scene,
      PageBuilder sheet,
      PageBuilder.Paragraph style,
      double top,
      int page,
      double reserved) {
    double y = top;
    double most = sheet.height() - BOTTOM - reserved;
    boolean first = page == 1;
    while (true) {
      String text = scene.grammar().say(first ? "opening" : "middle");
      first = false;
      double height = sheet.lines(text, style, LEFT, y, measure(sheet)).size() * style.step();
      if (y + height > most) {
        return y;
      }
      y = sheet.text(BlockType.TEXT, text, style, LEFT, y, measure(sheet)) + style.step() * 0.5;
    }
  }

  private static void sign(Scene scene, PageBuilder sheet, PageBuilder.Paragraph body, double top) {
    Grammar grammar = scene.grammar();
    PageBuilder.Paragraph style = PageBuilder.Paragraph.plain(body.type());
    double y = sheet.text(BlockType.TEXT, grammar.say("closing"), style, LEFT, top, measure(sheet));
    y = sheet.text(BlockType.TEXT, grammar.say("farewell"), style, LEFT, y + 6, measure(sheet));
    String name = grammar.say("person");
    sheet.draw(
        Handwriting.signature(LEFT + 4, y + 22, scene.random()), new Color(20, 30, 120, 220));
    y = sheet.text(BlockType.TEXT, name, style, LEFT, y + 36, measure(sheet));
    sheet.text(BlockType.TEXT, grammar.say("role"), style, LEFT, y + 2, measure(sheet));
    sheet.field("signed_by", name);
  }
}
