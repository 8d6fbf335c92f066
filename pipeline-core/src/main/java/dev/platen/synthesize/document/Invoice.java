package dev.platen.synthesize.document;

import dev.platen.model.BlockType;
import dev.platen.synthesize.font.Style;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Line;
import dev.platen.synthesize.page.Word;
import dev.platen.synthesize.text.Dates;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.text.Money;
import dev.platen.synthesize.typeset.Align;
import dev.platen.synthesize.typeset.Measure;
import dev.platen.synthesize.typeset.PageBuilder;
import dev.platen.synthesize.typeset.TableSetter;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** An invoice: quantities times prices are the amounts, whose sum and tax are the total. */
final class Invoice implements Composer {

  private static final double MARGIN = 58;

  /** One invoice on its way. */
  private static final class Sheet {
    private final Scene scene;
    private final Grammar grammar;
    private final PageBuilder page;
    private final Scene.Look look;
    private final Word.Type body;
    private final Word.Type bold;
    private final Color accent;

    Sheet(Scene scene) {
      this.scene = scene;
      this.grammar = scene.grammar();
      this.page = scene.a4();
      this.look = scene.textLook();
      this.body = scene.type(look, Style.REGULAR, 9.6);
      this.bold = scene.type(look, Style.BOLD, 9.6);
      this.accent = Color.getHSBColor(scene.random().nextFloat(), 0.75f, 0.45f);
    }
  }

  @Override
  public List<CleanPage> compose(Scene scene, int pages) {
    Sheet sheet = new Sheet(scene);
    double y = head(sheet);
    List<TableSetter.Row> rows = new ArrayList<>();
    Grammar grammar = sheet.grammar;
    rows.add(
        TableSetter.Row.header(
            List.of(
                "#",
                grammar.label("description"),
                grammar.label("quantity"),
                grammar.label("unit_price"),
                grammar.label("amount"))));
    long net = items(sheet, rows);
    y = table(sheet, rows, y);
    totals(sheet, net, y + 10);
    return List.of(sheet.page.page());
  }

  private static double head(Sheet sheet) {
    Grammar grammar = sheet.grammar;
    PageBuilder page = sheet.page;
    double right = page.width() - MARGIN;
    String seller = grammar.say("company");
    Word.Type name = sheet.scene.type(sheet.look, Style.BOLD, 17).colored(sheet.accent);
    boolean banded = sheet.scene.random().nextBoolean();
    if (banded) {
      page.draw(new Rectangle2D.Double(0, 0, page.width(), 20), sheet.accent);
    }
    page.line(BlockType.HEADER, seller, name, MARGIN, 58);
    String address = grammar.say("street") + ", " + grammar.say("town");
    page.line(BlockType.HEADER, address, sheet.body.sized(8), MARGIN, 72);
    page.field("seller", seller);
    double y = recipient(sheet, 116);
    Word.Type title = sheet.scene.type(sheet.look, Style.BOLD, 21);
    double below = facts(sheet, right, 122);
    page.line(BlockType.TITLE, grammar.label("invoice"), title, MARGIN, Math.max(y, below) + 34);
    return Math.max(y, below) + 54;
  }

  private static double recipient(Sheet sheet, double top) {
    Grammar grammar = sheet.grammar;
    String buyer = grammar.say(sheet.scene.random().nextBoolean() ? "company" : "person");
    List<Line> lines = new ArrayList<>();
    double y = top;
    for (String text :
        List.of(
            buyer, grammar.say("street"), grammar.say("postcode") + " " + grammar.say("town"))) {
      lines.add(Measure.line(text, sheet.body.sized(10.5), MARGIN, y));
      y += 14.5;
    }
    sheet.page.region(BlockType.TEXT, lines);
    sheet.page.field("buyer", buyer);
    return y;
  }

