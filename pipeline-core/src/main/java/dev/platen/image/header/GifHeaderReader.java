package dev.platen.image.header;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.image.header.ImageHeader.Model;
import dev.platen.image.header.ImageHeader.Pixels;
import dev.platen.model.Damage;
import java.util.Map;
import java.util.Optional;

/**
 * GIF 87a and 89a. The first frame is the page: the others of an animation are seldom pages of
 * their own.
 */
final class GifHeaderReader implements HeaderReader {

  private static final int MAX_BLOCKS = 1_000_000;
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2c;

  @Override
  public ImageHeader read(FileBytes bytes) {
    long frame = firstFrame(bytes);
    return new ImageHeader(
        ImageHeader.size(bytes.u16(frame + 5, LITTLE_ENDIAN), bytes.u16(frame + 7, LITTLE_ENDIAN)),
        Pixels.of(Model.ALPHA, 8),
        null,
        1,
        Map.of());
  }

  @Override
  public Optional<Damage> shortfall(FileBytes bytes, ImageHeader header) {
    long frame = firstFrame(bytes);
    long data = frame + 10 + colorTable(bytes.u8(frame + 9)) + 1;
    return skipBlocks(bytes, data) >= 0
        ? Optional.empty()
        : Optional.of(
            new Damage(
                ErrorCode.TRUNCATED,
                "The data of the GIF has no end: its last rows are missing and shown white"));
  }

  private static long firstFrame(FileBytes bytes) {
    long position = 13L + colorTable(bytes.u8(10));
    for (int i = 0; i < MAX_BLOCKS && position >= 0; i++) {
      int block = bytes.u8(position);
      if (block == IMAGE) {
        return position;
      }
      if (block != EXTENSION) {
        break;
      }
      position = skipBlocks(bytes, position + 2);
    }
    throw new PipelineException(ErrorCode.CORRUPT, "The GIF holds no image");
  }

  private static int colorTable(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  /** Position behind the empty block that ends a row of them; -1 if the file ends first. */
  private static long skipBlocks(FileBytes bytes, long from) {
    long position = from;
    while (position < bytes.length()) {
      int size = bytes.u8(position);
      position += size + 1L;
      if (size == 0) {
        return position;
      }
    }
    return -1;
  }
}
