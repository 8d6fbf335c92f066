package dev.platen.synthesize.document;

import dev.platen.model.BlockType;
import dev.platen.synthesize.font.Style;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Line;
import dev.platen.synthesize.page.Word;
import dev.platen.synthesize.text.Dates;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.typeset.Measure;
import dev.platen.synthesize.typeset.PageBuilder;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A filled form: labels, boxes, combs with a character a cell, check boxes, a signature. */
final class Form implements Composer {

  private static final double MARGIN = 52;
  private static final double ROW = 46;
  private static final double BOX = 24;

  /** One form on its way. */
  private static final class Sheet {
    private final Scene scene;
    private final PageBuilder page;
    private final Word.Type label;
    private final Word.Type value;
    private final Word.Type bold;
    private final Color tint;
    private final boolean combs;

    Sheet(Scene scene) {
      this.scene = scene;
      this.page = scene.a4();
      Scene.Look look = Scene.Look.SANS;
      this.label = scene.type(look, Style.REGULAR, 7.6);
      this.value = scene.type(Scene.Look.MONO, Style.REGULAR, 12).colored(new Color(20, 20, 70));
      this.bold = scene.type(look, Style.BOLD, 11);
      this.tint = Color.getHSBColor(scene.random().nextFloat(), 0.5f, 0.55f);
      this.combs = !scene.language().chinese() && scene.random().nextBoolean();
    }
  }

  @Override
  public List<CleanPage> compose(Scene scene, int pages) {
    Sheet sheet = new Sheet(scene);
    Grammar grammar = scene.grammar();
    double y = head(sheet);
    List<String> sections = grammar.sayAll("label_form_sections");
    y = section(sheet, "1", sections, 0, y);
    y = pair(sheet, "surname", grammar.say("surname"), "given", grammar.say("given"), y);
    String born =
        grammar.dates().shortened(Dates.random(scene.random().nextInt(1940, 2005), scene.random()));
    y = pair(sheet, "born", born, "occupation", grammar.say("occupation"), y);
    y = checks(sheet, y);
    y = section(sheet, "2", sections, 1, y + 6);
    field(sheet, "street", grammar.say("street"), MARGIN, y, full(sheet));
    y += ROW;
    y = pair(sheet, "postcode", grammar.say("postcode"), "town", grammar.say("town"), y);
    String phone =
        "0%d %d"
            .formatted(scene.random().nextInt(20, 999), scene.random().nextInt(100_000, 9_999_999));
    String reference = "%06d".formatted(scene.random().nextInt(1_000_000));
    y = pair(sheet, "phone", phone, "reference", reference, y);
    y = section(sheet, "3", sections, 2, y + 6);
    declaration(sheet, y);
    return List.of(sheet.page.page());
  }

  private static double full(Sheet sheet) {
    return sheet.page.width() - 2 * MARGIN;
  }

  private static double head(Sheet sheet) {
    Grammar grammar = sheet.scene.grammar();
    Word.Type title = sheet.scene.type(Scene.Look.SANS, Style.BOLD, 19);
    double y =
        sheet.page.text(
            BlockType.TITLE,
            grammar.say("form_title"),
            PageBuilder.Paragraph.plain(title),
            MARGIN,
            46,
            full(sheet));
    y =
        sheet.page.text(
            BlockType.TEXT,
            grammar.say("form_note"),
            PageBuilder.Paragraph.plain(sheet.label.sized(9)),
            MARGIN,
            y + 4,
            full(sheet));
    return y + 14;
  }

  private static double section(
      Sheet sheet, String number, List<String> names, int index, double y) {
    Rectangle2D band = new Rectangle2D.Double(MARGIN, y, full(sheet), 20);
    sheet.page.draw(band, new Color(sheet.tint.getRGB() & 0xFFFFFF | 0x48000000, true));
    String name = index < names.size() ? names.get(index) : "";
    sheet.page.line(
        BlockType.HEADING, (number + " " + name).strip(), sheet.bold, MARGIN + 6, y + 14);
    return y + 32;
  }

  private static double pair(
      Sheet sheet, String first, String firstValue, String second, String secondValue, double y) {
    double gap = 16;
    double width = (full(sheet) - gap) / 2;
    field(sheet, first, firstValue, MARGIN, y, width);
    field(sheet, second, secondValue, MARGIN + width + gap, y, width);
    return y + ROW;
  }

