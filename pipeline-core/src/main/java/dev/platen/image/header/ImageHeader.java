package dev.platen.image.header;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.Size;
import java.util.Map;

/**
 * What the header of a single image tells.
 *
 * @param size pixels as stored
 * @param pixels how a pixel is made up
 * @param dpi null where unknown or absurd
 * @param orientation value of the EXIF tag; 1 where there is none
 * @param metadata the file's own properties by lower-case name; "title" among them if it has one
 */
public record ImageHeader(
    Size size, Pixels pixels, Dpi dpi, int orientation, Map<String, String> metadata) {

  /**
   * How a pixel is made up.
   *
   * @param model what the samples mean
   * @param bits of one sample
   * @param white largest sample that occurs
   */
  public record Pixels(Model model, int bits, int white) {

    static Pixels of(Model model, int bits) {
      return new Pixels(model, bits, (int) Math.min(0xffff, (1L << Math.min(bits, 16)) - 1));
    }
  }

  /** What the samples of a pixel mean. */
  public enum Model {
    GREY,
    COLOR,
    /** Grey or color, and alpha or a transparent color. */
    ALPHA,
    /** Inks stored inverted, as Adobe's programs do. */
    CMYK_INVERTED,
    CMYK
  }

  /**
   * A size as declared in a file.
   *
   * @throws PipelineException with {@code CORRUPT} for an empty size, {@code TOO_LARGE} for one
   *     beyond all limits
   */
  static Size size(long width, long height) {
    if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw new PipelineException(
          ErrorCode.TOO_LARGE,
          "%d x %d pixels are declared, more than any image has".formatted(width, height));
    }
    if (width < 1 || height < 1) {
      throw new PipelineException(
          ErrorCode.CORRUPT, "%d x %d pixels are declared".formatted(width, height));
    }
    return new Size((int) width, (int) height);
  }
}
