package dev.platen.accuracy;

import dev.platen.evaluate.EvaluationTally;
import dev.platen.evaluate.MetricSummary;
import dev.platen.evaluate.PageEvaluation;
import dev.platen.evaluate.PageEvaluator;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.truth.TruthPage;
import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import dev.platen.layout.LayoutAnalyzer;
import dev.platen.model.DecodedPage;
import dev.platen.model.Diagnosis;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageInfo;
import dev.platen.model.PageLayout;
import dev.platen.model.PageResult;
import dev.platen.model.PageTables;
import dev.platen.model.PreparedPage;
import dev.platen.model.Status;
import dev.platen.table.TableAnalyzer;
import dev.platen.testkit.ProcessTime;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures regions and reading order of sets, a page and a set a line: on the words of the truth
 * where it has them, so that only layout is measured and nothing has to be recognized.
 *
 * <p>Arguments: the folder of the data, with truth in {@code truth/SET} or {@code _truth}; then
 * names of sets, each with an optional {@code /N/K} for every Nth page from the Kth on; then, if
 * wanted, {@code overlays=FOLDER}, {@code ocr=true} (recognize in any case), {@code cache=FOLDER}
 * (keeps what was read and measured on images), {@code survey=true} (measures images anew), {@code
 * kind=NAME} (of synthetic documents) and settings as {@code key=value}.
 */
final class LayoutAccuracy {

  private static final String OVERLAYS = "overlays";
  private static final String OCR = "ocr";
  private static final String KIND = "kind";
  private static final String CACHE = "cache";
  private static final String SURVEY = "survey";

  private final Path data;
  private final Map<String, String> options;
  private final RecognizedPages pages;
  private final TableAnalyzer tables;
  private final LayoutAnalyzer analyzer;

  private LayoutAccuracy(HarnessArguments told, RecognizedPages pages) {
    this.data = told.data();
    this.options = told.options();
    this.pages = pages;
    this.tables = new TableAnalyzer(told.settings().table());
    this.analyzer = new LayoutAnalyzer(told.settings().layout());
  }

  public static void main(String[] arguments) {
    HarnessArguments told = HarnessArguments.of(arguments);
    Map<String, String> options = told.options();
    Path cache = options.containsKey(CACHE) ? Path.of(options.get(CACHE)) : null;
    try (RecognizedPages pages =
        new RecognizedPages(told.data(), cache, options.containsKey(SURVEY), told.settings())) {
      LayoutAccuracy accuracy = new LayoutAccuracy(told, pages);
      told.sets().forEach(accuracy::measure);
    }
  }

  private void measure(HarnessArguments.Sample wanted) {
    EvaluationTally tally = new EvaluationTally();
    double seconds = 0;
    int count = 0;
    for (TruthPage truth : wanted.of(TruthSets.read(data, wanted.set()))) {
      boolean chosen = truth.id().startsWith(options.getOrDefault(KIND, ""));
      RecognizedPages.Page read =
          chosen && (truth.regions() != null || truth.tables() != null) ? read(truth) : null;
      if (read != null) {
        double[] taken = new double[1];
        PageResult result = analyze(truth, read, taken);
        seconds += taken[0];
        count++;
        PageEvaluation page = PageEvaluator.evaluate(truth, Predictions.of(result), null);
        tally.add(page);
        System.out.printf(
            Locale.ROOT, "%-50.50s %s %.2f s%n", truth.id(), values(page.measures()), taken[0]);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "SET %s pages %d layout %.3f s%n",
        wanted.set(),
        count,
        seconds / Math.max(1, count));
    for (MetricSummary summary : tally.summaries()) {
      if (isShown(summary.name().metric()) && summary.value() != null) {
        System.out.printf(
            Locale.ROOT,
            "  %-32s %.3f  of %d%n",
            summary.name().id(),
            summary.value(),
            summary.count());
      }
    }
  }

  private RecognizedPages.Page read(TruthPage truth) {
    RecognizedPages.Page given = options.containsKey(OCR) ? null : pages.withTrueWords(truth);
    return given == null ? pages.read(truth) : given;
  }

  private static boolean isShown(Metric metric) {
    return isOfRegions(metric)
        || metric == Metric.READING_ORDER_ERROR
        || metric == Metric.TABLE_DETECTION_F1
        || metric == Metric.CHARACTER_ERROR_RATE
        || metric == Metric.CHARACTER_BAG_F1;
  }

  private static boolean isOfRegions(Metric metric) {
    return metric == Metric.REGION_F1
        || metric == Metric.REGION_WORD_F1
        || metric == Metric.REGION_AREA_F1;
  }

  private static String values(List<Measure> measures) {
    StringBuilder values = new StringBuilder();
    for (Measure measure : measures) {
      Metric metric = measure.name().metric();
      boolean shown = isOfRegions(metric) || metric == Metric.READING_ORDER_ERROR;
      if (measure.value() != null && shown) {
        values.append(String.format(Locale.ROOT, "%s %.2f ", measure.name().id(), measure.value()));
      }
    }
    return values.toString();
  }

  private PageResult analyze(TruthPage truth, RecognizedPages.Page page, double[] taken) {
    double start = ProcessTime.seconds();
    PageTables found = tables.analyze(page.text(), page.graphics(), page.transform());
    PageLayout layout = analyzer.analyze(page.text(), found, page.transform());
    taken[0] = ProcessTime.seconds() - start;
    if (options.containsKey(OVERLAYS)) {
      draw(truth, layout, page.graphics());
    }
    return new PageResult(
        "0".repeat(64),
        1,
        Status.OK,
        PageInfo.UNKNOWN,
        new DecodedPage(page.size(), null, null, false),
        new PreparedPage(new Diagnosis(null, 0, List.of(), null), List.of(), page.transform()),
        page.text(),
        found,
        layout,
        Map.of(),
        List.of(),
        Map.of(),
        1);
  }

  private void draw(TruthPage truth, PageLayout layout, PageGraphics graphics) {
    String name = truth.id().replaceAll("[^\\w-]", "_");
    Path target = Path.of(options.get(OVERLAYS)).resolve(truth.set() + "-" + name + ".png");
    try (OpenDocument document = pages.open(truth);
        OpenPage page = document.page(truth.page().pageNumber())) {
      LayoutOverlay.draw(page.image(), truth, layout, graphics, target);
    }
  }
}
