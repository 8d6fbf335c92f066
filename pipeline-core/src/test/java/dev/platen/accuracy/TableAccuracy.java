package dev.platen.accuracy;

import dev.platen.config.PlatenSettings;
import dev.platen.evaluate.EvaluationTally;
import dev.platen.evaluate.MetricSummary;
import dev.platen.evaluate.PageEvaluation;
import dev.platen.evaluate.PageEvaluator;
import dev.platen.evaluate.prediction.PredictedCell;
import dev.platen.evaluate.prediction.PredictedGeometry;
import dev.platen.evaluate.prediction.PredictedPage;
import dev.platen.evaluate.prediction.PredictedTable;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.truth.TruthPage;
import dev.platen.geometry.Size;
import dev.platen.model.PageTables;
import dev.platen.model.Stage;
import dev.platen.model.Status;
import dev.platen.model.Table;
import dev.platen.table.TableAnalyzer;
import dev.platen.testkit.ProcessTime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures tables of sets, a page and a set a line: whether they are found, and their cells.
 *
 * <p>Arguments: the folder of the data, with truth in {@code truth/SET} or {@code _truth}; then
 * names of sets, each with an optional {@code /N/K} for every Nth page from the Kth on; then, if
 * wanted, {@code cache=FOLDER} (what was read is kept there, and used again), {@code again=FOLDER}
 * (doubtful cells are read again in that, and the outcome is kept there), {@code survey=true}
 * (images are measured anew all the same), {@code words=true} (those of the truth in place of
 * recognition), {@code kept=true} (only pages in the cache), {@code overlays=FOLDER}, {@code
 * only=TEXT} (pages whose id has it), {@code html=true}, {@code others=FOLDER} (tables that another
 * program found are measured in place of Platen's) and settings as {@code key=value}.
 */
final class TableAccuracy {

  private static final List<Metric> SHOWN =
      List.of(
          Metric.TABLE_DETECTION_F1, Metric.TEDS, Metric.TEDS_STRUCTURE, Metric.CELL_ADJACENCY_F1);

  private final Path data;
  private final Map<String, String> options;
  private final RecognizedPages pages;
  private final TableAnalyzer analyzer;

  private TableAccuracy(
      Path data, Map<String, String> options, PlatenSettings settings, RecognizedPages pages) {
    this.data = data;
    this.options = options;
    this.pages = pages;
    this.analyzer = new TableAnalyzer(settings.table());
  }

  public static void main(String[] arguments) {
    HarnessArguments told = HarnessArguments.of(arguments);
    Path data = told.data();
    Map<String, String> options = told.options();
    Path cache = options.containsKey("cache") ? Path.of(options.get("cache")) : null;
    PlatenSettings loaded = told.settings();
    try (RecognizedPages pages =
        new RecognizedPages(data, cache, options.containsKey("survey"), loaded)) {
      TableAccuracy accuracy = new TableAccuracy(data, options, loaded, pages);
      told.sets().forEach(accuracy::measure);
    }
  }

  private void measure(HarnessArguments.Sample wanted) {
    EvaluationTally tally = new EvaluationTally();
    int falseTables = 0;
    int emptyPages = 0;
    double seconds = 0;
    double longest = 0;
    for (TruthPage truth : wanted.of(TruthSets.read(data, wanted.set()))) {
      boolean left = options.containsKey("kept") && !pages.isKept(truth);
      if (left || !truth.id().contains(options.getOrDefault("only", ""))) {
        continue;
      }
      RecognizedPages.Page page =
          options.containsKey("words")
              ? pages.withTrueWords(truth)
              : options.containsKey("again")
                  ? pages.reread(truth, Path.of(options.get("again")), this::tables)
                  : pages.read(truth);
      if (page == null) {
        System.out.printf("%s: nothing was read%n", truth.uniqueId());
        continue;
      }
      double start = ProcessTime.seconds();
      PageTables found = tables(page);
      double taken = ProcessTime.seconds() - start;
      seconds += taken;
      longest = Math.max(longest, taken);
      if (truth.tables() == null || truth.tables().isEmpty()) {
        emptyPages++;
        falseTables += found.tables().size();
      }
      show(truth, page, found, tally);
    }
    System.out.printf(
        Locale.ROOT,
        "SET %s %s; %d tables on %d pages without; cpu %.3f s a page, at most %.2f%n",
        wanted.set(),
        summary(tally),
        falseTables,
        emptyPages,
        seconds / Math.max(1, tally.pages()),
        longest);
  }

  private PageTables tables(RecognizedPages.Page page) {
    return analyzer.analyze(page.text(), page.graphics(), page.transform());
  }

  private void show(
      TruthPage truth, RecognizedPages.Page page, PageTables found, EvaluationTally tally) {
    PredictedPage prediction =
        options.containsKey("others")
            ? prediction(
                truth.frame(),
                OtherTables.read(Path.of(options.get("others"), truth.id() + ".json")))
            : prediction(page.size(), predicted(found));
    PageEvaluation evaluation = PageEvaluator.evaluate(truth, prediction, null);
    tally.add(evaluation);
    System.out.printf(
        Locale.ROOT,
        "%-46.46s of %s found %d %s%n",
        truth.uniqueId(),
        truth.tables() == null ? "?" : truth.tables().size(),
        found.tables().size(),
        values(evaluation.measures()));
    if (options.containsKey("html")) {
      found.tables().forEach(table -> System.out.println("  " + TableOverlay.html(table)));
      if (truth.tables() != null) {
        truth.tables().forEach(table -> System.out.println("  true " + table.html()));
      }
    }
    if (options.containsKey("overlays")) {
      TableOverlay.draw(truth, page, found, Path.of(options.get("overlays")));
    }
  }

  private static List<PredictedTable> predicted(PageTables found) {
    List<PredictedTable> tables = new ArrayList<>();
    for (Table table : found.tables()) {
      List<PredictedCell> cells =
          table.cells().stream()
              .map(
                  cell ->
                      new PredictedCell(
                          cell.row(),
                          cell.column(),
                          cell.rowSpan(),
                          cell.columnSpan(),
                          cell.text()))
              .toList();
      tables.add(new PredictedTable(table.box(), cells));
    }
    return tables;
  }

  private static PredictedPage prediction(Size size, List<PredictedTable> tables) {
    return new PredictedPage(
        Status.OK,
        size,
        EnumSet.of(Stage.TABLE),
        "",
        new PredictedGeometry(null, null, List.of()),
        List.of(),
        List.of(),
        List.of(),
        tables,
        List.of(),
        List.of());
  }

  private static String values(List<Measure> measures) {
    Map<Metric, String> values = new EnumMap<>(Metric.class);
    for (Measure measure : measures) {
      Metric metric = measure.name().metric();
      if (SHOWN.contains(metric) && measure.value() != null) {
        values.put(metric, String.format(Locale.ROOT, "%s %.2f", metric.id(), measure.value()));
      }
    }
    return String.join(" ", values.values());
  }

  private static String summary(EvaluationTally tally) {
    StringBuilder line = new StringBuilder("pages " + tally.pages());
    for (MetricSummary summary : tally.summaries()) {
      if (SHOWN.contains(summary.name().metric()) && summary.value() != null) {
        line.append(
            String.format(
                Locale.ROOT,
                " %s %.3f of %d",
                summary.name().metric().id(),
                summary.value(),
                summary.count()));
      }
    }
    return line.toString();
  }
}