  private static void field(
      Sheet sheet, String name, String text, double x, double y, double width) {
    PageBuilder page = sheet.page;
    page.line(BlockType.TEXT, sheet.scene.grammar().label(name), sheet.label, x, y + 6);
    Rectangle2D box = new Rectangle2D.Double(x, y + 10, width, BOX);
    page.frame(box, 0.7, sheet.tint.darker());
    double pitch = 16;
    int cells = (int) (width / pitch);
    boolean comb = sheet.combs && text.length() <= cells;
    String written = comb ? text.toUpperCase(Locale.ROOT) : text;
    if (comb) {
      for (int i = 1; i <= cells && i * pitch < width - 1; i++) {
        page.upright(x + i * pitch, y + 18, y + 10 + BOX, 0.4, sheet.tint.darker());
      }
      page.region(BlockType.TEXT, List.of(spread(written, sheet.value, x, y + 28, pitch)));
    } else {
      Word.Type type = sheet.value;
      while (Measure.width(written, type) > width - 8) {
        type = type.sized(type.size() * 0.93);
      }
      page.line(BlockType.TEXT, written, type, x + 5, y + 27);
    }
    page.field(name, written);
  }

  /** Characters in the middles of cells. */
  private static Line spread(String text, Word.Type type, double x, double baseline, double pitch) {
    ArrayList<Word> words = new ArrayList<>();
    int[] characters = text.codePoints().toArray();
    int start = 0;
    for (int i = 0; i <= characters.length; i++) {
      if (i < characters.length && characters[i] != ' ') {
        continue;
      }
      if (i > start) {
        Path2D outline = new Path2D.Double();
        for (int j = start; j < i; j++) {
          String one = Character.toString(characters[j]);
          double left = x + j * pitch + (pitch - Measure.width(one, type)) / 2;
          outline.append(type.face().outline(one, type.size(), 0, left, baseline), false);
        }
        String word = new String(characters, start, i - start);
        words.add(
            new Word(
                word,
                !words.isEmpty(),
                outline,
                outline.getBounds2D(),
                type,
                x + start * pitch,
                baseline));
      }
      start = i + 1;
    }
    return new Line(words);
  }

  private static double checks(Sheet sheet, double y) {
    List<String> names = List.of("single", "married", "widowed");
    int chosen = sheet.scene.random().nextInt(names.size());
    double x = MARGIN;
    for (int i = 0; i < names.size(); i++) {
      Rectangle2D box = new Rectangle2D.Double(x, y + 2, 11, 11);
      sheet.page.frame(box, 0.8, Color.DARK_GRAY);
      if (i == chosen) {
        Path2D cross = new Path2D.Double();
        cross.moveTo(x + 1, y + 3);
        cross.lineTo(x + 11, y + 13);
        cross.moveTo(x + 11, y + 2);
        cross.lineTo(x + 1, y + 13);
        sheet.page.draw(new BasicStroke(1.3f).createStrokedShape(cross), new Color(20, 20, 70));
        sheet.page.field("marital_status", sheet.scene.grammar().label(names.get(i)));
      }
      String text = sheet.scene.grammar().label(names.get(i));
      sheet.page.line(BlockType.TEXT, text, sheet.label.sized(9.5), x + 17, y + 11);
      x += 150;
    }
    return y + 28;
  }

  private static void declaration(Sheet sheet, double top) {
    Grammar grammar = sheet.scene.grammar();
    PageBuilder.Paragraph style = PageBuilder.Paragraph.plain(sheet.label.sized(9.5));
    double y =
        sheet.page.text(
            BlockType.TEXT, grammar.say("declaration"), style, MARGIN, top, full(sheet));
    y += 50;
    double half = full(sheet) / 2;
    sheet.page.rule(MARGIN, MARGIN + half - 20, y, 0.6, Color.BLACK);
    sheet.page.rule(MARGIN + half, sheet.page.width() - MARGIN, y, 0.6, Color.BLACK);
    sheet.page.line(BlockType.TEXT, grammar.label("place_date"), sheet.label, MARGIN, y + 10);
    sheet.page.line(BlockType.TEXT, grammar.label("signature"), sheet.label, MARGIN + half, y + 10);
    sheet.page.draw(
        Handwriting.signature(MARGIN + half + 14, y - 6, sheet.scene.random()),
        new Color(20, 30, 120, 220));
  }
}
