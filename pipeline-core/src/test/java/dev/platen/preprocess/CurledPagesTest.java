package dev.platen.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.config.PreprocessSettings;
import dev.platen.config.PreprocessSettings.Mode;
import dev.platen.geometry.Rotation;
import dev.platen.model.PageImage;
import dev.platen.model.Treatment;
import dev.platen.natives.OpenCvLibrary;
import dev.platen.testkit.SharedData;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Mat;
import org.opencv.imgcodecs.Imgcodecs;

/** Real pages, curled: among them such that seem to be turned by several degrees. */
class CurledPagesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zh_debian_debian-reference-z_p115",
        "zh_debian_debian-reference-z_p125",
        "oldbooks_Otsu_a064"
      })
  void areFlattened(String page) {
    Path scan = SharedData.require("distort_synth/dev/" + page + ".curl.jpg");
    OpenCvLibrary.load();
    Mat picture = Imgcodecs.imread(scan.toString());
    Preprocessor preprocessor =
        new Preprocessor(new PreprocessSettings(Mode.SAFE, List.of(), List.of(), List.of(), 0), 40);
    try (PageImage image = Pages.image(picture, null);
        Preparation preparation = preprocessor.prepare(image, Rotation.NONE)) {
      assertThat(preparation.page().treatments())
          .filteredOn(Treatment::kept)
          .extracting(Treatment::name)
          .contains("flatten");
    }
  }
}
