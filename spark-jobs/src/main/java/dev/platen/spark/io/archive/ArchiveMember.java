package dev.platen.spark.io.archive;

import dev.platen.model.PageFailure;
import java.util.Objects;

/**
 * A member of an archive, before its bytes are read.
 *
 * @param name as the archive has it, decoded; not to be trusted
 * @param position where the archive describes it: byte offset of its directory record (ZIP) or
 *     header (TAR) within the unpacked archive
 * @param bytes size it claims, unpacked; -1 where the archive does not tell
 * @param kind what it is
 * @param hindrance why its bytes can't be read; null if they can
 */
public record ArchiveMember(
    String name, long position, long bytes, Kind kind, PageFailure hindrance) {

  /** What a member is. */
  public enum Kind {
    FILE,
    FOLDER,
    /** Links, devices and the like: never followed or made. */
    SPECIAL
  }

  public ArchiveMember {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
  }
}
