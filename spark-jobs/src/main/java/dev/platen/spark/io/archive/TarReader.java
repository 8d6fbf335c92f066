package dev.platen.spark.io.archive;

import dev.platen.config.LimitSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.model.PageFailure;
import dev.platen.model.Stage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** A TAR file in one pass. Owns its stream. */
final class TarReader implements ArchiveReader {

  /** Bound on extended headers and long names, which are held in memory. */
  private static final int MAX_EXTENDED = 1 << 20;

  private final InputStream in;
  private final LimitSettings limits;
  private final LongSupplier packed;
  private long offset;
  private long dataEnd;
  private long nextHeader;

  TarReader(InputStream in, LimitSettings limits) {
    this.in = in;
    this.limits = limits;
    this.packed = () -> offset;
  }

  /**
   * @param packed how many bytes have been taken from the compressed file around this one
   */
  TarReader(InputStream in, LimitSettings limits, LongSupplier packed) {
    this.in = in;
    this.limits = limits;
    this.packed = packed;
  }

  @Override
  public ArchiveMember next() throws IOException {
    skipTo(nextHeader);
    long position = nextHeader;
    Extended extended = new Extended();
    while (true) {
      byte[] block = in.readNBytes(TarHeader.BLOCK);
      offset += block.length;
      if (block.length == 0 || TarHeader.isZero(block)) {
        // Many tars end without the second empty block, some without any.
        return null;
      } else if (block.length < TarHeader.BLOCK) {
        throw truncated();
      }
      TarHeader header = TarHeader.of(block, offset - TarHeader.BLOCK);
      if (!extended.takes(header.type())) {
        return member(header, extended, position);
      }
      extended.read(header.type(), extendedData(header));
    }
  }

  private byte[] extendedData(TarHeader header) throws IOException {
    if (header.bytes() > MAX_EXTENDED) {
      throw new PipelineException(
          ErrorCode.TOO_LARGE,
          "The TAR file has an extended header of %d bytes".formatted(header.bytes()));
    }
    byte[] data = in.readNBytes((int) header.bytes());
    offset += data.length;
    if (data.length < header.bytes()) {
      throw truncated();
    }
    skipTo(padded(offset));
    return data;
  }

  private ArchiveMember member(TarHeader header, Extended extended, long position) {
    long bytes = extended.size() >= 0 ? extended.size() : header.bytes();
    if (bytes > Long.MAX_VALUE - offset - TarHeader.BLOCK) {
      throw new PipelineException(ErrorCode.CORRUPT, "A TAR member of %d bytes".formatted(bytes));
    }
    byte[] rawName = extended.name() == null ? header.name() : extended.name();
    String name = MemberName.decode(rawName);
    boolean folder = header.type() == '5' || name.endsWith("/");
    boolean file = header.type() == '0' || header.type() == 0 || header.type() == '7';
    boolean sparse = header.type() == 'S' || extended.isSparse();
    // Links have a size in some archives, but never data.
    boolean data = header.type() != '1' && header.type() != '2' && header.type() != '5';
    dataEnd = offset + (data ? bytes : 0);
    nextHeader = padded(dataEnd);
    PageFailure hindrance =
        sparse
            ? new PageFailure(
                Stage.INSPECT,
                ErrorCode.UNSUPPORTED_FORMAT,
                "The member is a sparse file; pack it without --sparse")
            : null;
    ArchiveMember.Kind kind =
        folder
            ? ArchiveMember.Kind.FOLDER
            : file || sparse ? ArchiveMember.Kind.FILE : ArchiveMember.Kind.SPECIAL;
    return new ArchiveMember(name, position, bytes, kind, hindrance);
  }

  @Override
  public boolean reaches(long position) {
    return position >= offset;
  }

  @Override
  public ArchiveMember moveTo(long position) throws IOException {
    nextHeader = position;
    ArchiveMember member = next();
    if (member == null) {
      throw new PipelineException(
          ErrorCode.CORRUPT, "The TAR file has no header at byte %d".formatted(position));
    }
    return member;
  }

  @Override
  public InputStream open() {
    return new MeteredInput(new Data(), limits, packed);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static long padded(long length) {
    return (length + TarHeader.BLOCK - 1) / TarHeader.BLOCK * TarHeader.BLOCK;
  }

  /** Skips in steps: in a compressed TAR every byte skipped must be unpacked. */
  private void skipTo(long target) throws IOException {
    while (offset < target) {
      long step = Math.min(target - offset, MeteredInput.HARMLESS);
      try {
        in.skipNBytes(step);
      } catch (EOFException e) {
        throw truncated();
      }
      offset += step;
      if (offset > limits.maxArchiveBytes().bytes()) {
        throw new PipelineException(
            ErrorCode.TOO_LARGE,
            "Unpacks to more than limits.max-archive-bytes = " + limits.maxArchiveBytes());
      }
      MeteredInput.checkRatio(offset, packed.getAsLong(), limits);
    }
  }

  private static PipelineException truncated() {
    return new PipelineException(ErrorCode.TRUNCATED, "The TAR file ends within a member");
  }

  /** What is left of the current member. */
  private final class Data extends InputStream {

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (offset >= dataEnd) {
        return -1;
      }
      int read = in.read(buffer, start, (int) Math.min(length, dataEnd - offset));
      if (read < 0) {
        throw truncated();
      }
      offset += read;
      return read;
    }
  }

  /** The headers before a header that change it: GNU long names and pax records. */
  private static final class Extended {

    private byte[] name;
    private long size = -1;
    private boolean sparse;

    boolean takes(char type) {
      return type == 'L' || type == 'K' || type == 'x' || type == 'g' || type == 'X';
    }

    void read(char type, byte[] data) {
      if (type == 'L') {
        int end = 0;
        while (end < data.length && data[end] != 0) {
          end++;
        }
        name = Arrays.copyOf(data, end);
      } else if (type == 'x' || type == 'X') {
        readPax(data);
      }
    }

    /** Records like {@code "27 path=folder/page.tif\n"}; the number is the record's length. */
    private void readPax(byte[] data) {
      int start = 0;
      while (start < data.length) {
        int blank = start;
        int length = 0;
        while (blank < data.length && data[blank] >= '0' && data[blank] <= '9') {
          length = Math.min(length * 10 + data[blank++] - '0', MAX_EXTENDED + 1);
        }
        int equals = blank;
        while (equals < data.length && data[equals] != '=') {
          equals++;
        }
        int end = start + length;
        if (end > data.length || equals >= end || blank == start || blank >= equals) {
          throw new PipelineException(ErrorCode.CORRUPT, "The TAR file has a broken pax header");
        }
        String key = new String(data, blank + 1, equals - blank - 1, StandardCharsets.UTF_8);
        set(key, Arrays.copyOfRange(data, equals + 1, end - 1));
        start = end;
      }
    }

    private void set(String key, byte[] value) {
      if (key.equals("path")) {
        name = value;
      } else if (key.equals("size")) {
        String digits = new String(value, StandardCharsets.US_ASCII);
        if (!digits.matches("\\d{1,18}")) {
          throw new PipelineException(ErrorCode.CORRUPT, "The TAR file has a size of no number");
        }
        size = Long.parseLong(digits);
      } else if (key.startsWith("GNU.sparse.")) {
        sparse = true;
      }
    }

    byte[] name() {
      return name;
    }

    long size() {
      return size;
    }

    boolean isSparse() {
      return sparse;
    }
  }
}
