package dev.platen.spark.io.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A stretch of a channel as a stream. */
final class ChannelInput extends InputStream {

  private final SeekableByteChannel channel;
  private final boolean owned;
  private final long end;
  private long position;

  private ChannelInput(SeekableByteChannel channel, boolean owned, long start, long length) {
    this.channel = channel;
    this.owned = owned;
    this.position = start;
    this.end = start + length;
  }

  /** A stretch; closing the stream leaves the channel open. */
  static ChannelInput of(SeekableByteChannel channel, long start, long length) {
    return new ChannelInput(channel, false, start, length);
  }

  /** All of it; closing the stream closes the channel. */
  static ChannelInput owning(SeekableByteChannel channel) throws IOException {
    try {
      return new ChannelInput(channel, true, 0, channel.size());
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (position >= end) {
      return -1;
    }
    channel.position(position);
    int wanted = (int) Math.min(length, end - position);
    int read = channel.read(ByteBuffer.wrap(buffer, offset, wanted));
    if (read > 0) {
      position += read;
    }
    return read;
  }

  @Override
  public long skip(long n) {
    long skipped = Math.min(Math.max(n, 0), end - position);
    position += skipped;
    return skipped;
  }

  /** How many bytes have been taken since the given offset of the channel. */
  long takenSince(long start) {
    return position - start;
  }

  @Override
  public void close() throws IOException {
    if (owned) {
      channel.close();
    }
  }
}
