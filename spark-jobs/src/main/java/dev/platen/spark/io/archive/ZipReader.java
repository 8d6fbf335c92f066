package dev.platen.spark.io.archive;

import dev.platen.config.LimitSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** A ZIP file by its directory, one record at a time. Owns its channel. */
final class ZipReader implements ArchiveReader {

  private static final int WINDOW = 256 << 10;
  private static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int LOCAL_SIZE = 30;

  private final SeekableByteChannel channel;
  private final LimitSettings limits;
  private final ZipDirectory directory;
  private ByteBuffer window = ByteBuffer.allocate(0);
  private long position;
  private ZipEntry current;

  private ZipReader(SeekableByteChannel channel, LimitSettings limits) throws IOException {
    this.channel = channel;
    this.limits = limits;
    this.directory = ZipDirectory.find(channel);
    this.position = directory.start();
  }

  static ZipReader open(SeekableByteChannel channel, LimitSettings limits) throws IOException {
    try {
      return new ZipReader(channel, limits);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public ArchiveMember next() throws IOException {
    current = null;
    if (directory.end() - position < Integer.BYTES) {
      return null;
    }
    if (need(Integer.BYTES).getInt(0) != ZipEntry.SIGNATURE) {
      // A digital signature may end the directory; anything else is damage.
      if (window.getInt(window.position()) == 0x05054b50) {
        return null;
      }
      throw new PipelineException(
          ErrorCode.CORRUPT, "The ZIP directory has no record at byte %d".formatted(position));
    }
    ByteBuffer fixed = need(ZipEntry.FIXED_SIZE);
    int rest = ZipEntry.variableSize(fixed);
    ByteBuffer record = need(ZipEntry.FIXED_SIZE + rest);
    current =
        ZipEntry.of(
            record.slice(0, ZipEntry.FIXED_SIZE).order(ByteOrder.LITTLE_ENDIAN),
            record.slice(ZipEntry.FIXED_SIZE, rest).order(ByteOrder.LITTLE_ENDIAN));
    ArchiveMember member = current.member(position);
    window.position(window.position() + ZipEntry.FIXED_SIZE + rest);
    position += ZipEntry.FIXED_SIZE + rest;
    return member;
  }

  /** The next bytes of the directory, not yet taken. */
  private ByteBuffer need(int length) throws IOException {
    if (window.remaining() < length) {
      long left = directory.end() - position;
      if (left < length) {
        throw new PipelineException(ErrorCode.TRUNCATED, "The ZIP directory ends in a record");
      }
      window = ZipDirectory.read(channel, position, (int) Math.min(left, WINDOW));
    }
    return window.slice(window.position(), length).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public boolean reaches(long target) {
    return true;
  }

  @Override
  public ArchiveMember moveTo(long target) throws IOException {
    if (target < directory.start() || target >= directory.end()) {
      throw new PipelineException(
          ErrorCode.CORRUPT, "The ZIP directory has no record at byte %d".formatted(target));
    }
    position = target;
    window = ByteBuffer.allocate(0);
    return next();
  }

  @Override
  public InputStream open() throws IOException {
    ByteBuffer local = ZipDirectory.read(channel, current.header() + directory.shift(), LOCAL_SIZE);
    if (local.getInt(0) != LOCAL_SIGNATURE) {
      throw new PipelineException(
          ErrorCode.CORRUPT, "The ZIP file has no member at byte %d".formatted(current.header()));
    }
    long start =
        current.header()
            + directory.shift()
            + LOCAL_SIZE
            + ZipDirectory.unsigned(local.getShort(26))
            + ZipDirectory.unsigned(local.getShort(28));
    if (start > channel.size() - current.packed()) {
      throw new PipelineException(
          ErrorCode.TRUNCATED, "The member ends behind the end of the ZIP file");
    }
    ChannelInput packed = ChannelInput.of(channel, start, current.packed());
    InputStream unpacked = current.method() == ZipEntry.STORED ? packed : new Inflating(packed);
    InputStream checked = new CheckedMember(unpacked, current.bytes(), current.crc());
    return new MeteredInput(checked, limits, () -> packed.takenSince(start));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Deflated data without a header, which zlib wants to end with one byte more. */
  private static final class Inflating extends InflaterInputStream {

    private static final int BUFFER = 32 << 10;

    Inflating(InputStream packed) {
      super(
          new SequenceInputStream(packed, new ByteArrayInputStream(new byte[1])),
          new Inflater(true),
          BUFFER);
    }

    @Override
    public void close() throws IOException {
      inf.end();
      super.close();
    }
  }
}
