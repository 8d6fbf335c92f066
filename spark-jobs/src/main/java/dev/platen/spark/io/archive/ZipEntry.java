package dev.platen.spark.io.archive;

import dev.platen.failure.ErrorCode;
import dev.platen.model.PageFailure;
import dev.platen.model.Stage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One record of a ZIP directory; see PKWARE's APPNOTE.TXT, 4.3.12.
 *
 * @param name decoded
 * @param flags general purpose bits
 * @param method 0 stored, 8 deflated
 * @param crc CRC-32 of the unpacked bytes
 * @param packed packed size in bytes
 * @param bytes unpacked size
 * @param header offset of the local header
 * @param unixMode file type and permissions; 0 where the archive was not made on Unix
 */
record ZipEntry(
    String name,
    int flags,
    int method,
    long crc,
    long packed,
    long bytes,
    long header,
    int unixMode) {

  static final int SIGNATURE = 0x02014b50;
  static final int FIXED_SIZE = 46;
  static final int STORED = 0;
  static final int DEFLATED = 8;

  private static final int ENCRYPTED = 1;
  private static final int NAME_IS_UTF8 = 1 << 11;
  private static final int ZIP64_EXTRA = 1;
  private static final int UNICODE_PATH_EXTRA = 0x7075;
  private static final int UNIX = 3;
  private static final int TYPE_MASK = 0xf000;
  private static final int REGULAR = 0x8000;
  private static final int DIRECTORY = 0x4000;
  private static final long UNSET = 0xffffffffL;

  /** Length of the parts that follow the fixed one: name, extra fields, comment. */
  static int variableSize(ByteBuffer fixed) {
    return ZipDirectory.unsigned(fixed.getShort(28))
        + ZipDirectory.unsigned(fixed.getShort(30))
        + ZipDirectory.unsigned(fixed.getShort(32));
  }

  /** Reads a record from its fixed part and what follows it, both little-endian. */
  static ZipEntry of(ByteBuffer fixed, ByteBuffer rest) {
    byte[] name = new byte[ZipDirectory.unsigned(fixed.getShort(28))];
    rest.get(0, name);
    int flags = ZipDirectory.unsigned(fixed.getShort(8));
    String text =
        (flags & NAME_IS_UTF8) != 0
            ? new String(name, StandardCharsets.UTF_8)
            : MemberName.decode(name);
    ByteBuffer extra =
        rest.slice(name.length, ZipDirectory.unsigned(fixed.getShort(30)))
            .order(ByteOrder.LITTLE_ENDIAN);
    long bytes = ZipDirectory.unsigned(fixed.getInt(24));
    long packed = ZipDirectory.unsigned(fixed.getInt(20));
    long header = ZipDirectory.unsigned(fixed.getInt(42));
    while (extra.remaining() >= 4) {
      int tag = ZipDirectory.unsigned(extra.getShort());
      int length = Math.min(ZipDirectory.unsigned(extra.getShort()), extra.remaining());
      ByteBuffer field = extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      extra.position(extra.position() + length);
      if (tag == ZIP64_EXTRA) {
        bytes = large(bytes, field);
        packed = large(packed, field);
        header = large(header, field);
      } else if (tag == UNICODE_PATH_EXTRA && length > 5) {
        // One byte of version and a checksum of the other name stand before it.
        text = StandardCharsets.UTF_8.decode(field.position(5)).toString();
      }
    }
    boolean unix = ZipDirectory.unsigned(fixed.getShort(4)) >> 8 == UNIX;
    return new ZipEntry(
        text,
        flags,
        ZipDirectory.unsigned(fixed.getShort(10)),
        ZipDirectory.unsigned(fixed.getInt(16)),
        packed,
        bytes,
        header,
        unix ? fixed.getInt(38) >>> 16 : 0);
  }

  private static long large(long value, ByteBuffer field) {
    return value == UNSET && field.remaining() >= Long.BYTES ? field.getLong() : value;
  }

  ArchiveMember member(long position) {
    return new ArchiveMember(name, position, bytes, kind(), hindrance());
  }

  private ArchiveMember.Kind kind() {
    int type = unixMode & TYPE_MASK;
    if (name.endsWith("/") || type == DIRECTORY) {
      return ArchiveMember.Kind.FOLDER;
    }
    return type == 0 || type == REGULAR ? ArchiveMember.Kind.FILE : ArchiveMember.Kind.SPECIAL;
  }

  private PageFailure hindrance() {
    if ((flags & ENCRYPTED) != 0) {
      return new PageFailure(
          Stage.INSPECT,
          ErrorCode.ENCRYPTED,
          "The member is encrypted; unpack it with its password");
    } else if (method != STORED && method != DEFLATED) {
      return new PageFailure(
          Stage.INSPECT,
          ErrorCode.UNSUPPORTED_FORMAT,
          "The member is packed by method %d; only stored and deflated ones are read"
              .formatted(method));
    } else if (packed < 0 || bytes < 0 || header < 0) {
      return new PageFailure(
          Stage.INSPECT, ErrorCode.CORRUPT, "The member claims a size of less than nothing");
    }
    return null;
  }
}
