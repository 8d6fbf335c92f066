package dev.platen.spark.io;

import dev.platen.spark.io.archive.ArchiveFormat;
import dev.platen.spark.io.archive.ArchiveReader;
import java.io.Closeable;
import java.io.IOException;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * An archive being read, with the copy that it is read from.
 *
 * @param key what tells this version of the archive from all others
 * @param format what it is
 * @param reader reads it
 * @param copy the copy on disk; null where it is read where it lies
 */
record OpenArchive(String key, ArchiveFormat format, ArchiveReader reader, SpooledDocument copy)
    implements Closeable {

  private static final Logger LOG = LogManager.getLogger(OpenArchive.class);

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      LOG.debug("Can't close an archive", e);
    } finally {
      if (copy != null) {
        copy.close();
      }
    }
  }
}
