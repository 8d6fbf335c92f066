package dev.platen.image.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.platen.config.ByteSize;
import dev.platen.config.DecodeSettings;
import dev.platen.config.LimitSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import dev.platen.model.PageImage;
import dev.platen.raster.MatPageImage;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Opens PDF files with the settings that the tests share. */
final class Pdfs {

  static final DecodeSettings DECODE = new DecodeSettings(300, false);
  static final Size SCAN = new Size(PdfWriter.WIDTH, PdfWriter.HEIGHT);
  static final LimitSettings LIMITS = limits(250_000_000, 100_000);

  private Pdfs() {}

  static LimitSettings limits(long maxPixels, int maxPages) {
    return new LimitSettings(
        maxPixels, maxPages, ByteSize.parse("1 GiB"), 3, 1000, ByteSize.parse("1 GiB"), 1000);
  }

  static OpenDocument open(Path file) {
    return open(file, LIMITS);
  }

  static OpenDocument open(Path file, LimitSettings limits) {
    return new PdfFormat().open(file, DECODE, limits);
  }

  /** The code of the failure that the call ends in. */
  static ErrorCode failure(ThrowingCallable call) {
    return catchThrowableOfType(PipelineException.class, call).code();
  }

  /** The code of the failure that decoding the first page ends in, although its size is known. */
  static ErrorCode failure(Path file) {
    try (OpenDocument document = open(file)) {
      assertThat(document.info().pages().get(0).size()).isNotNull();
      return failure(() -> document.page(1));
    }
  }

  /** Something done to a page with an image on it. */
  interface Check {
    void on(OpenPage page) throws IOException;
  }

  /** Checks the first page, which must be as it was announced. */
  static void page(Path file, Check check) throws IOException {
    try (OpenDocument document = open(file);
        OpenPage page = document.page(1)) {
      assertThat(page.info()).isEqualTo(document.info().pages().get(0));
      assertThat(page.image().size()).isEqualTo(page.info().size());
      assertThat(page.fileRotation()).isEqualTo(Rotation.NONE);
      check.on(page);
    }
  }

  /** Checks that these are the pixels that {@link PdfWriter#scan} makes. */
  static void isTheScan(PageImage image) {
    assertThat(image.size()).isEqualTo(SCAN);
    assertThat(brightness(image, 40, 35)).isLessThan(100);
    assertThat(brightness(image, 5, 5)).isGreaterThan(240);
    assertThat(brightness(image, 90, 35)).isGreaterThan(240);
    assertThat(brightness(image, 260, 380)).isGreaterThan(240);
  }

  /** Brightness of a pixel, 0 to 255; of coloured ones the mean. */
  static double brightness(PageImage image, int x, int y) {
    double[] samples = MatPageImage.mat(image).get(y, x);
    double sum = 0;
    for (double sample : samples) {
      sum += sample;
    }
    return sum / samples.length;
  }
}
