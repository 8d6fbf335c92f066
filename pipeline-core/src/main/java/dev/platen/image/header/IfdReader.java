package dev.platen.image.header;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.nio.ByteOrder;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the directories of TIFF, BigTIFF and EXIF, in both byte orders. Bounded throughout. */
public final class IfdReader {

  private static final int MAX_ENTRIES = 4096;
  private static final int BIG_VERSION = 43;

  private final FileBytes bytes;
  private final ByteOrder order;
  private final boolean big;

  private IfdReader(FileBytes bytes, ByteOrder order, boolean big) {
    this.bytes = bytes;
    this.order = order;
    this.big = big;
  }

  /**
   * A reader for bytes that begin with a TIFF header.
   *
   * @throws PipelineException if they do not, or end within it
   */
  public static IfdReader open(FileBytes bytes) {
    int mark = bytes.u16(0, ByteOrder.BIG_ENDIAN);
    if (mark != 0x4949 && mark != 0x4d4d) {
      throw new PipelineException(
          ErrorCode.CORRUPT, "Byte order mark %04x is neither II nor MM".formatted(mark));
    }
    ByteOrder order = mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    return new IfdReader(bytes, order, bytes.u16(2, order) == BIG_VERSION);
  }

  public ByteOrder order() {
    return order;
  }

  /** Offset of the first directory. */
  public long first() {
    return big ? bytes.u64(8, order) : bytes.u32(4, order);
  }

  /**
   * Reads the directory at an offset; of its values only those asked for later.
   *
   * @throws PipelineException if it is no directory or the file ends within it
   */
  public Ifd read(long offset) {
    long count = big ? bytes.u64(offset, order) : bytes.u16(offset, order);
    if (count == 0 || count > MAX_ENTRIES) {
      throw new PipelineException(
          ErrorCode.CORRUPT,
          "The directory at %d has %d entries, which no real one has".formatted(offset, count));
    }
    long position = offset + (big ? 8 : 2);
    int size = big ? 20 : 12;
    SortedMap<Integer, IfdEntry> entries = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      IfdEntry entry = entry(position + (long) i * size);
      entries.putIfAbsent(entry.tag(), entry);
    }
    return new Ifd(this, entries, next(position + count * size));
  }

  /** A file cut right behind its last directory still has that one. */
  private long next(long position) {
    int size = big ? 8 : 4;
    if (position > bytes.length() - size) {
      return 0;
    }
    return big ? bytes.u64(position, order) : bytes.u32(position, order);
  }

  private IfdEntry entry(long position) {
    int tag = bytes.u16(position, order);
    int type = bytes.u16(position + 2, order);
    long count = big ? bytes.u64(position + 4, order) : bytes.u32(position + 4, order);
    long field = position + (big ? 12 : 8);
    int inline = big ? 8 : 4;
    int valueBytes = new IfdEntry(tag, type, count, 0).valueBytes();
    if (valueBytes == 0 || count <= inline / valueBytes) {
      return new IfdEntry(tag, type, count, field);
    }
    return new IfdEntry(tag, type, count, big ? bytes.u64(field, order) : bytes.u32(field, order));
  }

  long[] numbers(IfdEntry entry, int most) {
    int size = entry.valueBytes();
    long[] values = new long[(int) Math.min(entry.count(), most)];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(entry.type(), entry.position() + (long) i * size);
    }
    return values;
  }

  private long number(int type, long position) {
    return switch (type) {
      case 1 -> bytes.u8(position);
      case 6 -> (byte) bytes.u8(position);
      case 3 -> bytes.u16(position, order);
      case 8 -> (short) bytes.u16(position, order);
      case 9 -> bytes.i32(position, order);
      case 4, 13 -> bytes.u32(position, order);
      default -> bytes.u64(position, order);
    };
  }

  double rational(IfdEntry entry) {
    long above = bytes.u32(entry.position(), order);
    long below = bytes.u32(entry.position() + 4, order);
    return below == 0 ? 0 : (double) above / below;
  }

  byte[] bytes(IfdEntry entry, int most) {
    long values = Math.min(entry.count(), most);
    return bytes.bytes(entry.position(), Math.min(values * entry.valueBytes(), most));
  }
}
