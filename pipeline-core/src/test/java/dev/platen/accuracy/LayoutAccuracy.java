package dev.platen.accuracy;

import dev.platen.config.PlatenSettings;
import dev.platen.evaluate.EvaluationTally;
import dev.platen.evaluate.MetricSummary;
import dev.platen.evaluate.PageEvaluation;
import dev.platen.evaluate.PageEvaluator;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.tally.MetricName;
import dev.platen.evaluate.truth.TruthPage;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Size;
import dev.platen.image.DocumentOpener;
import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import dev.platen.layout.LayoutAnalyzer;
import dev.platen.layout.opencv.PageSurvey;
import dev.platen.model.DecodedPage;
import dev.platen.model.Diagnosis;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageInfo;
import dev.platen.model.PageLayout;
import dev.platen.model.PageResult;
import dev.platen.model.PageTables;
import dev.platen.model.PreparedPage;
import dev.platen.model.Recognition;
import dev.platen.model.Stage;
import dev.platen.model.Status;
import dev.platen.pipeline.PagePipeline;
import dev.platen.pipeline.PageTask;
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
 * wanted, {@code overlays=FOLDER}, {@code ocr=true} (recognize in any case), {@code kind=NAME} (of
 * synthetic documents) and settings as {@code key=value}.
 */
final class LayoutAccuracy {

  private static final String OVERLAYS = "overlays";
  private static final String OCR = "ocr";
  private static final String KIND = "kind";

  private final Path data;
  private final Map<String, String> options;
  private final PlatenSettings settings;
  private final TableAnalyzer tables;
  private final LayoutAnalyzer analyzer;
  private PagePipeline pipeline;

  private LayoutAccuracy(Path data, Map<String, String> options, PlatenSettings settings) {
    this.data = data;
    this.options = options;
    this.settings = settings;
    this.tables = new TableAnalyzer(settings.table());
    this.analyzer = new LayoutAnalyzer(settings.layout());
  }

  public static void main(String[] arguments) {
    HarnessArguments told = HarnessArguments.of(arguments);
    LayoutAccuracy accuracy = new LayoutAccuracy(told.data(), told.options(), told.settings());
    told.sets().forEach(accuracy::measure);
    if (accuracy.pipeline != null) {
      accuracy.pipeline.close();
    }
  }

  private void measure(HarnessArguments.Sample wanted) {
    EvaluationTally tally = new EvaluationTally();
    double seconds = 0;
    int count = 0;
    for (TruthPage truth : wanted.of(TruthSets.read(data, wanted.set()))) {
      boolean chosen = truth.id().startsWith(options.getOrDefault(KIND, ""));
      if (chosen && (truth.regions() != null || truth.tables() != null)) {
        double[] taken = new double[1];
        PageResult result = analyze(truth, taken);
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
            name(summary.name()),
            summary.value(),
            summary.count());
      }
    }
  }

  private static boolean isShown(Metric metric) {
    return metric == Metric.REGION_F1
        || metric == Metric.READING_ORDER_ERROR
        || metric == Metric.TABLE_DETECTION_F1
        || metric == Metric.CHARACTER_ERROR_RATE
        || metric == Metric.CHARACTER_BAG_F1;
  }

  private static String name(MetricName name) {
    return name.part().isEmpty() ? name.metric().id() : name.part();
  }

  private static String values(List<Measure> measures) {
    StringBuilder values = new StringBuilder();
    for (Measure measure : measures) {
      Metric metric = measure.name().metric();
      if (measure.value() != null
          && (metric == Metric.REGION_F1 || metric == Metric.READING_ORDER_ERROR)) {
        String name = name(measure.name());
        values.append(String.format(Locale.ROOT, "%s %.2f ", name, measure.value()));
      }
    }
    return values.toString();
  }

  private PageResult analyze(TruthPage truth, double[] taken) {
    Path file = data.resolve(String.join("/", truth.page().path()));
    Recognition given = options.containsKey(OCR) ? null : TruthLines.of(truth);
    if (given == null) {
      PageResult read = recognize(truth, file);
      if (read.ocr() == null || read.decode() == null) {
        return read;
      }
      return analyze(truth, file, read.ocr(), read.preprocess().transform(), taken);
    }
    return analyze(truth, file, given, null, taken);
  }

  private PageResult recognize(TruthPage truth, Path file) {
    if (pipeline == null) {
      pipeline = PagePipeline.open(settings);
    }
    int number = truth.page().pageNumber();
    PageInfo info = pipeline.inspect(file).pages().get(number - 1);
    return pipeline.process(new PageTask("0".repeat(64), file, number, info, null, Stage.DECODE));
  }

  /** Layout over some text; the image is taken as it is stored. */
  private PageResult analyze(
      TruthPage truth, Path file, Recognition text, PageTransform known, double[] taken) {
    try (OpenDocument document =
            new DocumentOpener(settings.decode(), settings.limits()).open(file);
        OpenPage page = document.page(truth.page().pageNumber())) {
      Size size = page.image().size();
      PageTransform transform = known == null ? PageTransform.identity(size) : known;
      double start = ProcessTime.seconds();
      PageGraphics graphics = PageSurvey.of(page.image(), PageTransform.identity(size), text);
      PageTables found = tables.analyze(text, graphics, transform);
      PageLayout layout = analyzer.analyze(text, found, transform);
      taken[0] = ProcessTime.seconds() - start;
      if (options.containsKey(OVERLAYS)) {
        Path folder = Path.of(options.get(OVERLAYS));
        String name = truth.id().replaceAll("[^\\w-]", "_");
        LayoutOverlay.draw(
            page.image(),
            truth,
            layout,
            graphics,
            folder.resolve(truth.set() + "-" + name + ".png"));
      }
      return new PageResult(
          "0".repeat(64),
          1,
          Status.OK,
          PageInfo.UNKNOWN,
          new DecodedPage(size, null, null, false),
          new PreparedPage(new Diagnosis(null, 0, List.of(), null), List.of(), transform),
          text,
          found,
          layout,
          Map.of(),
          List.of(),
          Map.of(),
          1);
    }
  }
}
