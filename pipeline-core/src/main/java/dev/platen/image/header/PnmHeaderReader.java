package dev.platen.image.header;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Size;
import dev.platen.image.header.ImageHeader.Model;
import dev.platen.image.header.ImageHeader.Pixels;
import dev.platen.model.Damage;
import java.util.Map;
import java.util.Optional;

/** Portable bitmaps, graymaps and pixmaps, P1 to P6. */
final class PnmHeaderReader implements HeaderReader {

  private static final int MAX_HEADER = 16 * 1024;
  private static final int MAX_VALUE = 65_535;

  @Override
  public ImageHeader read(FileBytes bytes) {
    return new Fields(bytes).header();
  }

  @Override
  public Optional<Damage> shortfall(FileBytes bytes, ImageHeader header) {
    int kind = bytes.u8(1) - '0';
    if (kind < 4) {
      return Optional.empty();
    }
    Fields fields = new Fields(bytes);
    Size size = fields.header().size();
    long samples = (long) size.width() * (kind == 6 ? 3 : 1);
    long row = kind == 4 ? (samples + 7) / 8 : samples * (header.pixels().bits() > 8 ? 2 : 1);
    long wanted = fields.position + 1 + row * size.height();
    return wanted <= bytes.length()
        ? Optional.empty()
        : Optional.of(
            new Damage(
                ErrorCode.TRUNCATED,
                "The image needs %d bytes and has %d".formatted(wanted, bytes.length())));
  }

  /** The decimal numbers of the header, with comments between them. */
  private static final class Fields {

    private final FileBytes bytes;
    private long position = 2;

    Fields(FileBytes bytes) {
      this.bytes = bytes;
    }

    ImageHeader header() {
      int kind = bytes.u8(1) - '0';
      Size size = ImageHeader.size(number(), number());
      long most = kind == 1 || kind == 4 ? 1 : number();
      if (most < 1 || most > MAX_VALUE) {
        throw new PipelineException(
            ErrorCode.CORRUPT, "Largest sample %d is not between 1 and 65535".formatted(most));
      }
      int bits = kind == 1 || kind == 4 ? 1 : Long.SIZE - Long.numberOfLeadingZeros(most);
      Model model = kind == 3 || kind == 6 ? Model.COLOR : Model.GREY;
      // Decoders stretch plain numbers of up to 8 bits by themselves.
      int white = (kind < 4 && most < 256) || kind == 4 ? 255 : (int) most;
      return new ImageHeader(size, new Pixels(model, bits, white), null, 1, Map.of());
    }

    private long number() {
      boolean comment = false;
      int c = bytes.u8(position);
      while (comment || c < '0' || c > '9') {
        if ((!comment && c != '#' && !Character.isWhitespace(c)) || position > MAX_HEADER) {
          throw new PipelineException(
              ErrorCode.CORRUPT, "Byte %d of the header is no number".formatted(position));
        }
        comment = c != '\n' && (comment || c == '#');
        c = bytes.u8(++position);
      }
      long value = 0;
      while (c >= '0' && c <= '9' && value < Integer.MAX_VALUE) {
        value = value * 10 + c - '0';
        c = position + 1 < bytes.length() ? bytes.u8(++position) : -1;
      }
      return value;
    }
  }
}
