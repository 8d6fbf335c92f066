package dev.platen.spark.io.archive;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.util.Arrays;

/**
 * One header block of a TAR file, as POSIX.1-1988 (ustar), GNU tar and Unix V7 write it.
 *
 * @param name undecoded
 * @param type type flag
 * @param bytes size of the data that follows
 */
record TarHeader(byte[] name, char type, long bytes) {

  static final int BLOCK = 512;

  private static final int CHECKSUM = 148;
  private static final int CHECKSUM_LENGTH = 8;

  /** Whether a block is a header: not all zero, and its checksum is right. */
  static boolean isHeader(byte[] block) {
    if (block.length < BLOCK || isZero(block)) {
      return false;
    }
    long claimed = octal(block, CHECKSUM, CHECKSUM_LENGTH);
    long unsigned = 0;
    long signed = 0;
    for (int i = 0; i < BLOCK; i++) {
      boolean own = i >= CHECKSUM && i < CHECKSUM + CHECKSUM_LENGTH;
      unsigned += own ? ' ' : block[i] & 0xff;
      // Some old tars added signed bytes.
      signed += own ? ' ' : block[i];
    }
    return claimed > 0 && (claimed == unsigned || claimed == signed);
  }

  static boolean isZero(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  static TarHeader of(byte[] block, long offset) {
    if (!isHeader(block)) {
      throw new PipelineException(
          ErrorCode.CORRUPT, "The TAR file has no header at byte %d".formatted(offset));
    }
    long bytes = size(block);
    if (bytes < 0) {
      throw new PipelineException(
          ErrorCode.CORRUPT, "The TAR header at byte %d has no size".formatted(offset));
    }
    byte[] name = text(block, 0, 100);
    boolean ustar = block[257] == 'u' && block[258] == 's' && block[259] == 't' && block[262] == 0;
    byte[] prefix = ustar ? text(block, 345, 155) : new byte[0];
    if (prefix.length > 0) {
      byte[] joined = Arrays.copyOf(prefix, prefix.length + 1 + name.length);
      joined[prefix.length] = '/';
      System.arraycopy(name, 0, joined, prefix.length + 1, name.length);
      name = joined;
    }
    return new TarHeader(name, (char) (block[156] & 0xff), bytes);
  }

  private static byte[] text(byte[] block, int offset, int length) {
    int end = offset;
    while (end < offset + length && block[end] != 0) {
      end++;
    }
    return Arrays.copyOfRange(block, offset, end);
  }

  private static long size(byte[] block) {
    int offset = 124;
    int length = 12;
    if ((block[offset] & 0x80) == 0) {
      return octal(block, offset, length);
    }
    // GNU: the number itself, big-endian, for files of 8 GiB and more.
    long value = block[offset] & 0x7f;
    for (int i = offset + 1; i < offset + length; i++) {
      if (value > Long.MAX_VALUE >> 8) {
        return -1;
      }
      value = value << 8 | (block[i] & 0xff);
    }
    return value;
  }

  /** Octal digits between blanks and NULs; -1 for anything else. */
  private static long octal(byte[] block, int offset, int length) {
    long value = 0;
    boolean any = false;
    for (int i = offset; i < offset + length; i++) {
      byte b = block[i];
      if (b >= '0' && b <= '7') {
        value = value << 3 | b - '0';
        any = true;
      } else if (b != ' ' && b != 0) {
        return -1;
      } else if (any) {
        break;
      }
    }
    return value;
  }
}
