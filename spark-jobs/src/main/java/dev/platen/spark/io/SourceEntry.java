package dev.platen.spark.io;

import java.util.Objects;

/**
 * A file that was found.
 *
 * @param uri where it lies
 * @param bytes its size
 * @param modifiedMillis when it was last changed, milliseconds since 1970 UTC
 * @param etag what the object store calls this version of it; null where there is none
 */
public record SourceEntry(String uri, long bytes, long modifiedMillis, String etag)
    implements Listed {

  public SourceEntry {
    Objects.requireNonNull(uri, "uri");
  }
}
