package dev.platen.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.config.PreprocessSettings;
import dev.platen.config.PreprocessSettings.Mode;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.Rotation;
import dev.platen.model.PageImage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** Images that no scanner made: each passes, and all numbers of its diagnosis are finite. */
class HostileImagesTest {

  private static Preprocessor preprocessor() {
    return new Preprocessor(
        new PreprocessSettings(Mode.FULL, List.of(), List.of(), List.of(), 0), 40);
  }

  private static void assertPasses(PageImage page) {
    try (page;
        Preparation preparation = preprocessor().prepare(page, Rotation.CLOCKWISE_90)) {
      assertThat(preparation.page().transform().source()).isEqualTo(page.size());
      assertThat(preparation.page().transform().prepared()).isEqualTo(preparation.image().size());
      assertThat(preparation.page().diagnosis().measures().values())
          .allSatisfy(value -> assertThat(value).isFinite());
      assertThat(preparation.page().diagnosis().corners()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1,1,0",
    "1,1,255",
    "1,3000,128",
    "3000,1,0",
    "2,2,7",
    "7,500,255",
    "300,300,0",
    "900,1300,0",
    "900,1300,255",
    "900,1300,131",
    "33000,20,255"
  })
  void onePlainLevel(int width, int height, int level) {
    assertPasses(Pages.image(Pages.paper(width, height, level), Dpi.of(300)));
    assertPasses(
        Pages.image(new Mat(height, width, CvType.CV_8UC3, Scalar.all(level)), Dpi.of(300)));
  }

  @ParameterizedTest
  @CsvSource({"1", "3"})
  void nothingButNoise(int channels) {
    Core.setRNGSeed(3);
    Mat noise = new Mat(700, 900, CvType.CV_8UC(channels));
    Core.randu(noise, 0, 256);
    assertPasses(Pages.image(noise, null));
  }
}
