package dev.platen.table.check;

import dev.platen.geometry.Box;
import dev.platen.model.Cell;
import dev.platen.model.Table;
import dev.platen.synthesize.document.Kind;
import dev.platen.synthesize.document.Scene;
import dev.platen.synthesize.font.Typefaces;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.text.Language;
import dev.platen.table.join.CellPlace;
import dev.platen.table.join.JoinedCell;
import dev.platen.table.join.JoinedTable;
import dev.platen.table.join.TablePlace;
import java.awt.geom.Rectangle2D;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Measures checks on synthetic tables as they are printed: false alarms on right ones, and whether
 * one wrong digit, planted in a figure, is found and blamed on its cell.
 *
 * <p>Arguments: documents of each kind, seed, {@code held-out} or {@code open}, and {@code flat}
 * (the engine is as sure of a wrong figure as of a right one) or {@code drawn} (how sure is drawn:
 * see {@link #confidence}).
 */
public final class CheckAccuracy {

  private static final List<Kind> KINDS =
      List.of(Kind.BANK_STATEMENT, Kind.FUND_STATEMENT, Kind.INVOICE, Kind.REPORT);

  private static final int PLANTED_PER_TABLE = 5;

  private static final class Tally {
    private int tables;
    private int checked;
    private int alarmed;
    private int planted;
    private int breaking;
    private int first;
    private int firstTwo;
    private int silent;

    @Override
    public String toString() {
      return "%d tables, %d checked, %d false alarms; %d planted, %d break a check: %d silent, %.3f named first, %.3f among first two"
          .formatted(
              tables,
              checked,
              alarmed,
              planted,
              breaking,
              silent,
              (double) first / breaking,
              (double) firstTwo / breaking);
    }
  }

  private final boolean heldOut;
  private final boolean drawn;
  private final SplittableRandom random;
  private final Map<String, Tally> tallies = new TreeMap<>();

  private CheckAccuracy(long seed, boolean heldOut, boolean drawn) {
    this.random = new SplittableRandom(seed);
    this.heldOut = heldOut;
    this.drawn = drawn;
  }

  public static void main(String[] args) {
    CheckAccuracy accuracy =
        new CheckAccuracy(
            Long.parseLong(args[1]), args[2].equals("held-out"), args[3].equals("drawn"));
    try (Typefaces faces = Typefaces.installed()) {
      for (Kind kind : KINDS) {
        for (int i = 0; i < Integer.parseInt(args[0]); i++) {
          accuracy.document(faces, kind);
        }
      }
    }
    PrintStream out = System.out;
    accuracy.tallies.forEach((name, tally) -> out.println(name + ": " + tally));
  }

  private void document(Typefaces faces, Kind kind) {
    Language language = Language.values()[random.nextInt(Language.values().length)];
    SplittableRandom own = random.split();
    Scene scene = new Scene(faces, new Grammar(language, 2020, own), own, heldOut);
    List<CleanPage> pages = kind.compose(scene, kind.pages(own));
    List<List<Part>> chains = new ArrayList<>();
    for (int page = 0; page < pages.size(); page++) {
      for (int i = 0; i < pages.get(page).tables().size(); i++) {
        dev.platen.synthesize.page.Table table = pages.get(page).tables().get(i);
        if (!table.continues()) {
          chains.add(new ArrayList<>());
        }
        chains.get(chains.size() - 1).add(new Part(new TablePlace(page + 1, i), table(table)));
      }
    }
    String name = kind.id() + (scene.issuer().isEmpty() ? "" : " " + scene.issuer());
    for (List<Part> chain : chains) {
      measure(chain, language.code(), tallies.computeIfAbsent(name, n -> new Tally()));
      measure(chain, language.code(), tallies.computeIfAbsent(kind.id() + " *", n -> new Tally()));
    }
  }

  private record Part(TablePlace place, Table table) {}

  private Table table(dev.platen.synthesize.page.Table table) {
    List<Cell> cells = new ArrayList<>();
    int rows = 0;
    int columns = 0;
    int headers = 0;
    for (dev.platen.synthesize.page.Cell cell : table.cells()) {
      Rectangle2D box = cell.box();
      cells.add(
          new Cell(
              cell.row(),
              cell.column(),
              cell.rowSpan(),
              cell.columnSpan(),
              cell.header(),
              cell.text(),
              new Box(box.getX(), box.getY(), box.getWidth(), box.getHeight()),
              confidence(true),
              List.of()));
      rows = Math.max(rows, cell.row() + 1);
      columns = Math.max(columns, cell.column() + cell.columnSpan());
      headers = cell.header() ? Math.max(headers, cell.row() + 1) : headers;
    }
    return new Table(new Box(0, 0, 1, 1), List.of(), rows, columns, headers, 1, cells);
  }

  /** Right figures are most often sure, wrong ones are so in a part of the cases. */
  private double confidence(boolean right) {
    if (!drawn) {
      return 0.95;
    }
    double luck = random.nextDouble();
    return right ? 1 - 0.3 * Math.pow(luck, 8) : 1 - 0.7 * Math.pow(luck, 1.2);
  }

  private static JoinedTable joined(List<Part> chain, String language) {
    int columns = chain.get(0).table().columns();
    JoinedTable.Builder builder = new JoinedTable.Builder(columns, language);
    List<Integer> mapping = IntStream.range(0, columns).boxed().toList();
    for (Part part : chain) {
      int repeated = builder.rows() == 0 ? 0 : part.table().headerRows();
      builder.add(part.place(), part.table(), repeated, false, mapping);
    }
    return builder.build();
  }

  private void measure(List<Part> chain, String language, Tally tally) {
    JoinedTable right = joined(chain, language);
    List<Equation> equations = TableChecks.equations(right);
    List<Check> checks = TableChecks.of(right);
    tally.tables++;
    tally.checked += checks.isEmpty() ? 0 : 1;
    List<Check> alarms = checks.stream().filter(check -> !check.passed()).toList();
    tally.alarmed += alarms.isEmpty() ? 0 : 1;
    if (System.getenv("SHOW") != null) {
      alarms.forEach(System.out::println);
    }
    List<JoinedCell> figures =
        right.cells().stream().filter(cell -> cell.value().isNumeric()).toList();
    for (int i = 0; i < PLANTED_PER_TABLE && !figures.isEmpty(); i++) {
      plant(chain, language, figures.get(random.nextInt(figures.size())), equations, tally);
    }
  }

  private void plant(
      List<Part> chain, String language, JoinedCell cell, List<Equation> equations, Tally tally) {
    String wrong = misread(cell.text());
    List<Part> changed = chain.stream().map(part -> with(part, cell.place(), wrong)).toList();
    JoinedTable table = joined(changed, language);
    tally.planted++;
    Grid grid = new Grid(table);
    Map<CellPlace, JoinedCell> now = new java.util.HashMap<>();
    table.cells().forEach(each -> now.put(each.place(), each));
    boolean breaks =
        equations.stream()
            .filter(each -> each.cells().contains(cell))
            .anyMatch(
                each -> each.difference(one -> grid.units(now.get(one.place())).orElse(0)) != 0);
    if (!breaks) {
      return;
    }
    tally.breaking++;
    List<Check> failed = TableChecks.of(table).stream().filter(check -> !check.passed()).toList();
    tally.silent += failed.isEmpty() ? 1 : 0;
    boolean first = failed.stream().anyMatch(each -> each.cells().get(0).equals(cell.place()));
    boolean two =
        failed.stream()
            .anyMatch(each -> each.cells().stream().limit(2).toList().contains(cell.place()));
    tally.first += first ? 1 : 0;
    tally.firstTwo += two ? 1 : 0;
    if (System.getenv("SHOW") != null && !two) {
      System.out.printf("MISSED %s -> %s at %s%n", cell.text(), wrong, cell.place());
      failed.forEach(System.out::println);
    }
  }

  private String misread(String text) {
    int[] digits =
        IntStream.range(0, text.length()).filter(i -> Character.isDigit(text.charAt(i))).toArray();
    int at = digits[random.nextInt(digits.length)];
    char other = (char) ('0' + (text.charAt(at) - '0' + random.nextInt(1, 10)) % 10);
    return text.substring(0, at) + other + text.substring(at + 1);
  }

  private Part with(Part part, CellPlace place, String text) {
    if (!part.place().equals(place.table())) {
      return part;
    }
    Table table = part.table();
    List<Cell> cells = new ArrayList<>(table.cells());
    Cell cell = cells.get(place.index());
    cells.set(
        place.index(),
        new Cell(
            cell.row(),
            cell.column(),
            cell.rowSpan(),
            cell.columnSpan(),
            cell.header(),
            text,
            cell.box(),
            confidence(false),
            cell.words()));
    return new Part(
        part.place(),
        new Table(
            table.box(),
            table.polygon(),
            table.rows(),
            table.columns(),
            table.headerRows(),
            table.confidence(),
            cells));
  }
}
