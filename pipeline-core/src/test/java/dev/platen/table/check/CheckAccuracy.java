package dev.platen.table.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.platen.geometry.Box;
import dev.platen.model.BlockType;
import dev.platen.model.Cell;
import dev.platen.model.Table;
import dev.platen.synthesize.document.Kind;
import dev.platen.synthesize.document.Scene;
import dev.platen.synthesize.font.Typefaces;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Word;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.text.Language;
import dev.platen.table.join.CellPlace;
import dev.platen.table.join.JoinedCell;
import dev.platen.table.join.JoinedTable;
import dev.platen.table.join.TablePlace;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Measures checks on synthetic tables as they are printed: false alarms on right ones, and whether
 * one wrong digit, planted in a figure, is found and blamed on its cell.
 *
 * <p>Arguments: documents of each kind, seed, {@code held-out} or {@code open}, and {@code flat}
 * (the engine is as sure of a wrong figure as of a right one) or {@code drawn} (how sure is drawn:
 * see {@link #confidence}); then, if wanted, {@code alike}: only digits that engines take for each
 * other are planted.
 */
public final class CheckAccuracy {

  private static final List<Kind> KINDS =
      List.of(Kind.BANK_STATEMENT, Kind.FUND_STATEMENT, Kind.INVOICE, Kind.REPORT);

  private static final int PLANTED_PER_TABLE = 5;

  /** Confidence of figures in scanned statements (flatbed, fax, phone): its twentieths. */
  private static final double[] SURE = {
    0.05, 0.66, 0.76, 0.81, 0.85, 0.88, 0.895, 0.91, 0.925, 0.94, 0.95, 0.957, 0.963, 0.968, 0.975,
    0.985, 0.99, 0.993, 0.997, 0.999, 1.0
  };

  private static final class Tally {
    private int tables;
    private int checked;
    private int alarmed;
    private int planted;
    private int breaking;
    private int first;
    private int firstTwo;
    private int silent;
    private double best;

    @Override
    public String toString() {
      return "%d tables, %d checked, %d false alarms; %d planted, %d break a check: %d silent, %.3f named first, %.3f among first two (%.3f at best)"
          .formatted(
              tables,
              checked,
              alarmed,
              planted,
              breaking,
              silent,
              (double) first / breaking,
              (double) firstTwo / breaking,
              best / breaking);
    }
  }

  private final boolean heldOut;
  private final boolean drawn;
  private final boolean alike;
  private final SplittableRandom random;
  private final Map<String, Tally> tallies = new TreeMap<>();

  private CheckAccuracy(long seed, List<String> options) {
    this.random = new SplittableRandom(seed);
    this.heldOut = options.contains("held-out");
    this.drawn = options.contains("drawn");
    this.alike = options.contains("alike");
  }

  public static void main(String[] args) throws IOException {
    if (args[0].equals("truth")) {
      truth(args);
      return;
    }
    CheckAccuracy accuracy = new CheckAccuracy(Long.parseLong(args[1]), List.of(args));
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

  /** Tables of truth files, {@code truth FOLDER...}, read as they stand in their HTML. */
  private static void truth(String[] args) throws IOException {
    for (String folder : List.of(args).subList(1, args.length)) {
      CheckAccuracy accuracy = new CheckAccuracy(5, List.of("drawn"));
      Tally tally = new Tally();
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
          JsonObject page = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
          for (JsonElement table :
              page.has("tables") ? page.getAsJsonArray("tables") : new JsonArray()) {
            if (table.getAsJsonObject().has("html")
                && !table.getAsJsonObject().get("html").isJsonNull()) {
              Table read = read(table.getAsJsonObject().get("html").getAsString());
              if (read.columns() > 0) {
                String language = page.has("language") ? page.get("language").getAsString() : null;
                accuracy.measure(
                    List.of(new Part(new TablePlace(1, 0), read)),
                    language,
                    SaidFigures.NONE,
                    tally);
              }
            }
          }
        }
      }
      System.out.println(folder + ": " + tally);
    }
  }

  private static Table read(String html) {
    List<Cell> cells = new ArrayList<>();
    Map<List<Integer>, Boolean> taken = new java.util.HashMap<>();
    int row = 0;
    int columns = 0;
    int headers = 1;
    for (Element tr : Jsoup.parseBodyFragment(html).select("tr")) {
      int column = 0;
      for (Element td : tr.select("td, th")) {
        while (taken.containsKey(List.of(row, column))) {
          column++;
        }
        int rows = td.hasAttr("rowspan") ? Integer.parseInt(td.attr("rowspan")) : 1;
        int width = td.hasAttr("colspan") ? Integer.parseInt(td.attr("colspan")) : 1;
        for (int r = row; r < row + rows; r++) {
          for (int c = column; c < column + width; c++) {
            taken.put(List.of(r, c), true);
          }
        }
        boolean header = td.tagName().equals("th") || row == 0;
        headers = header ? row + 1 : headers;
        cells.add(
            new Cell(
                row, column, rows, width, header, td.text(), new Box(0, 0, 1, 1), 0.95, List.of()));
        columns = Math.max(columns, column + width);
      }
      row++;
    }
    return new Table(
        new Box(0, 0, 1, 1), List.of(), row, columns, Math.min(row, headers), 1, cells);
  }

  private void document(Typefaces faces, Kind kind) {
    Language language = Language.values()[random.nextInt(Language.values().length)];
    SplittableRandom own = random.split();
    Scene scene = new Scene(faces, new Grammar(language, 2020, own), own, heldOut);
    List<CleanPage> pages = kind.compose(scene, kind.pages(own));
    SaidFigures said = said(pages);
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
      String code = language.code();
      measure(chain, code, said, tallies.computeIfAbsent(name, n -> new Tally()));
      measure(chain, code, said, tallies.computeIfAbsent(kind.id() + " *", n -> new Tally()));
    }
  }

  /** What stands outside of tables. */
  private static SaidFigures said(List<CleanPage> pages) {
    return SaidFigures.in(
        pages.stream()
            .flatMap(page -> page.regions().stream())
            .filter(region -> region.type() != BlockType.TABLE)
            .flatMap(region -> region.lines().stream())
            .flatMap(line -> line.words().stream())
            .map(Word::text)
            .toList());
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

  /**
   * How sure the engine is, drawn from {@link #SURE} as calibration wants it: of the figures given
   * 0.9, one in ten is wrong.
   */
  private double confidence(boolean right) {
    if (!drawn) {
      return 0.95;
    }
    while (true) {
      double at = random.nextDouble() * (SURE.length - 1);
      int below = (int) at;
      double confidence = SURE[below] + (at - below) * (SURE[below + 1] - SURE[below]);
      if (random.nextDouble() < (right ? confidence : 1 - confidence)) {
        return confidence;
      }
    }
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

  private void measure(List<Part> chain, String language, SaidFigures said, Tally tally) {
    JoinedTable right = joined(chain, language);
    List<Equation> equations = TableChecks.equations(right);
    List<Check> checks = TableChecks.of(right, said);
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
      JoinedCell cell = figures.get(random.nextInt(figures.size()));
      plant(chain, language, said, cell, new BestGuess(equations, said), tally);
    }
  }

  private void plant(
      List<Part> chain,
      String language,
      SaidFigures said,
      JoinedCell cell,
      BestGuess best,
      Tally tally) {
    String wrong = misread(cell.text());
    List<Part> changed = chain.stream().map(part -> with(part, cell.place(), wrong)).toList();
    JoinedTable table = joined(changed, language);
    tally.planted++;
    if (!best.breaks(table)) {
      return;
    }
    tally.best += best.amongTwo(table);
    tally.breaking++;
    List<Check> failed =
        TableChecks.of(table, said).stream().filter(check -> !check.passed()).toList();
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
    while (true) {
      int at = digits[random.nextInt(digits.length)];
      char other = (char) ('0' + (text.charAt(at) - '0' + random.nextInt(1, 10)) % 10);
      if (!alike || Misreading.areAlike(other, text.charAt(at))) {
        return text.substring(0, at) + other + text.substring(at + 1);
      }
    }
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
