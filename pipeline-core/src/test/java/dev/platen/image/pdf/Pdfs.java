package dev.platen.image.pdf;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.platen.config.ByteSize;
import dev.platen.config.DecodeSettings;
import dev.platen.config.LimitSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.image.OpenDocument;
import dev.platen.model.PageImage;
import dev.platen.raster.MatPageImage;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Opens PDF files with the settings that the tests share. */
final class Pdfs {

  static final DecodeSettings DECODE = new DecodeSettings(300, false);
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
