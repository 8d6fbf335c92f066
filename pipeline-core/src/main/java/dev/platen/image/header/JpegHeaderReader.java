package dev.platen.image.header;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.Size;
import dev.platen.image.header.ImageHeader.Model;
import dev.platen.image.header.ImageHeader.Pixels;
import dev.platen.model.Damage;
import java.util.Optional;

/** JPEG (ITU-T T.81) with JFIF, EXIF and Adobe segments. */
final class JpegHeaderReader implements HeaderReader {

  private static final int MAX_SEGMENTS = 10_000;
  private static final int CHUNK = 64 * 1024;
  private static final int SOS = 0xda;
  private static final int EOI = 0xd9;

  @Override
  public ImageHeader read(FileBytes bytes) {
    Scan scan = new Scan(bytes);
    scan.toImageData();
    if (scan.size == null) {
      throw new PipelineException(
          ErrorCode.CORRUPT, "No frame header stands before the image data of this JPEG");
    }
    ExifTags exif = scan.exif;
    return new ImageHeader(
        scan.size,
        Pixels.of(scan.model(), scan.bits),
        scan.dpi == null ? exif.dpi() : scan.dpi,
        exif.orientation(),
        exif.metadata());
  }

  @Override
  public Optional<Damage> shortfall(FileBytes bytes, ImageHeader header) {
    Scan scan = new Scan(bytes);
    scan.toImageData();
    if (scan.position >= bytes.length()) {
      throw new PipelineException(
          ErrorCode.TRUNCATED, "The file ends where the image data of this JPEG should begin");
    }
    return endsProperly(bytes, scan.position)
        ? Optional.empty()
        : Optional.of(
            new Damage(
                ErrorCode.TRUNCATED,
                "The JPEG has no end marker: its last rows are missing and shown grey"));
  }

  /** Walks entropy-coded data and the segments between scans to the end marker. */
  private static boolean endsProperly(FileBytes bytes, long from) {
    byte[] chunk = new byte[CHUNK];
    long position = from;
    boolean marker = false;
    int count;
    while ((count = bytes.read(position, chunk, 0, CHUNK)) > 0) {
      int i = 0;
      long skipped = 0;
      for (; i < count && skipped == 0; i++) {
        int b = chunk[i] & 0xff;
        if (marker && b == EOI) {
          return true;
        }
        if (marker && isSegment(b) && position + i + 2 < bytes.length()) {
          skipped = bytes.u16(position + i + 1, BIG_ENDIAN);
        }
        marker = b == 0xff;
      }
      position += i + skipped;
    }
    return false;
  }

  /**
   * Tables, further scans and application data; anything else in the data is damage or stuffing.
   */
  private static boolean isSegment(int marker) {
    return marker == 0xc4 || (marker >= SOS && marker <= 0xdd) || (marker >= 0xe0 && marker < 0xff);
  }

  /** The segments before the image data. */
  private static final class Scan {

    private final FileBytes bytes;
    private long position = 2;
    private Size size;
    private int bits;
    private int components;
    private boolean adobe;
    private Dpi dpi;
    private ExifTags exif = ExifTags.NONE;

    Scan(FileBytes bytes) {
      this.bytes = bytes;
    }

    /** Ends at the first byte of entropy-coded data, or at the end of a file without any. */
    void toImageData() {
      for (int i = 0; i < MAX_SEGMENTS; i++) {
        int marker = nextMarker();
        if (marker < 0 || marker == EOI || position > bytes.length() - 2) {
          position = bytes.length();
          return;
        }
        int length = bytes.u16(position, BIG_ENDIAN);
        if (marker != SOS) {
          segment(marker, position + 2, length - 2);
        }
        position += Math.max(2, length);
        if (marker == SOS) {
          return;
        }
      }
      throw new PipelineException(
          ErrorCode.CORRUPT, "More than %d segments before any image data".formatted(MAX_SEGMENTS));
    }

    private int nextMarker() {
      long end = Math.min(bytes.length(), position + CHUNK);
      boolean marker = false;
      for (; position < end; position++) {
        int b = bytes.u8(position);
        if (marker && b != 0xff && b != 0) {
          position++;
          return b;
        }
        marker = b == 0xff;
      }
      return -1;
    }

    private void segment(int marker, long start, int length) {
      if (isFrame(marker) && length >= 6 && size == null) {
        bits = bytes.u8(start);
        size = ImageHeader.size(bytes.u16(start + 3, BIG_ENDIAN), bytes.u16(start + 1, BIG_ENDIAN));
        components = bytes.u8(start + 5);
      } else if (marker == 0xe0 && length >= 12 && text(start, 4).equals("JFIF")) {
        dpi = density(start);
      } else if (marker == 0xe1 && length > 14 && text(start, 4).equals("Exif")) {
        exif = ExifTags.ofBlock(bytes.slice(start + 6, length - 6L));
      } else if (marker == 0xee && length >= 12 && text(start, 5).equals("Adobe")) {
        adobe = true;
      }
    }

    private Dpi density(long start) {
      int x = bytes.u16(start + 8, BIG_ENDIAN);
      int y = bytes.u16(start + 10, BIG_ENDIAN);
      return switch (bytes.u8(start + 7)) {
        case 1 -> Resolution.ofInch(x, y);
        case 2 -> Resolution.ofCentimeter(x, y);
        default -> null;
      };
    }

    private String text(long start, int length) {
      return new String(bytes.bytes(start, length), ISO_8859_1);
    }

    private static boolean isFrame(int marker) {
      return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    Model model() {
      if (components == 1) {
        return Model.GREY;
      }
      if (components == 4) {
        return adobe ? Model.CMYK_INVERTED : Model.CMYK;
      }
      return Model.COLOR;
    }
  }
}
