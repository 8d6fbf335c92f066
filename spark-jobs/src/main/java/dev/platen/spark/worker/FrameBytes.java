package dev.platen.spark.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A frame as it grows, with room for its header, up to the largest payload. */
final class FrameBytes extends ByteArrayOutputStream {

  /** The payload would be too large. */
  static final class FullException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  FrameBytes() {
    super(8 << 10);
    count = FrameHeader.BYTES;
  }

  @Override
  public void write(int b) {
    reserve(1);
    super.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    reserve(length);
    super.write(bytes, offset, length);
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    write(bytes, 0, bytes.length);
  }

  /** The whole frame; shares this stream's memory. */
  ByteBuffer frame(MessageKind kind) {
    ByteBuffer frame = ByteBuffer.wrap(buf, 0, count);
    new FrameHeader(kind, count - FrameHeader.BYTES).write(frame);
    return frame.rewind();
  }

  private void reserve(int length) {
    if (length > FrameHeader.MAX_LENGTH + FrameHeader.BYTES - count) {
      throw new FullException();
    }
  }
}
