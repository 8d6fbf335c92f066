package dev.platen.spark.io;

import java.nio.file.Path;

/** A document on local disk, kept there until this is closed. To be read only. */
public final class SpooledDocument implements AutoCloseable {

  private final Path path;
  private final long bytes;
  private final String sha256;
  private final Runnable release;
  private boolean closed;

  SpooledDocument(Path path, long bytes, String sha256, Runnable release) {
    this.path = path;
    this.bytes = bytes;
    this.sha256 = sha256;
    this.release = release;
  }

  /** The file: the original where that is local, else a copy. */
  public Path path() {
    return path;
  }

  public long bytes() {
    return bytes;
  }

  /** SHA-256 of what was copied, in hexadecimal; null for an original. */
  public String sha256() {
    return sha256;
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      release.run();
    }
  }
}
