package dev.platen.spark.io.archive;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** A member's bytes, which end with a failure where size or checksum are not as claimed. */
final class CheckedMember extends FilterInputStream {

  private final long bytes;
  private final long crc;
  private final CRC32 seen = new CRC32();
  private long count;

  CheckedMember(InputStream in, long bytes, long crc) {
    super(in);
    this.bytes = bytes;
    this.crc = crc;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      count += read;
      seen.update(buffer, offset, read);
    } else if (read < 0) {
      check();
    }
    return read;
  }

  private void check() {
    if (count != bytes) {
      throw new PipelineException(
          count < bytes ? ErrorCode.TRUNCATED : ErrorCode.CORRUPT,
          "The member unpacks to %d bytes, the archive claims %d".formatted(count, bytes));
    }
    if (seen.getValue() != crc) {
      throw new PipelineException(ErrorCode.CORRUPT, "The member's checksum is wrong");
    }
  }
}
