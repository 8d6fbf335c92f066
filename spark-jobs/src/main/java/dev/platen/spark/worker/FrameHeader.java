package dev.platen.spark.worker;

import java.nio.ByteBuffer;

/**
 * What stands before every message: magic number (4 bytes), protocol version (2), kind (2), length
 * of the payload (4); big-endian.
 *
 * <p>The magic number tells a message from text that native code or a JVM prints; the length is
 * checked before a byte of memory is reserved for it.
 *
 * @param kind what the payload is
 * @param length bytes of the payload
 */
record FrameHeader(MessageKind kind, int length) {

  static final int BYTES = 12;

  /** Largest payload, either way. A dense newspaper page takes about 5 MiB. */
  static final int MAX_LENGTH = 64 << 20;

  static final short VERSION = 1;

  private static final int MAGIC = 0x504C544E; // "PLTN"

  /** Writes this header at the buffer's position. */
  void write(ByteBuffer buffer) {
    buffer.putInt(MAGIC).putShort(VERSION).putShort(kind.code()).putInt(length);
  }

  /**
   * Reads a header at the buffer's position.
   *
   * @throws ProtocolException if it is none, of another version, or announces too much
   */
  static FrameHeader read(ByteBuffer buffer) throws ProtocolException {
    int magic = buffer.getInt();
    if (magic != MAGIC) {
      throw new ProtocolException("Bad frame: begins with 0x%08X".formatted(magic));
    }
    short version = buffer.getShort();
    if (version != VERSION) {
      throw new ProtocolException(
          "Bad frame: protocol version %d, not %d".formatted(version, VERSION));
    }
    MessageKind kind = MessageKind.of(buffer.getShort());
    int length = buffer.getInt();
    if (length < 0 || length > MAX_LENGTH) {
      throw new ProtocolException(
          "Bad frame: %d bytes announced, %d are allowed"
              .formatted(Integer.toUnsignedLong(length), MAX_LENGTH));
    }
    return new FrameHeader(kind, length);
  }
}
