package dev.platen.spark.io;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * A private folder of this process for copies. A lock in it shows that its owner lives; folders
 * whose owner died are removed when the next one is made.
 */
final class SpoolFolder implements AutoCloseable {

  private static final Logger LOG = LogManager.getLogger(SpoolFolder.class);
  private static final String PREFIX = "platen-spool-";
  private static final String LOCK = "lock";

  /**
   * Folders of this process. Their locks must not be looked at: where locks are POSIX's, closing
   * any channel to a file gives up all locks that the process has on it.
   */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel lockFile;

  private SpoolFolder(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  static SpoolFolder create(Path parent) {
    try {
      Files.createDirectories(parent);
      removeLeftovers(parent);
      Path path = Files.createTempDirectory(parent, PREFIX);
      OWN.add(path.toAbsolutePath());
      FileChannel lockFile =
          FileChannel.open(
              path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      FileLock lock = lockFile.lock();
      LOG.debug("Spooling to {} under {}", path, lock);
      return new SpoolFolder(path, lockFile);
    } catch (IOException e) {
      throw new PipelineException(
          ErrorCode.DISK_FULL,
          "Can't make a folder for copies in %s: %s".formatted(parent, ReadFailure.describe(e)),
          e);
    }
  }

  Path path() {
    return path;
  }

  private static void removeLeftovers(Path parent) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : folders) {
        if (!OWN.contains(folder.toAbsolutePath()) && isAbandoned(folder)) {
          LOG.info("Removing {}, left by a process that died", folder);
          remove(folder);
        }
      }
    }
  }

  private static boolean isAbandoned(Path folder) {
    // A folder without a lock file is just being made.
    try (FileChannel file = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
        FileLock lock = file.tryLock()) {
      return lock != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> paths = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : paths) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      LOG.warn("Can't remove {}: {}", folder, e.toString());
    }
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      LOG.debug("Can't release the lock of {}", path, e);
    }
    remove(path);
    OWN.remove(path.toAbsolutePath());
  }
}
