package dev.platen.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.platen.config.PreprocessSettings;
import dev.platen.config.PreprocessSettings.Mode;
import dev.platen.geometry.Box;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.Point;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.PageImage;
import dev.platen.model.Treatment;
import dev.platen.raster.MatPageImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class PreprocessorTest {

  private static final int LIMIT = 1;

  private static Preprocessor preprocessor(Mode mode) {
    return new Preprocessor(
        new PreprocessSettings(mode, List.of(), List.of(), List.of(), 0.0005), LIMIT);
  }

  private static PageImage white(int width, int height, Dpi dpi) {
    return Pages.image(Pages.paper(width, height, 255), dpi);
  }

  private static List<String> names(Preparation preparation) {
    return preparation.page().treatments().stream().map(Treatment::name).toList();
  }

  @Test
  void aPageThatNeedsNothingIsNotCopied() {
    try (PageImage source = white(600, 800, Dpi.of(100))) {
      Preparation preparation = preprocessor(Mode.SAFE).prepare(source, Rotation.NONE);
      assertThat(preparation.image()).isSameAs(source);
      assertThat(preparation.page().treatments()).isEmpty();
      assertThat(preparation.page().transform().isIdentity()).isTrue();
      assertThat(preparation.page().diagnosis().inkShare()).isZero();
      preparation.close();
      assertThat(source.size()).as("still open").isEqualTo(new Size(600, 800));
    }
  }

  @ParameterizedTest
  @EnumSource(Rotation.class)
  void aMarkIsFoundWhereTheTransformSays(Rotation rotation) {
    Mat page = Pages.paper(900, 600, 255);
    Imgproc.rectangle(
        page,
        new org.opencv.core.Point(100, 50),
        new org.opencv.core.Point(139, 69),
        new Scalar(0),
        -1);
    try (PageImage source = Pages.image(page, new Dpi(200, 100));
        Preparation preparation = preprocessor(Mode.SAFE).prepare(source, rotation)) {
      Point there = preparation.page().transform().toPrepared(new Point(120, 60));
      Mat prepared = MatPageImage.mat(preparation.image());
      assertThat(prepared.get((int) there.y(), (int) there.x())[0]).isLessThan(30);
      Point beside = preparation.page().transform().toPrepared(new Point(145, 60));
      assertThat(prepared.get((int) beside.y(), (int) beside.x())[0]).isGreaterThan(225);
      assertThat(preparation.page().transform().prepared()).isEqualTo(preparation.image().size());
      assertThat(preparation.page().diagnosis().rotation()).isEqualTo(rotation.degrees());
    }
  }

  @Test
  void turningSwapsSidesAndResolutions() {
    try (PageImage source = white(300, 200, new Dpi(104, 100));
        Preparation preparation = preprocessor(Mode.OFF).prepare(source, Rotation.CLOCKWISE_270)) {
      assertThat(preparation.image().size()).isEqualTo(new Size(200, 300));
      assertThat(preparation.image().dpi()).contains(new Dpi(100, 104));
      assertThat(names(preparation)).containsExactly("turn");
    }
  }

  @Test
  void faxPixelsAreMadeSquareByStretching() {
    try (PageImage source = white(864, 550, new Dpi(204, 98));
        Preparation preparation = preprocessor(Mode.OFF).prepare(source, Rotation.NONE)) {
      assertThat(preparation.image().size().width()).isLessThanOrEqualTo(864);
      Dpi dpi = preparation.image().dpi().orElseThrow();
      assertThat(dpi.horizontal()).isCloseTo(dpi.vertical(), within(0.5));
      Treatment treatment = preparation.page().treatments().get(0);
      assertThat(treatment.kept()).isTrue();
      assertThat(treatment.reason()).contains("204 x 98 dpi");
    }
  }

  @ParameterizedTest
  @CsvSource({"204,98", "98,204", "204,391"})
  void onlyTheCoarseDirectionIsStretched(double horizontal, double vertical) {
    try (PageImage source = white(400, 400, new Dpi(horizontal, vertical));
        Preparation preparation = preprocessor(Mode.SAFE).prepare(source, Rotation.NONE)) {
      Size size = preparation.image().size();
      assertThat(Math.min(size.width(), size.height())).isEqualTo(400);
      double ratio = Math.max(horizontal, vertical) / Math.min(horizontal, vertical);
      assertThat(Math.max(size.width(), size.height())).isCloseTo((int) (400 * ratio), within(1));
    }
  }

  @Test
  void almostSquarePixelsAreLeftAlone() {
    try (PageImage source = white(400, 400, new Dpi(204, 196));
        Preparation preparation = preprocessor(Mode.SAFE).prepare(source, Rotation.NONE)) {
      assertThat(preparation.image()).isSameAs(source);
    }
  }

  @Test
  void aResolutionThatCannotBeIsNotFollowedAndThatIsRecorded() {
    try (PageImage source = white(400, 400, new Dpi(600, 1));
        Preparation preparation = preprocessor(Mode.SAFE).prepare(source, Rotation.NONE)) {
      assertThat(preparation.image()).isSameAs(source);
      Treatment treatment = preparation.page().treatments().get(0);
      assertThat(treatment.kept()).isFalse();
      assertThat(treatment.reason()).contains("600 x 1 dpi is not plausible");
    }
  }

  @ParameterizedTest
  @CsvSource({"3000,2000", "10,200000", "200000,10", "1,3000000", "1001,1000"})
  void largePagesAreScaledDownToTheLimit(int width, int height) {
    for (Mode mode : Mode.values()) {
      try (PageImage source = white(width, height, Dpi.of(600));
          Preparation preparation = preprocessor(mode).prepare(source, Rotation.NONE)) {
        assertThat(preparation.image().size().pixels()).isBetween(900_000L, 1_000_000L);
        Treatment treatment = preparation.page().treatments().get(0);
        assertThat(treatment.name()).isEqualTo("resample");
        assertThat(treatment.effect()).isLessThan(1);
        Box whole = preparation.page().transform().toSource(preparation.image().size().box());
        assertThat(whole.iou(source.size().box())).isCloseTo(1, within(1e-9));
      }
    }
  }

  @Test
  void smallPagesAreNeverEnlarged() {
    try (PageImage source = white(10, 10, Dpi.of(20));
        Preparation preparation = preprocessor(Mode.FULL).prepare(source, Rotation.NONE)) {
      assertThat(preparation.image().size()).isEqualTo(new Size(10, 10));
    }
  }

  @Test
  void colorIsTakenOutUnlessPreprocessingIsOff() {
    Mat red = new Mat(100, 100, CvType.CV_8UC3, new Scalar(0, 0, 255));
    try (PageImage source = Pages.image(red, null)) {
      try (Preparation preparation = preprocessor(Mode.SAFE).prepare(source, Rotation.NONE)) {
        assertThat(preparation.image().channels()).isEqualTo(1);
        assertThat(MatPageImage.mat(preparation.image()).get(50, 50)).containsExactly(76);
        assertThat(names(preparation)).containsExactly("gray");
      }
      try (Preparation preparation = preprocessor(Mode.OFF).prepare(source, Rotation.NONE)) {
        assertThat(preparation.image()).isSameAs(source);
      }
    }
  }
}
