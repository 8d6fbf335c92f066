package dev.platen.pipeline;

import static dev.platen.pipeline.Bench.line;
import static dev.platen.pipeline.Bench.text;
import static dev.platen.pipeline.Bench.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.config.DecodeSettings;
import dev.platen.config.PlatenSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.Cell;
import dev.platen.model.Diagnosis;
import dev.platen.model.Line;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageImage;
import dev.platen.model.PageResult;
import dev.platen.model.PageTables;
import dev.platen.model.PreparedPage;
import dev.platen.model.Recognition;
import dev.platen.model.Stage;
import dev.platen.model.Status;
import dev.platen.model.Table;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import dev.platen.pipeline.LayerJudge.Verdict;
import dev.platen.preprocess.Preparation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where text comes from, and where on the source page it is said to stand. */
class PageTextTest {

  /** Where the word stands on the source page in all of these tests. */
  private static final Box ON_SOURCE = new Box(200, 120, 80, 40);

  private final Bench bench = new Bench();

  /** A table of one cell, with the first word of the first line in it. */
  private static PageTables oneCell(Recognition text, PageGraphics graphics) {
    Line line = text.lines().get(0);
    Cell cell =
        new Cell(
            0,
            0,
            1,
            1,
            false,
            line.text(),
            line.box(),
            line.confidence(),
            List.of(new Cell.Member(0, 0)));
    return new PageTables(
        List.of(new Table(line.box(), List.of(), 1, 1, 0, 0.9, List.of(cell))), graphics);
  }

  @ParameterizedTest
  @EnumSource(Rotation.class)
  void aCellIsReadAgainWhereItStoodHoweverThePageWasTurned(Rotation turn) {
    List<Box> asked = new ArrayList<>();
    bench.recognizer =
        new Recognizer() {
          @Override
          public Reading recognize(PageImage image) {
            return new Reading(seenAt(Rotation.NONE, turn), turn);
          }

          @Override
          public Optional<Line> reread(
              PageImage image, Rotation given, Box place, List<String> languages, String only) {
            assertThat(given).isEqualTo(turn);
            asked.add(place);
            Word word = word("better", place, "fake").withConfidence(0.95);
            return Optional.of(line("fake", 0, word));
          }
        };
    bench.tabulator = (text, graphics, transform) -> oneCell(text, graphics);
    PageResult result = bench.process();
    assertThat(asked).containsExactly(seenAt(Rotation.NONE, turn).lines().get(0).box());
    Word word = result.ocr().lines().get(0).words().get(0);
    assertThat(word.text()).isEqualTo("better");
    assertThat(word.box()).isEqualTo(ON_SOURCE);
    assertThat(result.tables().tables().get(0).cells().get(0).text()).isEqualTo("better");
    // What was read again is stored: nothing is read when tables are redone.
    PageResult redone = bench.redo(result, Stage.TABLE);
    assertThat(redone.ocr()).isEqualTo(result.ocr());
    assertThat(redone.tables()).isEqualTo(result.tables());
    assertThat(asked).hasSize(1);
  }

  @Test
  void aPageThatIsReadPlainlyHasNoCellReadAgain() {
    bench.tabulator = (text, graphics, transform) -> oneCell(text, graphics);
    bench.recognizer =
        new Recognizer() {
          @Override
          public Reading recognize(PageImage image) {
            return new Reading(Bench.hello(), Rotation.NONE);
          }

          @Override
          public Optional<Line> reread(
              PageImage image, Rotation given, Box place, List<String> languages, String only) {
            throw new PipelineException(ErrorCode.ENGINE_FAILED, "asked again");
          }
        };
    try (PagePipeline pipeline = bench.pipeline()) {
      assertThat(pipeline.process(Bench.task(1).plainly()).status()).isEqualTo(Status.OK);
      PageResult failed = pipeline.process(Bench.task(1));
      assertThat(failed.status()).isEqualTo(Status.PARTIAL);
      assertThat(failed.ocr().lines().get(0).text()).isEqualTo("hello");
      assertThat(failed.tables().tables()).hasSize(1);
    }
  }

  static Stream<Arguments> turns() {
    return Stream.of(Rotation.values())
        .flatMap(
            file -> Stream.of(Rotation.values()).map(recognizer -> Arguments.of(file, recognizer)));
  }

