package dev.platen.synthesize.document;

import dev.platen.model.BlockType;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Word;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.text.Language;
import dev.platen.synthesize.text.Money;
import dev.platen.synthesize.typeset.Align;
import dev.platen.synthesize.typeset.Measure;
import dev.platen.synthesize.typeset.PageBuilder;
import dev.platen.synthesize.typeset.TableSetter;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A bank statement: opening balance, entries, balances carried over pages, closing balance, sums.
 * All of it adds up.
 */
final class BankStatement implements Composer {

  private static final double FOOT = 64;
  private static final double SUMMARY = 96;

  /** One statement on its way. */
  private static final class Draft {
    private final Scene scene;
    private final Grammar grammar;
    private final Money money;
    private final BankIssuer issuer;
    private final StatementSheet sheet;
    private final TableSetter.Look look;
    private final String bank;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private Ledger ledger;

    Draft(Scene scene) {
      this.scene = scene;
      this.grammar = scene.grammar();
      this.money = grammar.money();
      this.issuer = scene.one(BankIssuer.of(scene.heldOut()));
      scene.issuer(issuer.id());
      // The color belongs to the bank, so that its statements are alike.
      Color accent = Color.getHSBColor(issuer.ordinal() * 0.17f % 1, 0.7f, 0.42f);
      this.sheet = new StatementSheet(scene, issuer.head(), issuer.look(), issuer.size(), accent);
      this.look =
          new TableSetter.Look(
              sheet.body(), sheet.bold(), issuer.ruling(), 0.5, 2.4 + issuer.ordinal() % 3, accent);
      this.bank = grammar.say("bank");
    }
  }

  @Override
  public List<CleanPage> compose(Scene scene, int pages) {
    Draft draft = new Draft(scene);
    int onFirst = rows(draft, 112 + 6 * draft.issuer.size() * 1.5 + 8, pages == 1);
    int between = rows(draft, 66, false);
    int onLast = pages == 1 ? onFirst : rows(draft, 66, true);
    int before = pages == 1 ? 0 : onFirst + (pages - 2) * between;
    int least = pages == 1 ? 5 : 1;
    int count = before + scene.random().nextInt(least, Math.max(least + 1, onLast + 1));
    draft.ledger = Ledger.write(draft.grammar, scene.random(), count);
    facts(draft);
    List<CleanPage> made = new ArrayList<>();
    int next = 0;
    for (int page = 1; page <= pages; page++) {
      int room = page == 1 ? onFirst : page == pages ? onLast : between;
      int end = Math.min(count, next + room);
      made.add(page(draft, page, pages, next, end));
      next = end;
    }
    return made;
  }

  /** Entries that a page has room for, besides the header and the balances. */
  private static int rows(Draft draft, double top, boolean last) {
    double room = Scene.A4_HEIGHT - FOOT - top - (last ? SUMMARY : 0);
    return (int) (room / draft.look.rowHeight()) - 3;
  }

  private static void facts(Draft draft) {
    Grammar grammar = draft.grammar;
    Ledger ledger = draft.ledger;
    draft.facts.put("account_holder", grammar.say("person"));
    draft.facts.put(
        "account_number", "%010d".formatted(draft.scene.random().nextLong(10_000_000_000L)));
    draft.facts.put("statement_number", "%d".formatted(draft.scene.random().nextInt(1, 60)));
    draft.facts.put(
        "period",
        grammar.dates().shortened(ledger.from()) + " – " + grammar.dates().shortened(ledger.to()));
    draft.facts.put("opening", draft.money.plain(ledger.opening()));
    draft.facts.put("closing", draft.money.plain(ledger.closing()));
  }

  private static CleanPage page(Draft draft, int number, int pages, int from, int to) {
    PageBuilder page = draft.scene.a4();
    double top =
        number == 1
            ? draft.sheet.first(page, draft.bank, draft.grammar.label("statement"), draft.facts)
            : draft.sheet.later(page, draft.bank, draft.facts.get("account_number"));
    page.field("bank", draft.bank);
    page.field("currency", draft.money.currency());
    boolean last = number == pages;
    List<TableSetter.Row> rows = new ArrayList<>();
    rows.add(header(draft));
    List<Ledger.Entry> entries = draft.ledger.entries();
    long before = from == 0 ? draft.ledger.opening() : entries.get(from - 1).balance();
    rows.add(balance(draft, number == 1 ? "opening" : "brought", before));
    for (Ledger.Entry entry : entries.subList(from, to)) {
      rows.add(entry(draft, entry));
    }
    long after = to == 0 ? before : entries.get(to - 1).balance();
    rows.add(balance(draft, last ? "closing" : "carried", after));
    double y =
        new TableSetter(page, draft.look, columns(draft, page))
            .set(rows, StatementSheet.MARGIN, top, number > 1, "");
    if (last) {
      summary(draft, page, y + 18);
    }
    draft.sheet.foot(page, number, pages);
    return page.page();
  }

