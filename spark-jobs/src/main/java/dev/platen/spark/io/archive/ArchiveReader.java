package dev.platen.spark.io.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The members of an archive, one after the other. Not for several threads.
 *
 * <p>Faults of the archive itself are {@link dev.platen.failure.PipelineException}s; an {@link
 * IOException} means that its bytes could not be read.
 */
public interface ArchiveReader extends Closeable {

  /** The next member; null after the last. */
  ArchiveMember next() throws IOException;

  /** Whether {@link #moveTo} gets there from here. */
  boolean reaches(long position);

  /**
   * The member at a position that an earlier reader of the same bytes gave out.
   *
   * @throws dev.platen.failure.PipelineException with code corrupt if there is none
   */
  ArchiveMember moveTo(long position) throws IOException;

  /**
   * The bytes of the member that was returned last, once. Ends with a failure where they exceed the
   * limits or are not what the archive claims.
   */
  InputStream open() throws IOException;
}
