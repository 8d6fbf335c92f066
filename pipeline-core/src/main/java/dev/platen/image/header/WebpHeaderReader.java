package dev.platen.image.header;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Size;
import dev.platen.image.header.ImageHeader.Model;
import dev.platen.image.header.ImageHeader.Pixels;
import dev.platen.model.Damage;
import java.util.Optional;

/** WebP (RFC 9649): lossy, lossless and extended; an animation is refused. */
final class WebpHeaderReader implements HeaderReader {

  private static final int MAX_CHUNKS = 1_000;
  private static final int VP8 = 0x20385056;
  private static final int VP8L = 0x4c385056;
  private static final int VP8X = 0x58385056;
  private static final int EXIF = 0x46495845;
  private static final int FLAG_ALPHA = 0x10;
  private static final int FLAG_ANIMATION = 0x02;

  @Override
  public ImageHeader read(FileBytes bytes) {
    int type = bytes.i32(12, LITTLE_ENDIAN);
    ExifTags exif = type == VP8X ? exif(bytes) : ExifTags.NONE;
    return new ImageHeader(
        size(bytes, type),
        Pixels.of(hasAlpha(bytes, type) ? Model.ALPHA : Model.COLOR, 8),
        exif.dpi(),
        exif.orientation(),
        exif.metadata());
  }

  private static Size size(FileBytes bytes, int type) {
    return switch (type) {
      case VP8 ->
          ImageHeader.size(
              bytes.u16(26, LITTLE_ENDIAN) & 0x3fff, bytes.u16(28, LITTLE_ENDIAN) & 0x3fff);
      case VP8L -> {
        long packed = bytes.u32(21, LITTLE_ENDIAN);
        yield ImageHeader.size((packed & 0x3fff) + 1, (packed >> 14 & 0x3fff) + 1);
      }
      case VP8X -> {
        if ((bytes.u8(20) & FLAG_ANIMATION) != 0) {
          throw new PipelineException(
              ErrorCode.UNSUPPORTED_FORMAT, "The WebP is an animation, not a page");
        }
        long width = bytes.u32(24, LITTLE_ENDIAN) & 0xffffff;
        long height = bytes.u32(26, LITTLE_ENDIAN) >> 8;
        yield ImageHeader.size(width + 1, height + 1);
      }
      default -> throw new PipelineException(ErrorCode.CORRUPT, "The WebP holds no image chunk");
    };
  }

  private static boolean hasAlpha(FileBytes bytes, int type) {
    return (type == VP8X && (bytes.u8(20) & FLAG_ALPHA) != 0)
        || (type == VP8L && (bytes.u32(21, LITTLE_ENDIAN) & 1 << 28) != 0);
  }

  private static ExifTags exif(FileBytes bytes) {
    long position = 12;
    for (int i = 0; i < MAX_CHUNKS && position <= bytes.length() - 8; i++) {
      long length = bytes.u32(position + 4, LITTLE_ENDIAN);
      if (bytes.i32(position, LITTLE_ENDIAN) == EXIF) {
        return ExifTags.ofBlock(bytes.slice(position + 8, length));
      }
      position += 8 + length + (length & 1);
    }
    return ExifTags.NONE;
  }

  @Override
  public Optional<Damage> shortfall(FileBytes bytes, ImageHeader header) {
    long declared = bytes.u32(4, LITTLE_ENDIAN) + 8;
    return declared <= bytes.length()
        ? Optional.empty()
        : Optional.of(
            new Damage(
                ErrorCode.TRUNCATED,
                "The WebP declares %d bytes and has %d".formatted(declared, bytes.length())));
  }
}