  @ParameterizedTest
  @MethodSource("turns")
  void boxesComeBackToTheSourceHoweverThePageWasTurned(Rotation file, Rotation recognizer) {
    bench.document.fileRotation = file;
    bench.recognizer = image -> new Recognizer.Reading(seenAt(file, recognizer), recognizer);
    PageResult result = bench.process();
    Line line = result.ocr().lines().get(0);
    assertThat(line.box()).isEqualTo(ON_SOURCE);
    assertThat(line.polygon()).isEmpty();
    assertThat(line.words().get(0).box()).isEqualTo(ON_SOURCE);
    assertThat(result.layout().blocks().get(0).box()).isEqualTo(ON_SOURCE);
    Rotation both = file.then(recognizer);
    assertThat(result.preprocess().diagnosis().rotation()).isEqualTo(both.degrees());
    PageTransform transform = result.preprocess().transform();
    Size half = Bench.HALF;
    assertThat(transform.prepared()).isEqualTo(both.swapsSides() ? half.transposed() : half);
    // The baseline runs along the bottom of the upright page from left to right.
    Box upright = transform.toPrepared(ON_SOURCE);
    assertThat(transform.toPrepared(line.baseline().start()))
        .isEqualTo(new Point(upright.x(), upright.bottom()));
    assertThat(transform.toPrepared(line.baseline().end()))
        .isEqualTo(new Point(upright.right(), upright.bottom()));
  }

  /** The word as a recognizer sees it on the page turned by the file and then by itself. */
  private static Recognition seenAt(Rotation file, Rotation recognizer) {
    PageTransform turned = PageTransform.rotation(FakeDocument.SIZE, file);
    Size size = turned.prepared();
    PageTransform half =
        turned.then(PageTransform.scaling(size, new Size(size.width() / 2, size.height() / 2)));
    PageTransform upright = half.then(PageTransform.rotation(half.prepared(), recognizer));
    return text(line("fake", 0, word("here", upright.toPrepared(ON_SOURCE), "fake")));
  }

  @Test
  void wordsOfASlantedPageHaveAPolygonInsideTheirBox() {
    double c = Math.cos(0.05);
    double s = Math.sin(0.05);
    PageTransform slant =
        new PageTransform(
            FakeDocument.SIZE, FakeDocument.SIZE, List.of(c, -s, 20.0, s, c, -20.0, 0.0, 0.0, 1.0));
    bench.preparer =
        (image, rotation, manner) ->
            new Preparation(
                image,
                image,
                new PreparedPage(new Diagnosis(2.9, 0, List.of(), 0.1), List.of(), slant));
    Word word = bench.process().ocr().lines().get(0).words().get(0);
    assertThat(word.polygon()).hasSize(4);
    Box around = Box.around(word.polygon());
    assertThat(around.iou(word.box())).isCloseTo(1, within(1e-4));
    Point corner = slant.toPrepared(word.polygon().get(0));
    assertThat(corner.x()).isCloseTo(100, within(1e-3));
    assertThat(corner.y()).isCloseTo(50, within(1e-3));
  }

  @Test
  void aTrustedLayerIsTakenWithoutRecognition() {
    bench.document.layer = Bench.layer("own");
    bench.recognizer =
        image -> {
          throw new AssertionError("recognized");
        };
    PageResult result = bench.process();
    assertThat(result.ocr().source()).isEqualTo(TextSource.LAYER);
    assertThat(result.ocr().engine()).isEqualTo("layer");
    assertThat(result.ocr().confidence()).isEqualTo(0.8);
    assertThat(result.ocr().script()).isEqualTo("Latn");
    assertThat(result.ocr().lines().get(0).box()).isEqualTo(new Box(10, 10, 100, 20));
    assertThat(result.status()).isEqualTo(Status.OK);
  }

  @Test
  void aLayerThatIsNotTrustedIsNotTaken() {
    bench.document.layer = Bench.layer("garbage");
    bench.judge = (layer, image) -> new Verdict(false, "does not decode", List.of());
    assertRecognized(bench.process());
  }

  @Test
  void forcedRecognitionDoesNotEvenLookAtTheLayer() {
    PlatenSettings all = bench.settings;
    bench.settings =
        new PlatenSettings(
            all.run(),
            all.input(),
            all.limits(),
            new DecodeSettings(300, true),
            all.preprocess(),
            all.ocr(),
            all.table(),
            all.layout(),
            all.worker(),
            all.output(),
            all.log());
    bench.document.layer = Bench.layer("own");
    bench.judge =
        (layer, image) -> {
          throw new AssertionError("judged");
        };
    assertRecognized(bench.process());
  }

  @Test
  void aLayerThatCannotBeReadOrJudgedCountsAsNone() {
    bench.document.failsToReadLayer = new PipelineException(ErrorCode.CORRUPT, "bad font");
    assertRecognized(bench.process());
    bench.document.failsToReadLayer = null;
    bench.document.layer = Bench.layer("own");
    bench.judge =
        (layer, image) -> {
          throw new IllegalStateException("oops");
        };
    assertRecognized(bench.process());
  }

