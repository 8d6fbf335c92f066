package dev.platen.spark.io.archive;

import dev.platen.config.LimitSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** A gzip file: a TAR if that is what it unpacks to, else one member. Owns its stream. */
final class GzipReader implements ArchiveReader {

  private static final int BUFFER = 64 << 10;

  private final InputStream unpacked;
  private final Packed packed;
  private final String name;
  private final LimitSettings limits;
  private boolean given;

  private GzipReader(InputStream unpacked, Packed packed, String name, LimitSettings limits) {
    this.unpacked = unpacked;
    this.packed = packed;
    this.name = name;
    this.limits = limits;
  }

  static ArchiveReader open(ByteSource source, LimitSettings limits) throws IOException {
    Packed packed = new Packed(source.stream());
    try {
      InputStream unpacked =
          new BufferedInputStream(new GZIPInputStream(packed, BUFFER), 2 * TarHeader.BLOCK);
      unpacked.mark(TarHeader.BLOCK);
      byte[] head = unpacked.readNBytes(TarHeader.BLOCK);
      unpacked.reset();
      return TarHeader.isHeader(head)
          ? new TarReader(unpacked, limits, packed::count)
          : new GzipReader(unpacked, packed, memberName(source.name()), limits);
    } catch (IOException | RuntimeException e) {
      packed.close();
      throw e;
    }
  }

  private static String memberName(String archive) {
    String lower = archive.toLowerCase(Locale.ROOT);
    return lower.endsWith(".gz") && archive.length() > 3
        ? archive.substring(0, archive.length() - 3)
        : archive;
  }

  @Override
  public ArchiveMember next() {
    if (given) {
      return null;
    }
    given = true;
    return new ArchiveMember(name, 0, -1, ArchiveMember.Kind.FILE, null);
  }

  @Override
  public boolean reaches(long position) {
    return !given;
  }

  @Override
  public ArchiveMember moveTo(long position) {
    if (position != 0 || given) {
      throw new PipelineException(
          ErrorCode.CORRUPT, "The gzip file has no member at byte %d".formatted(position));
    }
    return next();
  }

  @Override
  public InputStream open() {
    return new MeteredInput(unpacked, limits, packed::count);
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }

  /** Counts, and says truly whether more is available: GZIPInputStream stops early otherwise. */
  private static final class Packed extends FilterInputStream {

    private long count;

    Packed(InputStream in) {
      super(new BufferedInputStream(in, BUFFER));
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(read, 0);
      return read;
    }

    @Override
    public int available() throws IOException {
      in.mark(1);
      int next = in.read();
      in.reset();
      return next < 0 ? 0 : 1;
    }
  }
}
