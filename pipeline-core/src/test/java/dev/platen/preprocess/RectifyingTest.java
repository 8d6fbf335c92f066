package dev.platen.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.platen.config.PreprocessSettings;
import dev.platen.config.PreprocessSettings.Mode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Rotation;
import dev.platen.model.PageImage;
import dev.platen.model.PageMeasure;
import dev.platen.model.Treatment;
import dev.platen.raster.BufferedImagePixels;
import dev.platen.synthesize.degrade.Background;
import dev.platen.synthesize.degrade.CylinderCurl;
import dev.platen.synthesize.degrade.Defocus;
import dev.platen.synthesize.degrade.PageDegrader;
import dev.platen.synthesize.degrade.Perspective;
import dev.platen.synthesize.degrade.QuarterTurn;
import dev.platen.synthesize.degrade.Recipe;
import dev.platen.synthesize.degrade.Scan;
import dev.platen.synthesize.degrade.Skew;
import dev.platen.synthesize.degrade.Warp;
import dev.platen.synthesize.document.Kind;
import dev.platen.synthesize.document.Scene;
import dev.platen.synthesize.font.Typefaces;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.text.Language;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages bent in known ways are put right, and points go back to where they came from. */
class RectifyingTest {

  private static final int DPI = 130;

  private static Scan scan(Background background, Warp... warps) {
    SplittableRandom random = new SplittableRandom(11);
    try (Typefaces faces = Typefaces.builtIn()) {
      Scene scene = new Scene(faces, new Grammar(Language.ENGLISH, 1990, random), random, false);
      CleanPage page = Kind.BOOK.compose(scene, 1).get(0);
      return new PageDegrader(DPI)
          .degrade(
              page,
              new Recipe(
                  "test",
                  List.of(),
                  List.of(),
                  List.of(warps),
                  background,
                  List.of(new Defocus(0.3)),
                  5));
    }
  }

  private static void prepared(Scan scan, Rotation fileRotation, Consumer<Preparation> check) {
    Preprocessor preprocessor =
        new Preprocessor(new PreprocessSettings(Mode.SAFE, List.of(), List.of(), List.of(), 0), 40);
    try (PageImage image = BufferedImagePixels.toPageImage(scan.image(), Dpi.of(DPI));
        Preparation preparation = preprocessor.prepare(image, fileRotation)) {
      check.accept(preparation);
    }
  }

  private static List<String> kept(Preparation preparation) {
    return preparation.page().treatments().stream()
        .filter(Treatment::kept)
        .map(Treatment::name)
        .toList();
  }

  /** The height in the prepared image of a point of the clean page, in shares of its sides. */
  private static double height(Scan scan, PageTransform transform, double x, double y) {
    Point2D stored = scan.map().stored(x * scan.map().cleanWidth(), y * scan.map().cleanHeight());
    return transform.toPrepared(new Point(stored.getX(), stored.getY())).y();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-14.3, -3.2, 1.1, 14.6})
  void linesBecomeLevel(double degrees) {
    Scan scan = scan(Background.WHITE_LID, new Skew(degrees));
    prepared(
        scan,
        Rotation.NONE,
        preparation -> {
          assertThat(preparation.page().diagnosis().skewDegrees()).isCloseTo(degrees, within(0.1));
          assertThat(kept(preparation)).contains("deskew");
          PageTransform transform = preparation.page().transform();
          assertThat(height(scan, transform, 0.1, 0.5))
              .isCloseTo(height(scan, transform, 0.9, 0.5), within(2.0));
          assertThat(transform.prepared()).isEqualTo(preparation.image().size());
        });
  }

  @Test
  void theSkewOfAPageOnItsSideIsMeasuredToo() {
    prepared(
        scan(Background.WHITE_LID, new Skew(2.5), new QuarterTurn(90)),
        Rotation.NONE,
        preparation ->
            assertThat(preparation.page().diagnosis().skewDegrees()).isCloseTo(2.5, within(0.1)));
  }

  @Test
  void aPageThatNeedsNothingIsNotMoved() {
    prepared(
        scan(Background.WHITE_LID),
        Rotation.NONE,
        preparation -> {
          assertThat(kept(preparation)).containsExactly("gray");
          assertThat(preparation.page().transform().isIdentity()).isTrue();
          assertThat(preparation.page().diagnosis().corners()).isEmpty();
          assertThat(preparation.page().diagnosis().measure(PageMeasure.TEXT_HEIGHT))
              .isBetween(8.0, 16.0);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"WOOD", "CLOTH", "STONE", "DESK"})
  void aSheetInAPhotographIsCutOut(String background) {
    Scan scan = scan(Background.valueOf(background), new Perspective(0.15, -0.1, 3, 0.08));
    prepared(
        scan,
        Rotation.NONE,
        preparation -> {
          assertThat(kept(preparation)).contains("sheet");
          List<Point> corners = preparation.page().diagnosis().corners();
          Point2D first = scan.map().stored(0, 0);
          double side = scan.map().height();
          assertThat(first.distance(corners.get(0).x(), corners.get(0).y()) / side)
              .isLessThan(0.01);
          PageTransform transform = preparation.page().transform();
          assertThat(height(scan, transform, 0.1, 0.2))
              .isCloseTo(height(scan, transform, 0.9, 0.2), within(4.0));
        });
  }

  @Test
  void cornersAreThoseOfTheUprightPageInStoredPixels() {
    Scan scan = scan(Background.DESK, new Perspective(0.1, 0.1, 2, 0.08), new QuarterTurn(90));
    prepared(
        scan,
        Rotation.CLOCKWISE_90,
        preparation -> {
          Point first = preparation.page().diagnosis().corners().get(0);
          Point2D wanted = scan.map().stored(0, 0);
          assertThat(wanted.distance(first.x(), first.y())).isLessThan(15);
        });
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.03, 0.03})
  void curledLinesBecomeStraight(double rise) {
    Scan scan = scan(Background.WHITE_LID, new CylinderCurl(rise, 0.05, true));
    prepared(
        scan,
        Rotation.NONE,
        preparation -> {
          assertThat(kept(preparation)).contains("flatten");
          PageTransform transform = preparation.page().transform();
          double ends =
              (height(scan, transform, 0.15, 0.5) + height(scan, transform, 0.85, 0.5)) / 2;
          assertThat(height(scan, transform, 0.5, 0.5)).isCloseTo(ends, within(3.0));
        });
  }

  @Test
  void treatmentsCanBeLeftOutByName() {
    Scan scan = scan(Background.WHITE_LID, new Skew(5));
    Preprocessor preprocessor =
        new Preprocessor(
            new PreprocessSettings(Mode.FULL, List.of(), List.of("deskew", "gray"), List.of(), 0),
            40);
    try (PageImage image = BufferedImagePixels.toPageImage(scan.image(), Dpi.of(DPI));
        Preparation preparation = preprocessor.prepare(image, Rotation.NONE)) {
      assertThat(kept(preparation)).doesNotContain("deskew", "gray");
    }
  }

  @Test
  void anUnknownTreatmentIsRefusedWithTheNamesThatExist() {
    PreprocessSettings settings =
        new PreprocessSettings(Mode.OFF, List.of("deskw"), List.of(), List.of(), 0);
    assertThatThrownBy(() -> new Preprocessor(settings, 40))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("\"deskw\"")
        .hasMessageContaining("deskew, flatten");
  }
}
