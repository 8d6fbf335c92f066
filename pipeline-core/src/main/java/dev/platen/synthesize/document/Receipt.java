package dev.platen.synthesize.document;

import dev.platen.model.BlockType;
import dev.platen.synthesize.font.Style;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Word;
import dev.platen.synthesize.text.Dates;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.text.Money;
import dev.platen.synthesize.typeset.Align;
import dev.platen.synthesize.typeset.PageBuilder;
import dev.platen.synthesize.typeset.TableSetter;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A till receipt on narrow paper; its sum, the cash given and the change agree. */
final class Receipt implements Composer {

  private static final double LONGEST = 1200;

  @Override
  public List<CleanPage> compose(Scene scene, int pages) {
    RandomGenerator random = scene.random();
    double width = random.nextDouble(180, 228);
    PageBuilder page = new PageBuilder(width, LONGEST, scene.language());
    Scene.Look look = random.nextInt(3) == 0 ? Scene.Look.SANS : Scene.Look.MONO;
    Word.Type type = scene.type(look, Style.REGULAR, random.nextDouble(8, 9.2));
    double margin = 12;
    double y = head(scene, page, look, type, margin);
    long total = 0;
    List<TableSetter.Row> rows = new ArrayList<>();
    Grammar grammar = scene.grammar();
    for (String food : grammar.sayEach("food", random.nextInt(3, 10))) {
      long count = random.nextInt(5) == 0 ? random.nextInt(2, 5) : 1;
      long price = Money.random(60, 2_400, random);
      total += count * price;
      String name = count == 1 ? food : "%d x %s".formatted(count, food);
      rows.add(TableSetter.Row.of(List.of(name, grammar.money().plain(count * price))));
    }
    TableSetter.Look plain =
        new TableSetter.Look(type, type, TableSetter.Ruling.NONE, 0, 0.8, Color.BLACK);
    double price = width * 0.32;
    TableSetter table =
        new TableSetter(
            page,
            plain,
            List.of(
                new TableSetter.Column(width - 2 * margin - price, Align.LEFT),
                new TableSetter.Column(price, Align.RIGHT)));
    y = table.set(rows, margin, y, false, "");
    page.dashes(margin, width - margin, y + 4, Color.BLACK);
    Word.Type bold = scene.type(look, Style.BOLD, type.size() * 1.25);
    y = sum(page, grammar.label("total"), grammar.money().plain(total), bold, margin, y + 20);
    y = payment(scene, page, type, total, margin, y);
    PageBuilder.Paragraph centered = new PageBuilder.Paragraph(type, Align.CENTER, 1.3, 0);
    y =
        page.text(
            BlockType.FOOTER, grammar.say("thanks"), centered, margin, y + 12, width - 2 * margin);
    page.field("total", grammar.money().plain(total));
    page.field("currency", grammar.money().currency());
    page.cutAt(y + 26);
    return List.of(page.page());
  }

  private static double head(
      Scene scene, PageBuilder page, Scene.Look look, Word.Type type, double margin) {
    Grammar grammar = scene.grammar();
    double measure = page.width() - 2 * margin;
    PageBuilder.Paragraph name =
        new PageBuilder.Paragraph(
            scene.type(look, Style.BOLD, type.size() * 1.45), Align.CENTER, 1.25, 0);
    PageBuilder.Paragraph centered = new PageBuilder.Paragraph(type, Align.CENTER, 1.3, 0);
    String shop = grammar.say("shop");
    double y = page.text(BlockType.TITLE, shop, name, margin, 18, measure);
    String address = grammar.say("street") + ", " + grammar.say("town");
    y = page.text(BlockType.TEXT, address, centered, margin, y + 2, measure);
    RandomGenerator random = scene.random();
    String date = grammar.dates().shortened(Dates.random(random.nextInt(2004, 2025), random));
    String time = "%02d:%02d".formatted(random.nextInt(7, 22), random.nextInt(60));
    String number = "%06d".formatted(random.nextInt(1_000_000));
    y += 8 + type.size();
    page.line(BlockType.TEXT, date + " " + time, type, margin, y);
    page.lineEndingAt(BlockType.TEXT, number, type, page.width() - margin, y);
    page.field("company", shop);
    page.field("address", address);
    page.field("date", date);
    page.field("number", number);
    page.dashes(margin, page.width() - margin, y + 6, Color.BLACK);
    return y + 12;
  }

  private static double sum(
      PageBuilder page, String label, String amount, Word.Type type, double margin, double y) {
    page.line(BlockType.TEXT, label, type, margin, y);
    page.lineEndingAt(BlockType.TEXT, amount, type, page.width() - margin - 3, y);
    return y + type.size() * 1.35;
  }

  private static double payment(
      Scene scene, PageBuilder page, Word.Type type, long total, double margin, double top) {
    Grammar grammar = scene.grammar();
    Money money = grammar.money();
    long note = 500;
    while (note < total) {
      note *= 2;
    }
    double y = sum(page, grammar.label("cash"), money.plain(note), type, margin, top);
    y = sum(page, grammar.label("change_due"), money.plain(note - total), type, margin, y);
    int rate = scene.one(List.of(5, 7, 10, 20));
    long tax = Math.round(total * rate / (100.0 + rate));
    String label = grammar.label("tax").replace("{rate}", Integer.toString(rate));
    page.field("tax", money.plain(tax));
    return sum(page, label, money.plain(tax), type, margin, y);
  }
}
