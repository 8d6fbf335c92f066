package dev.platen.synthesize.document;

import dev.platen.model.BlockType;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.text.Money;
import dev.platen.synthesize.typeset.Align;
import dev.platen.synthesize.typeset.PageBuilder;
import dev.platen.synthesize.typeset.TableSetter;
import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A statement of fund holdings: units times price is value, values add up, and the units of the
 * first fund run through its transactions from page to page.
 */
final class FundStatement implements Composer {

  private static final double FOOT = 70;

  /** Units are thousandths, prices ten-thousandths, values hundredths. */
  private record Holding(String fund, long units, long price) {

    long value() {
      return FundStatement.value(units, price);
    }
  }

  private record Transaction(LocalDate date, String what, long units, long price, long after) {}

  private static long value(long units, long price) {
    return Math.round(units * (double) price / 100_000);
  }

  /** One statement on its way. */
  private static final class Draft {
    private final Scene scene;
    private final Grammar grammar;
    private final Money money;
    private final StatementSheet sheet;
    private final TableSetter.Look look;
    private final String house;
    private final String client;
    private final List<Holding> holdings = new ArrayList<>();
    private final List<Transaction> transactions = new ArrayList<>();
    private long unitsBefore;

    Draft(Scene scene) {
      this.scene = scene;
      this.grammar = scene.grammar();
      this.money = grammar.money();
      FundIssuer issuer = scene.one(FundIssuer.of(scene.heldOut()));
      scene.issuer(issuer.id());
      Color accent = Color.getHSBColor(issuer.ordinal() * 0.23f % 1, 0.65f, 0.4f);
      this.sheet = new StatementSheet(scene, issuer.head(), issuer.look(), issuer.size(), accent);
      this.look =
          new TableSetter.Look(
              sheet.body(), sheet.bold(), issuer.ruling(), 0.5, 2.6 + issuer.ordinal() % 2, accent);
      this.house = grammar.say("fund_house");
      this.client = "%08d".formatted(scene.random().nextInt(100_000_000));
    }
  }

  @Override
  public List<CleanPage> compose(Scene scene, int pages) {
    Draft draft = new Draft(scene);
    RandomGenerator random = scene.random();
    int funds = random.nextInt(2, 6);
    double height = draft.look.rowHeight();
    double top = 112 + 4 * draft.look.body().size() * 1.5 + 8 + (funds + 2) * height + 40;
    int onFirst = (int) ((Scene.A4_HEIGHT - FOOT - top) / height) - 4;
    int onOthers = (int) ((Scene.A4_HEIGHT - FOOT - 66) / height) - 5;
    int count = pages == 1 ? random.nextInt(3, onFirst) : onFirst + (pages - 2) * onOthers;
    count += pages == 1 ? 0 : random.nextInt(1, onOthers);
    LocalDate from = LocalDate.of(random.nextInt(2006, 2024), 1, 1);
    trade(draft, from, count);
    hold(draft, funds);
    List<CleanPage> made = new ArrayList<>();
    int next = 0;
    for (int page = 1; page <= pages; page++) {
      int end = Math.min(count, next + (page == 1 ? onFirst : onOthers));
      made.add(page(draft, from, page, pages, next, end));
      next = end;
    }
    return made;
  }

  private static void trade(Draft draft, LocalDate from, int count) {
    RandomGenerator random = draft.scene.random();
    long price = random.nextLong(80_000, 2_500_000);
    long units = random.nextLong(20_000, 900_000);
    draft.unitsBefore = units;
    for (int i = 0; i < count; i++) {
      LocalDate date = from.plusDays((long) i * 364 / count);
      price = Math.max(10_000, Math.round(price * random.nextDouble(0.97, 1.035)));
      boolean sold = random.nextInt(4) == 0 && units > 30_000;
      long change = sold ? -random.nextLong(500, units / 3) : random.nextLong(500, 40_000);
      units += change;
      String what = draft.grammar.say(sold ? "fund_exit" : "fund_entry");
      draft.transactions.add(new Transaction(date, what, change, price, units));
    }
  }

  private static void hold(Draft draft, int funds) {
    RandomGenerator random = draft.scene.random();
    Transaction last = draft.transactions.get(draft.transactions.size() - 1);
    for (int i = 0; i < funds; i++) {
      long units = i == 0 ? last.after() : random.nextLong(1_000, 2_000_000);
      long price = i == 0 ? last.price() : random.nextLong(80_000, 2_500_000);
      draft.holdings.add(new Holding(draft.grammar.say("fund"), units, price));
    }
  }

