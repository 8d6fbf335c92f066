package dev.platen.spark.io.archive;

import dev.platen.config.ByteSize;
import dev.platen.config.LimitSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** A member's bytes, unpacked, which end with a failure where they exceed the limits. */
final class MeteredInput extends FilterInputStream {

  /** Up to here any ratio passes: a blank page packs as well as a bomb does. */
  static final long HARMLESS = 64L << 20;

  private final LimitSettings limits;
  private final LongSupplier packed;
  private final long packedBefore;
  private long count;

  /**
   * @param packed how many packed bytes have been taken so far from what is being unpacked
   */
  MeteredInput(InputStream in, LimitSettings limits, LongSupplier packed) {
    super(in);
    this.limits = limits;
    this.packed = packed;
    this.packedBefore = packed.getAsLong();
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
      check();
    }
    return read;
  }

  /** Skipped bytes are read, so that they are counted and checked. */
  @Override
  public long skip(long n) throws IOException {
    byte[] buffer = new byte[(int) Math.min(Math.max(n, 1), 64 << 10)];
    int read = n <= 0 ? 0 : read(buffer, 0, (int) Math.min(n, buffer.length));
    return Math.max(read, 0);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void check() {
    if (count > limits.maxFileBytes().bytes()) {
      throw new PipelineException(
          ErrorCode.TOO_LARGE,
          "Unpacks to more than limits.max-file-bytes = " + limits.maxFileBytes());
    }
    checkRatio(count, packed.getAsLong() - packedBefore, limits);
  }

  static void checkRatio(long unpacked, long packed, LimitSettings limits) {
    if (unpacked > HARMLESS && unpacked / limits.maxCompressionRatio() >= packed) {
      throw new PipelineException(
          ErrorCode.TOO_LARGE,
          "Unpacks to more than limits.max-compression-ratio = %d times its packed size (%s so far)"
              .formatted(limits.maxCompressionRatio(), new ByteSize(unpacked)));
    }
  }
}
