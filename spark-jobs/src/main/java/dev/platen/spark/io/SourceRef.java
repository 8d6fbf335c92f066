package dev.platen.spark.io;

import java.io.Serializable;
import java.util.Objects;

/**
 * A document to be fetched, and the version of it that is meant.
 *
 * @param uri where it lies, as {@link SourceUri} has it
 * @param bytes its size; -1 if not known yet
 * @param modifiedMillis when it (or the archive around it) was last changed
 * @param etag the object store's name for that version; null where there is none
 * @param position of a member in its archive; -1 for what is no member, or not known
 * @param documentId SHA-256 in hexadecimal; null if not known yet
 */
public record SourceRef(
    String uri, long bytes, long modifiedMillis, String etag, long position, String documentId)
    implements Serializable {

  public SourceRef {
    Objects.requireNonNull(uri, "uri");
  }

  /** A file as listed, not yet read. */
  public static SourceRef of(SourceEntry entry) {
    return new SourceRef(
        entry.uri(), entry.bytes(), entry.modifiedMillis(), entry.etag(), -1, null);
  }

  /** The archive that this member lies in directly, in the same version. */
  SourceRef container() {
    return new SourceRef(SourceUri.container(uri), -1, modifiedMillis, etag, -1, null);
  }

  /** A member of this archive, in the same version. */
  public SourceRef member(MemberWalk.Member member) {
    return new SourceRef(
        member.uri(), member.bytes(), modifiedMillis, etag, member.position(), null);
  }

  /** What one copy on disk is known by. */
  String spoolKey() {
    return ContentHash.of(uri + '\n' + modifiedMillis + '\n' + etag);
  }
}
