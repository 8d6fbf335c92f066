package dev.platen.image.header;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.platen.failure.ErrorCode;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.Size;
import dev.platen.image.header.ImageHeader.Model;
import dev.platen.image.header.ImageHeader.Pixels;
import dev.platen.model.Damage;
import java.util.Map;
import java.util.Optional;

/** Windows and OS/2 bitmaps. The fourth byte of 32-bit pixels is rarely alpha: it is left out. */
final class BmpHeaderReader implements HeaderReader {

  private static final int CORE_HEADER = 12;

  @Override
  public ImageHeader read(FileBytes bytes) {
    boolean core = bytes.u8(14) == CORE_HEADER;
    Size size =
        core
            ? ImageHeader.size(bytes.u16(18, LITTLE_ENDIAN), bytes.u16(20, LITTLE_ENDIAN))
            // Rows from the top are told by a negative height.
            : ImageHeader.size(
                bytes.i32(18, LITTLE_ENDIAN), Math.abs((long) bytes.i32(22, LITTLE_ENDIAN)));
    int bits = bytes.u16(core ? 24 : 28, LITTLE_ENDIAN);
    Dpi dpi =
        bytes.u8(14) < 40
            ? null
            : Resolution.ofMeter(bytes.i32(38, LITTLE_ENDIAN), bytes.i32(42, LITTLE_ENDIAN));
    Model model = bits <= 8 && isGrey(bytes, core, bits) ? Model.GREY : Model.COLOR;
    return new ImageHeader(size, Pixels.of(model, bits), dpi, 1, Map.of());
  }

  /** Whether the palette, which stands behind the header, has no color. */
  private static boolean isGrey(FileBytes bytes, boolean core, int bits) {
    long start = 14 + bytes.u32(14, LITTLE_ENDIAN);
    long end = Math.min(bytes.u32(10, LITTLE_ENDIAN), bytes.length() - 2);
    int entry = core ? 3 : 4;
    for (int i = 0; i < 1 << bits && start + (long) i * entry < end; i++) {
      long at = start + (long) i * entry;
      if (bytes.u8(at) != bytes.u8(at + 1) || bytes.u8(at) != bytes.u8(at + 2)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Optional<Damage> shortfall(FileBytes bytes, ImageHeader header) {
    boolean plain = bytes.u8(14) < 40 || bytes.u32(30, LITTLE_ENDIAN) == 0;
    long row = ((long) header.size().width() * header.pixels().bits() + 31) / 32 * 4;
    long wanted = bytes.u32(10, LITTLE_ENDIAN) + row * header.size().height();
    return !plain || wanted <= bytes.length()
        ? Optional.empty()
        : Optional.of(
            new Damage(
                ErrorCode.TRUNCATED,
                "The bitmap needs %d bytes and has %d".formatted(wanted, bytes.length())));
  }
}
