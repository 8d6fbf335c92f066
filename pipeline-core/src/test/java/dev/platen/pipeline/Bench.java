package dev.platen.pipeline;

import dev.platen.config.LayoutSettings;
import dev.platen.config.LayoutSettings.ReadingOrder;
import dev.platen.config.PlatenSettings;
import dev.platen.config.SettingsLoader;
import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.layout.LayoutAnalyzer;
import dev.platen.model.Baseline;
import dev.platen.model.Diagnosis;
import dev.platen.model.Line;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageImage;
import dev.platen.model.PageInfo;
import dev.platen.model.PageResult;
import dev.platen.model.PageTables;
import dev.platen.model.PreparedPage;
import dev.platen.model.ReadingManner;
import dev.platen.model.Recognition;
import dev.platen.model.Stage;
import dev.platen.model.TextLayer;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import dev.platen.pipeline.LayerJudge.Verdict;
import dev.platen.preprocess.Preparation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A pipeline of hand-made stages, each of which a test may replace. */
final class Bench {

  static final String ID = "ab".repeat(32);
  static final Path FILE = Path.of("scan.tif");
  static final Size HALF = new Size(500, 400);

  /** Every look at the clock takes this long. */
  static final long TICK_MILLIS = 7;

  final List<String> events = new ArrayList<>();
  final FakeDocument document = new FakeDocument(events);
  double ink = 0.1;
  PlatenSettings settings = SettingsLoader.defaults();
  PageOpener opener =
      file -> {
        events.add("open " + file);
        return document;
      };
  Preparer preparer = this::halve;
  Recognizer recognizer = image -> new Recognizer.Reading(hello(), Rotation.NONE);
  LayerJudge judge = (layer, image) -> new Verdict(true, "fits", List.of());
  Surveyor surveyor = (image, transform, text) -> PageGraphics.NONE;
  Tabulator tabulator = (text, graphics, transform) -> new PageTables(List.of(), graphics);
  Analyzer analyzer = new LayoutAnalyzer(new LayoutSettings(ReadingOrder.ENGINE))::analyze;

  private final AtomicLong clock = new AtomicLong();

  /** The fingerprints of results made here. */
  Fingerprints fingerprints() {
    return Fingerprints.of(settings, "fake 1");
  }

  PagePipeline pipeline() {
    return new PagePipeline(
        new PageStages(opener, preparer, recognizer, judge, surveyor, tabulator, analyzer),
        settings,
        fingerprints(),
        () -> clock.addAndGet(TICK_MILLIS * 1_000_000));
  }

  /** Page 1 of the document, from the start. */
  PageResult process() {
    try (PagePipeline pipeline = pipeline()) {
      return pipeline.process(task(1));
    }
  }

  PageResult redo(PageResult prior, Stage from) {
    try (PagePipeline pipeline = pipeline()) {
      return pipeline.process(new PageTask(ID, FILE, 1, PageInfo.UNKNOWN, prior, from));
    }
  }

  static PageTask task(int pageNumber) {
    return new PageTask(ID, FILE, pageNumber, PageInfo.UNKNOWN, null, Stage.DECODE);
  }

  /** Turns as the file says and scales to half. */
  private Preparation halve(PageImage source, Rotation fileRotation, ReadingManner manner) {
    PageTransform turn = PageTransform.rotation(source.size(), fileRotation);
    Size size = turn.prepared();
    Size half = new Size(size.width() / 2, size.height() / 2);
    PageTransform transform = turn.then(PageTransform.scaling(size, half));
    Diagnosis diagnosis = new Diagnosis(null, fileRotation.degrees(), List.of(), ink);
    return new Preparation(
        source,
        new FakeDocument.FakeImage(half),
        new PreparedPage(diagnosis, List.of(), transform));
  }

  static Word word(String text, Box box, String engine) {
    return new Word(text, text, box, List.of(), 0.8, engine, "Latn");
  }

  static Line line(String engine, int paragraph, Word... words) {
    Box box = Arrays.stream(words).map(Word::box).reduce(Box::union).orElseThrow();
    Baseline baseline =
        new Baseline(new Point(box.x(), box.bottom()), new Point(box.right(), box.bottom()));
    String text = String.join(" ", Arrays.stream(words).map(Word::text).toList());
    return new Line(
        text, box, List.of(), baseline, 0.8, engine, "Latn", 0, paragraph, List.of(words));
  }

  static Recognition text(Line... lines) {
    return new Recognition(TextSource.OCR, "fake", "1", "eng", "Latn", 0.8, List.of(lines));
  }

  /** One word of 40 x 10 prepared pixels at (100, 50). */
  static Recognition hello() {
    return text(line("fake", 0, word("hello", new Box(100, 50, 40, 10), "fake")));
  }

  /** A layer of one word in source pixels. */
  static TextLayer layer(String text) {
    return new TextLayer(
        List.of(line("layer", 0, word(text, new Box(10, 10, 100, 20), "layer"))), 1, 1, List.of());
  }
}