  private static double facts(Sheet sheet, double right, double top) {
    RandomGenerator random = sheet.scene.random();
    Grammar grammar = sheet.grammar;
    LocalDate date = Dates.random(random.nextInt(2008, 2025), random);
    List<String[]> facts =
        List.of(
            new String[] {
              "invoice_number", "%d-%05d".formatted(date.getYear(), random.nextInt(100_000))
            },
            new String[] {"date", grammar.dates().shortened(date)},
            new String[] {"due", grammar.dates().shortened(date.plusDays(random.nextInt(7, 45)))},
            new String[] {"customer", "K%05d".formatted(random.nextInt(100_000))},
            new String[] {"tax_id", "%09d".formatted(random.nextInt(1_000_000_000))});
    double y = top;
    for (String[] fact : facts) {
      String label = grammar.label(fact[0]);
      Word.Type type = sheet.body;
      sheet.page.line(BlockType.TEXT, label, type, right - 210, y);
      sheet.page.lineEndingAt(BlockType.TEXT, fact[1], sheet.bold, right, y);
      sheet.page.field(fact[0], fact[1]);
      y += 15;
    }
    return y;
  }

  private static long items(Sheet sheet, List<TableSetter.Row> rows) {
    RandomGenerator random = sheet.scene.random();
    Money money = sheet.grammar.money();
    long net = 0;
    int number = 1;
    for (String item : sheet.grammar.sayEach("item", random.nextInt(2, 11))) {
      long count = random.nextInt(1, 40);
      long price = Money.random(150, 60_000, random);
      net += count * price;
      rows.add(
          TableSetter.Row.of(
              List.of(
                  Integer.toString(number++),
                  item,
                  Long.toString(count),
                  money.plain(price),
                  money.plain(count * price))));
    }
    return net;
  }

  private static double table(Sheet sheet, List<TableSetter.Row> rows, double y) {
    TableSetter.Ruling ruling = sheet.scene.one(List.of(TableSetter.Ruling.values()));
    TableSetter.Look look =
        new TableSetter.Look(sheet.body, sheet.bold, ruling, 0.6, 4, sheet.accent.darker());
    double width = sheet.page.width() - 2 * MARGIN;
    List<TableSetter.Column> columns =
        List.of(
            new TableSetter.Column(26, Align.LEFT),
            new TableSetter.Column(width - 26 - 56 - 84 - 88, Align.LEFT),
            new TableSetter.Column(56, Align.RIGHT),
            new TableSetter.Column(84, Align.RIGHT),
            new TableSetter.Column(88, Align.RIGHT));
    return new TableSetter(sheet.page, look, columns).set(rows, MARGIN, y, false, "");
  }

  private static void totals(Sheet sheet, long net, double top) {
    Grammar grammar = sheet.grammar;
    Money money = grammar.money();
    int rate = sheet.scene.one(List.of(5, 7, 13, 19, 20));
    long tax = Math.round(net * rate / 100.0);
    String taxLabel = grammar.label("tax").replace("{rate}", Integer.toString(rate));
    double y = top + 12;
    y = amount(sheet, grammar.label("subtotal"), money.plain(net), sheet.body, y);
    y = amount(sheet, taxLabel, money.plain(tax), sheet.body, y);
    double right = sheet.page.width() - MARGIN;
    sheet.page.rule(right - 230, right, y - 8, 0.8, sheet.accent);
    String total = money.withCurrency(net + tax);
    y = amount(sheet, grammar.label("invoice_total"), total, sheet.bold.sized(11.5), y + 6);
    sheet.page.field("subtotal", money.plain(net));
    sheet.page.field("tax", money.plain(tax));
    sheet.page.field("total", money.plain(net + tax));
    sheet.page.field("currency", money.currency());
    PageBuilder.Paragraph style = PageBuilder.Paragraph.plain(sheet.body);
    double measure = sheet.page.width() - 2 * MARGIN;
    sheet.page.text(BlockType.TEXT, grammar.say("invoice_terms"), style, MARGIN, y + 18, measure);
    double foot = sheet.page.height() - 44;
    sheet.page.rule(MARGIN, right, foot - 14, 0.5, Color.GRAY);
    String account =
        "%s · %s %010d"
            .formatted(
                grammar.say("bank"),
                grammar.label("account"),
                sheet.scene.random().nextLong(10_000_000_000L));
    sheet.page.line(BlockType.FOOTER, account, sheet.body.sized(8), MARGIN, foot);
  }

  private static double amount(Sheet sheet, String label, String text, Word.Type type, double y) {
    double right = sheet.page.width() - MARGIN;
    sheet.page.line(BlockType.TEXT, label, type, right - 230, y);
    sheet.page.lineEndingAt(BlockType.TEXT, text, type, right - 3, y);
    return y + type.size() * 1.6;
  }
}
