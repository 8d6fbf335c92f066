package dev.platen.spark.io.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;

/** The bytes of one file, wherever it lies; may be opened many times. */
public interface ByteSource {

  /** For reading anywhere; the caller closes it. */
  SeekableByteChannel channel() throws IOException;

  /** The file's own name, without its folder. */
  String name();

  /** From the first byte on, unbuffered; skipping does not read. The caller closes it. */
  default InputStream stream() throws IOException {
    return ChannelInput.owning(channel());
  }
}