  private static List<TableSetter.Column> columns(Draft draft, PageBuilder page) {
    double left = page.width() - 2 * StatementSheet.MARGIN;
    double size = draft.issuer.size();
    Map<BankIssuer.Column, Double> widths = new LinkedHashMap<>();
    for (BankIssuer.Column column : draft.issuer.columns()) {
      double width =
          switch (column) {
            case DATE, VALUE_DATE -> size * (draft.issuer.look() == Scene.Look.MONO ? 7 : 6.4);
            case REFERENCE -> size * 5.4;
            case DEBIT, CREDIT, AMOUNT, BALANCE -> size * 8.2;
            case TEXT -> 0;
          };
      widths.put(column, width);
      left -= width;
    }
    double text = left;
    return widths.entrySet().stream()
        .map(
            entry ->
                new TableSetter.Column(
                    entry.getKey() == BankIssuer.Column.TEXT ? text : entry.getValue(),
                    isNumber(entry.getKey()) ? Align.RIGHT : Align.LEFT))
        .toList();
  }

  private static boolean isNumber(BankIssuer.Column column) {
    return switch (column) {
      case DEBIT, CREDIT, AMOUNT, BALANCE -> true;
      case DATE, VALUE_DATE, TEXT, REFERENCE -> false;
    };
  }

  private static TableSetter.Row header(Draft draft) {
    List<String> cells = new ArrayList<>();
    for (BankIssuer.Column column : draft.issuer.columns()) {
      cells.add(
          switch (column) {
            case DATE -> label(draft, "date");
            case VALUE_DATE -> label(draft, "value_date");
            case TEXT -> label(draft, "booking");
            case REFERENCE -> label(draft, "reference");
            case DEBIT -> label(draft, "debit");
            case CREDIT -> label(draft, "credit");
            case AMOUNT -> label(draft, "amount");
            case BALANCE -> label(draft, "balance");
          });
    }
    return TableSetter.Row.header(cells);
  }

  /** A label that fits over a narrow column: without its English half. */
  private static String label(Draft draft, String name) {
    String label = draft.grammar.label(name);
    return draft.grammar.language() == Language.CHINESE_AND_ENGLISH
        ? label.substring(0, label.indexOf(' '))
        : label;
  }

  private static TableSetter.Row balance(Draft draft, String label, long balance) {
    List<BankIssuer.Column> columns = draft.issuer.columns();
    List<String> cells = new ArrayList<>(Collections.nCopies(columns.size(), ""));
    cells.set(columns.indexOf(BankIssuer.Column.TEXT), label(draft, label));
    cells.set(columns.size() - 1, signed(draft, balance));
    return TableSetter.Row.of(cells);
  }

  private static TableSetter.Row entry(Draft draft, Ledger.Entry entry) {
    List<String> cells = new ArrayList<>();
    for (BankIssuer.Column column : draft.issuer.columns()) {
      cells.add(
          switch (column) {
            case DATE -> draft.grammar.dates().shortened(entry.date());
            case VALUE_DATE -> draft.grammar.dates().shortened(entry.value());
            case TEXT -> fitting(draft, entry.text());
            case REFERENCE -> entry.reference();
            case DEBIT -> entry.amount() < 0 ? draft.money.plain(-entry.amount()) : "";
            case CREDIT -> entry.amount() > 0 ? draft.money.plain(entry.amount()) : "";
            case AMOUNT -> signed(draft, entry.amount());
            case BALANCE -> signed(draft, entry.balance());
          });
    }
    return TableSetter.Row.of(cells);
  }

  /** The text, cut at the end to one line as banks do. */
  private static String fitting(Draft draft, String text) {
    List<TableSetter.Column> columns = columns(draft, draft.scene.a4());
    double room = columns.get(draft.issuer.columns().indexOf(BankIssuer.Column.TEXT)).width() - 7;
    Word.Type type = draft.sheet.body();
    String cut = text;
    while (Measure.width(cut, type) > room) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1)).strip();
    }
    return cut;
  }

  private static String signed(Draft draft, long sum) {
    String plain = draft.money.plain(Math.abs(sum));
    boolean leaves = sum < 0;
    return switch (draft.issuer.sign()) {
      case NONE, LEADING -> leaves ? "-" + plain : plain;
      case TRAILING -> leaves ? plain + "-" : plain + "+";
      case LETTER ->
          switch (draft.grammar.language()) {
            case GERMAN -> plain + (leaves ? " S" : " H");
            default -> plain + (leaves ? " DR" : " CR");
          };
    };
  }

  private static void summary(Draft draft, PageBuilder page, double top) {
    double y = top;
    Map<String, Long> sums = new LinkedHashMap<>();
    sums.put("debits", draft.ledger.debits());
    sums.put("credits", draft.ledger.credits());
    double right = page.width() - StatementSheet.MARGIN;
    for (Map.Entry<String, Long> sum : sums.entrySet()) {
      String text = draft.money.plain(sum.getValue());
      page.line(
          BlockType.TEXT, draft.grammar.label(sum.getKey()), draft.sheet.body(), right - 240, y);
      page.lineEndingAt(BlockType.TEXT, text, draft.sheet.bold(), right - 3, y);
      page.field("total_" + sum.getKey(), text);
      y += draft.issuer.size() * 1.6;
    }
    PageBuilder.Paragraph note =
        PageBuilder.Paragraph.plain(draft.sheet.body().sized(draft.issuer.size() - 0.8));
    page.text(
        BlockType.TEXT,
        draft.grammar.say("bank_note"),
        note,
        StatementSheet.MARGIN,
        y + 2,
        page.width() - 2 * StatementSheet.MARGIN);
  }
}