  @Test
  void wordsInPicturesThatTheLayerLeavesOutAreAdded() {
    bench.document.layer = Bench.layer("own");
    bench.judge = (layer, image) -> new Verdict(true, "fits", List.of(new Box(0, 0, 400, 400)));
    bench.recognizer =
        image ->
            new Recognizer.Reading(
                text(
                    line(
                        "fake",
                        0,
                        word("own", new Box(5, 5, 50, 10), "fake"),
                        word("stamp", new Box(120, 5, 50, 10), "fake")),
                    line("fake", 1, word("outside", new Box(300, 300, 50, 10), "fake"))),
                Rotation.NONE);
    PageResult result = bench.process();
    Recognition read = result.ocr();
    assertThat(read.source()).isEqualTo(TextSource.MIXED);
    assertThat(read.lines()).extracting(Line::text).containsExactly("own", "stamp");
    Line added = read.lines().get(1);
    assertThat(added.engine()).isEqualTo("fake");
    assertThat(added.box()).isEqualTo(new Box(240, 10, 100, 20));
    assertThat(added.region()).isGreaterThan(read.lines().get(0).region());
    assertThat(result.layout().blocks()).hasSize(2);
    assertThat(result.status()).isEqualTo(Status.OK);
  }

  @Test
  void aLayerStaysALayerWhereNothingWasAdded() {
    bench.document.layer = Bench.layer("own");
    bench.judge = (layer, image) -> new Verdict(true, "fits", List.of(new Box(700, 700, 90, 90)));
    assertThat(bench.process().ocr().source()).isEqualTo(TextSource.LAYER);
  }

  @Test
  void theLayerIsKeptWhereRecognitionOfPicturesFails() {
    bench.document.layer = Bench.layer("own");
    bench.judge = (layer, image) -> new Verdict(true, "fits", List.of(new Box(0, 0, 400, 400)));
    bench.recognizer =
        image -> {
          throw new PipelineException(ErrorCode.ENGINE_FAILED, "gave up");
        };
    PageResult result = bench.process();
    assertThat(result.status()).isEqualTo(Status.PARTIAL);
    assertThat(result.ocr().source()).isEqualTo(TextSource.LAYER);
    assertThat(result.failures().get(0).stage()).isEqualTo(Stage.OCR);
    assertThat(result.failures().get(0).code()).isEqualTo(ErrorCode.ENGINE_FAILED);
  }

  @Test
  void textIsNormalizedAndTheRawTextKept() {
    String raw = "e\u0301te\u0301\u0000\u0007 \ud800";
    bench.recognizer =
        image ->
            new Recognizer.Reading(
                text(
                    line(
                        "fake",
                        0,
                        word(raw, new Box(0, 0, 5, 5), "fake"),
                        word("\u0001", new Box(9, 0, 5, 5), "fake")),
                    line("fake", 0, word("\u0002", new Box(0, 9, 5, 5), "fake"))),
                Rotation.NONE);
    List<Line> lines = bench.process().ocr().lines();
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).words()).hasSize(1);
    assertThat(lines.get(0).words().get(0).text()).isEqualTo("\u00e9t\u00e9");
    assertThat(lines.get(0).words().get(0).textRaw()).isEqualTo(raw);
    assertThat(lines.get(0).text()).isEqualTo("\u00e9t\u00e9");
  }

  @Test
  void aPageWhoseTextIsAllControlCharactersHasNone() {
    bench.recognizer =
        image ->
            new Recognizer.Reading(
                text(line("fake", 0, word("\u0002", new Box(0, 9, 5, 5), "fake"))), Rotation.NONE);
    assertThat(bench.process().ocr()).isEqualTo(Recognition.none());
  }

  @ParameterizedTest
  @EnumSource(Rotation.class)
  void everyNumberIsRounded(Rotation rotation) {
    bench.recognizer =
        image ->
            new Recognizer.Reading(
                text(line("fake", 0, word("a", new Box(1 / 3.0, 2 / 3.0, 10 / 7.0, 9), "fake"))),
                rotation);
    bench.ink = 1 / 3.0;
    PageResult result = bench.process();
    assertThat(result.preprocess().diagnosis().inkShare()).isEqualTo(0.3333);
    Line line = result.ocr().lines().get(0);
    for (Box box : List.of(line.box(), line.words().get(0).box())) {
      for (double value : new double[] {box.x(), box.y(), box.width(), box.height()}) {
        assertThat(value).isEqualTo(Math.rint(value * 1e4) / 1e4);
      }
    }
  }

  private static void assertRecognized(PageResult result) {
    assertThat(result.status()).isEqualTo(Status.OK);
    assertThat(result.ocr().source()).isEqualTo(TextSource.OCR);
    assertThat(result.ocr().lines().get(0).text()).isEqualTo("hello");
  }
}
