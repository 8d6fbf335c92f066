package dev.platen.ocr.tesseract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.geometry.Dpi;
import dev.platen.model.PageImage;
import dev.platen.natives.OpenCvLibrary;
import dev.platen.raster.MatPageImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

class SourceResolutionTest {

  @ParameterizedTest(name = "{0} px at {1} dpi count as {2}")
  @CsvSource({
    "3508, 300, 300",
    "1000, 70, 70",
    "1000, 69, 300",
    "9000, 2400, 2400",
    "9000, 2401, 300",
    // Said of a photograph; no sheet is that long.
    "4000, 72, 300",
    "3000, 72, 72",
  })
  void believesWhatMakesPaper(int longSide, double dpi, int expected) {
    OpenCvLibrary.load();
    try (PageImage page =
        MatPageImage.owning(Mat.zeros(longSide, 10, CvType.CV_8UC1), Dpi.of(dpi))) {
      assertThat(SourceResolution.of(page)).isEqualTo(expected);
    }
  }
}