  private static CleanPage page(
      Draft draft, LocalDate from, int number, int pages, int start, int end) {
    PageBuilder page = draft.scene.a4();
    double y =
        number == 1 ? first(draft, page, from) : draft.sheet.later(page, draft.house, draft.client);
    page.field("fund_house", draft.house);
    page.field("client_number", draft.client);
    String fund = draft.holdings.get(0).fund();
    page.line(BlockType.HEADING, fund, draft.sheet.bold(), StatementSheet.MARGIN, y + 10);
    y = transactions(draft, page, number, pages, start, end, y + 18);
    if (number == pages) {
      PageBuilder.Paragraph note = PageBuilder.Paragraph.plain(draft.sheet.body().sized(7.6));
      page.text(
          BlockType.TEXT,
          draft.grammar.say("fund_note"),
          note,
          StatementSheet.MARGIN,
          y + 10,
          page.width() - 2 * StatementSheet.MARGIN);
    }
    draft.sheet.foot(page, number, pages);
    return page.page();
  }

  private static double first(Draft draft, PageBuilder page, LocalDate from) {
    Grammar grammar = draft.grammar;
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("account_holder", grammar.say("person"));
    facts.put("client_number", draft.client);
    facts.put(
        "period",
        grammar.dates().shortened(from)
            + " – "
            + grammar.dates().shortened(from.plusYears(1).minusDays(1)));
    long total = draft.holdings.stream().mapToLong(Holding::value).sum();
    facts.put("total", draft.money.withCurrency(total));
    double y = draft.sheet.first(page, draft.house, grammar.label("fund_statement"), facts);
    List<TableSetter.Row> rows = new ArrayList<>();
    rows.add(
        TableSetter.Row.header(
            List.of(
                grammar.label("fund"),
                grammar.label("units"),
                grammar.label("price"),
                grammar.label("value"))));
    for (Holding holding : draft.holdings) {
      rows.add(
          TableSetter.Row.of(
              List.of(
                  holding.fund(),
                  draft.money.format(holding.units(), 3),
                  draft.money.format(holding.price(), 4),
                  draft.money.plain(holding.value()))));
    }
    rows.add(TableSetter.Row.of(List.of(grammar.label("total"), "", "", draft.money.plain(total))));
    double width = page.width() - 2 * StatementSheet.MARGIN;
    List<TableSetter.Column> columns =
        List.of(
            new TableSetter.Column(width - 270, Align.LEFT),
            new TableSetter.Column(90, Align.RIGHT),
            new TableSetter.Column(90, Align.RIGHT),
            new TableSetter.Column(90, Align.RIGHT));
    page.field("currency", draft.money.currency());
    return new TableSetter(page, draft.look, columns).set(rows, StatementSheet.MARGIN, y, false, "")
        + 16;
  }

  private static double transactions(
      Draft draft, PageBuilder page, int number, int pages, int start, int end, double y) {
    Grammar grammar = draft.grammar;
    List<TableSetter.Row> rows = new ArrayList<>();
    rows.add(
        TableSetter.Row.header(
            List.of(
                grammar.label("date"),
                grammar.label("transaction"),
                grammar.label("price"),
                grammar.label("units"),
                grammar.label("value"),
                grammar.label("holding"))));
    long before = start == 0 ? draft.unitsBefore : draft.transactions.get(start - 1).after();
    rows.add(holding(draft, number == 1 ? "opening" : "brought", before));
    for (Transaction each : draft.transactions.subList(start, end)) {
      rows.add(
          TableSetter.Row.of(
              List.of(
                  grammar.dates().shortened(each.date()),
                  each.what(),
                  draft.money.format(each.price(), 4),
                  draft.money.format(each.units(), 3),
                  draft.money.plain(value(each.units(), each.price())),
                  draft.money.format(each.after(), 3))));
    }
    long after = draft.transactions.get(end - 1).after();
    rows.add(holding(draft, number == pages ? "closing" : "carried", after));
    double width = page.width() - 2 * StatementSheet.MARGIN;
    List<TableSetter.Column> columns =
        List.of(
            new TableSetter.Column(64, Align.LEFT),
            new TableSetter.Column(width - 64 - 4 * 78, Align.LEFT),
            new TableSetter.Column(78, Align.RIGHT),
            new TableSetter.Column(78, Align.RIGHT),
            new TableSetter.Column(78, Align.RIGHT),
            new TableSetter.Column(78, Align.RIGHT));
    return new TableSetter(page, draft.look, columns)
        .set(rows, StatementSheet.MARGIN, y, number > 1, "");
  }

  private static TableSetter.Row holding(Draft draft, String label, long units) {
    String text = draft.grammar.label(label);
    String holding = draft.money.format(units, 3);
    return TableSetter.Row.of(List.of("", text, "", "", "", holding));
  }
}
