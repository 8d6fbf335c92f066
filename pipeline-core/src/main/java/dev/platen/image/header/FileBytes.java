package dev.platen.image.header;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Random access to the bytes of a file, or to a part of one, through a small window. Reading past
 * the end is {@code TRUNCATED}; a failing disk is {@code SOURCE_UNREADABLE}. Not for several
 * threads.
 */
public final class FileBytes implements AutoCloseable {

  private static final int WINDOW = 16 * 1024;
  private static final int MAX_BYTES = 64 * 1024 * 1024;

  private final Path file;
  private final FileChannel channel;
  private final long start;
  private final long length;
  private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
  private long windowStart;

  private FileBytes(Path file, FileChannel channel, long start, long length) {
    this.file = file;
    this.channel = channel;
    this.start = start;
    this.length = length;
  }

  /** Opens a file for reading. */
  public static FileBytes open(Path file) {
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
      return new FileBytes(file, channel, 0, channel.size());
    } catch (NoSuchFileException e) {
      throw new PipelineException(
          ErrorCode.SOURCE_VANISHED, "%s is not there any more".formatted(file), e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** A part as if it were a file of its own; cut where this ends. Closing it does nothing more. */
  public FileBytes slice(long from, long size) {
    long begin = Math.min(Math.max(from, 0), length);
    return new FileBytes(file, channel, start + begin, Math.max(0, Math.min(size, length - begin)));
  }

  public Path file() {
    return file;
  }

  public long length() {
    return length;
  }

  /** The byte at a position, 0 to 255. */
  public int u8(long position) {
    fill(position, 1);
    return Byte.toUnsignedInt(window.get((int) (start + position - windowStart)));
  }

  /** Two bytes, unsigned. */
  public int u16(long position, ByteOrder order) {
    fill(position, 2);
    int at = (int) (start + position - windowStart);
    return Short.toUnsignedInt(window.order(order).getShort(at));
  }

  /** Four bytes, unsigned. */
  public long u32(long position, ByteOrder order) {
    return Integer.toUnsignedLong(i32(position, order));
  }

  /** Four bytes, signed. */
  public int i32(long position, ByteOrder order) {
    fill(position, 4);
    return window.order(order).getInt((int) (start + position - windowStart));
  }

  /** Eight bytes; values beyond the signed range come out as the largest one. */
  public long u64(long position, ByteOrder order) {
    fill(position, 8);
    long value = window.order(order).getLong((int) (start + position - windowStart));
    return value < 0 ? Long.MAX_VALUE : value;
  }

  /** A copy of so many bytes. */
  public byte[] bytes(long position, long size) {
    if (size < 0 || size > MAX_BYTES || position < 0 || position > length - size) {
      throw ended(position, size);
    }
    byte[] copy = new byte[(int) size];
    for (int done = 0; done < copy.length; ) {
      done += read(position + done, copy, done, copy.length - done);
    }
    return copy;
  }

  /**
   * Reads as {@link java.io.InputStream#read(byte[], int, int)} does, from a position.
   *
   * @return bytes read, at least 1 if any were asked for; -1 at or behind the end
   */
  public int read(long position, byte[] target, int offset, int size) {
    if (size == 0) {
      return 0;
    }
    if (position < 0 || position >= length) {
      return -1;
    }
    if (size >= WINDOW) {
      return readChannel(position, ByteBuffer.wrap(target, offset, bound(position, size)));
    }
    fill(position, 1);
    int at = (int) (start + position - windowStart);
    int count = Math.min(bound(position, size), window.limit() - at);
    window.get(at, target, offset, count);
    return count;
  }

  private int bound(long position, int size) {
    return (int) Math.min(size, length - position);
  }

  private void fill(long position, int size) {
    if (position < 0 || position > length - size) {
      throw ended(position, size);
    }
    long absolute = start + position;
    if (absolute >= windowStart && absolute + size <= windowStart + window.limit()) {
      return;
    }
    window.clear();
    windowStart = absolute;
    int filled = 0;
    try {
      while (filled < size) {
        int count = channel.read(window, absolute + filled);
        if (count < 0) {
          throw ended(position, size);
        }
        filled += count;
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    } finally {
      window.position(0).limit(filled);
    }
  }

  private int readChannel(long position, ByteBuffer target) {
    try {
      int count = channel.read(target, start + position);
      return count == 0 ? -1 : count;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private PipelineException ended(long position, long size) {
    return new PipelineException(
        ErrorCode.TRUNCATED,
        "%s ends too early: %d bytes at %d are wanted, it has %d"
            .formatted(file.getFileName(), size, position, length));
  }

  private static PipelineException unreadable(Path file, IOException cause) {
    return new PipelineException(
        ErrorCode.SOURCE_UNREADABLE,
        "%s can't be read: %s".formatted(file, cause.getMessage()),
        cause);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }
}
