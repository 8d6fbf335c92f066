package dev.platen.image.header;

import static java.nio.ByteOrder.BIG_ENDIAN;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Dpi;
import dev.platen.image.header.ImageHeader.Model;
import dev.platen.image.header.ImageHeader.Pixels;
import dev.platen.model.Damage;
import java.util.Map;
import java.util.Optional;

/** JPEG 2000: boxes of JP2 (ITU-T T.800 annex I) and bare codestreams (annex A). */
final class Jpeg2000HeaderReader implements HeaderReader {

  private static final int MAX_BOXES = 1_000;
  private static final int CODESTREAM = 0xff4f;
  private static final int END_OF_CODESTREAM = 0xffd9;
  private static final int BOX_JP2H = 0x6a703268;
  private static final int BOX_JP2C = 0x6a703263;
  private static final int BOX_RES = 0x72657320;
  private static final int BOX_RESC = 0x72657363;
  private static final int BOX_RESD = 0x72657364;

  @Override
  public ImageHeader read(FileBytes bytes) {
    Boxes boxes = Boxes.of(bytes);
    long siz = boxes.codestream + 4;
    int components = bytes.u16(siz + 36, BIG_ENDIAN);
    int bits = (bytes.u8(siz + 38) & 0x7f) + 1;
    return new ImageHeader(
        ImageHeader.size(
            bytes.u32(siz + 4, BIG_ENDIAN) - bytes.u32(siz + 12, BIG_ENDIAN),
            bytes.u32(siz + 8, BIG_ENDIAN) - bytes.u32(siz + 16, BIG_ENDIAN)),
        Pixels.of(components < 3 ? Model.GREY : Model.COLOR, bits),
        boxes.dpi(),
        1,
        Map.of());
  }

  @Override
  public Optional<Damage> shortfall(FileBytes bytes, ImageHeader header) {
    Boxes boxes = Boxes.of(bytes);
    boolean whole =
        boxes.end <= bytes.length() && bytes.u16(boxes.end - 2, BIG_ENDIAN) == END_OF_CODESTREAM;
    // Padding behind the end marker is common and harmless; only a cut is damage.
    return whole || hasEndMarker(bytes, Math.min(boxes.end, bytes.length()))
        ? Optional.empty()
        : Optional.of(
            new Damage(ErrorCode.TRUNCATED, "The JPEG 2000 codestream has no end marker"));
  }

  private static boolean hasEndMarker(FileBytes bytes, long end) {
    for (long i = end - 2; i > 0 && i > end - 4096; i--) {
      int pair = bytes.u16(i, BIG_ENDIAN);
      if (pair == END_OF_CODESTREAM) {
        return true;
      }
      if (pair != 0 && i < end - 64) {
        return false;
      }
    }
    return false;
  }

  /** The boxes that matter: where the codestream stands, and the resolution. */
  private static final class Boxes {

    private final FileBytes bytes;
    private long codestream = -1;
    private long end;
    private Dpi capture;
    private Dpi display;

    private Boxes(FileBytes bytes) {
      this.bytes = bytes;
    }

    static Boxes of(FileBytes bytes) {
      Boxes boxes = new Boxes(bytes);
      if (bytes.u16(0, BIG_ENDIAN) == CODESTREAM) {
        boxes.codestream = 0;
        boxes.end = bytes.length();
      } else {
        boxes.walk(0, bytes.length());
      }
      if (boxes.codestream < 0 || bytes.u16(boxes.codestream, BIG_ENDIAN) != CODESTREAM) {
        throw new PipelineException(ErrorCode.CORRUPT, "The JP2 file holds no codestream");
      }
      return boxes;
    }

    Dpi dpi() {
      return capture != null ? capture : display;
    }

    private void walk(long from, long to) {
      long position = from;
      for (int i = 0; i < MAX_BOXES && position <= to - 8 && codestream < 0; i++) {
        long length = bytes.u32(position, BIG_ENDIAN);
        int type = bytes.i32(position + 4, BIG_ENDIAN);
        long content = position + 8;
        if (length == 1 && position <= to - 16) {
          length = bytes.u64(position + 8, BIG_ENDIAN);
          content += 8;
        }
        long boxEnd = length == 0 || length > Long.MAX_VALUE - position ? to : position + length;
        if (boxEnd < content) {
          return;
        }
        box(type, content, boxEnd);
        position = boxEnd;
      }
    }

    private void box(int type, long content, long boxEnd) {
      switch (type) {
        case BOX_JP2C -> {
          codestream = content;
          end = boxEnd;
        }
        // Only the two superboxes are walked into, so nesting ends there.
        case BOX_JP2H, BOX_RES -> walk(content, Math.min(boxEnd, bytes.length()));
        case BOX_RESC -> capture = resolution(content);
        case BOX_RESD -> display = resolution(content);
        default -> {}
      }
    }

    /** Vertical and horizontal fraction, then their powers of ten; in dots per meter. */
    private Dpi resolution(long at) {
      double vertical = fraction(at) * Math.pow(10, (byte) bytes.u8(at + 8));
      double horizontal = fraction(at + 4) * Math.pow(10, (byte) bytes.u8(at + 9));
      return Resolution.ofMeter(horizontal, vertical);
    }

    private double fraction(long at) {
      return (double) bytes.u16(at, BIG_ENDIAN) / Math.max(1, bytes.u16(at + 2, BIG_ENDIAN));
    }
  }
}
