package dev.platen.spark.io.archive;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * Where the directory of a ZIP file lies; see PKWARE's APPNOTE.TXT, 4.3.12 to 4.3.16.
 *
 * @param start offset of its first record in the file
 * @param end offset behind its last record
 * @param shift bytes in front of the archive (a self-extracting program), to add to its offsets
 */
record ZipDirectory(long start, long end, long shift) {

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END64_LOCATOR_SIGNATURE = 0x07064b50;
  private static final int END64_SIGNATURE = 0x06064b50;
  private static final int END_SIZE = 22;
  private static final int END64_LOCATOR_SIZE = 20;
  private static final int END64_SIZE = 56;
  private static final int MAX_COMMENT = 0xffff;

  static ZipDirectory find(SeekableByteChannel channel) throws IOException {
    long size = channel.size();
    long tailStart = Math.max(0, size - END_SIZE - MAX_COMMENT);
    ByteBuffer tail = read(channel, tailStart, (int) (size - tailStart));
    for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
      if (tail.getInt(at) == END_SIGNATURE
          && at + END_SIZE + unsigned(tail.getShort(at + 20)) <= tail.limit()) {
        return at(channel, tailStart + at, tail.slice(at, END_SIZE).order(ByteOrder.LITTLE_ENDIAN));
      }
    }
    throw new PipelineException(
        ErrorCode.TRUNCATED, "The ZIP file has no directory at its end; it was cut off");
  }

  private static ZipDirectory at(SeekableByteChannel channel, long end, ByteBuffer record)
      throws IOException {
    long size = unsigned(record.getInt(12));
    long offset = unsigned(record.getInt(16));
    long behind = end;
    if (end >= END64_LOCATOR_SIZE + END64_SIZE) {
      ByteBuffer locator = read(channel, end - END64_LOCATOR_SIZE, END64_LOCATOR_SIZE);
      if (locator.getInt(0) == END64_LOCATOR_SIGNATURE) {
        behind = end64(channel, locator.getLong(8), end - END64_LOCATOR_SIZE - END64_SIZE);
        ByteBuffer end64 = read(channel, behind, END64_SIZE);
        size = end64.getLong(40);
        offset = end64.getLong(48);
      }
    }
    long start = behind - size;
    if (size < 0 || offset < 0 || start < offset) {
      throw new PipelineException(
          ErrorCode.CORRUPT,
          "The ZIP directory of %d bytes at %d does not fit into the file".formatted(size, offset));
    }
    return new ZipDirectory(start, behind, start - offset);
  }

  /**
   * Where the ZIP64 end record is: as told, or right before its locator if something was put in
   * front.
   */
  private static long end64(SeekableByteChannel channel, long told, long before)
      throws IOException {
    for (long at : new long[] {told, before}) {
      if (at >= 0 && at <= before && read(channel, at, END64_SIZE).getInt(0) == END64_SIGNATURE) {
        return at;
      }
    }
    throw new PipelineException(ErrorCode.CORRUPT, "The ZIP file has no ZIP64 end record");
  }

  /** Exactly that many bytes, little-endian. */
  static ByteBuffer read(SeekableByteChannel channel, long position, int length)
      throws IOException {
    if (position < 0 || length < 0 || position > channel.size() - length) {
      throw new PipelineException(
          ErrorCode.CORRUPT, "The ZIP file points to byte %d, outside of it".formatted(position));
    }
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(position);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new PipelineException(ErrorCode.TRUNCATED, "The ZIP file shrank while being read");
      }
    }
    return buffer.flip();
  }

  static int unsigned(short value) {
    return value & 0xffff;
  }

  static long unsigned(int value) {
    return value & 0xffffffffL;
  }
}
