package dev.platen.spark.executor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * The private folder (mode 0700) of one executor: natives, unpacked once for all its workers, and a
 * temporary folder for each of them.
 *
 * <p>A lock marks it as in use. Folders that an executor left behind because it was killed are
 * removed by the next one in the same place.
 */
final class ExecutorFolder implements AutoCloseable {

  private static final Logger LOG = LogManager.getLogger(ExecutorFolder.class);
  private static final String PREFIX = "platen-executor-";
  private static final String LOCK = "lock";

  /** Bytes of a socket's path: 108 with the closing zero, less some room. */
  private static final int MAX_SOCKET_PATH = 100;

  private final Path root;
  private final Path sockets;
  private final FileChannel lock;
  private final AtomicInteger workers = new AtomicInteger();

  private ExecutorFolder(Path root, Path sockets, FileChannel lock) {
    this.root = root;
    this.sockets = sockets;
    this.lock = lock;
  }

  /**
   * Makes a folder of that kind.
   *
   * @param parent where temporary files go
   * @param shortParent where sockets go if the path of the first is too long for them
   */
  static ExecutorFolder create(Path parent, Path shortParent) throws IOException {
    removeAbandoned(parent);
    // The process number keeps this JVM from touching, and so losing, its own locks.
    Path root = Files.createTempDirectory(parent, ownPrefix());
    Files.createDirectory(root.resolve("natives"));
    FileChannel lock = lock(root);
    Path sockets = root;
    if (root.resolve("s1000000").toString().getBytes(StandardCharsets.UTF_8).length
        > MAX_SOCKET_PATH) {
      sockets = Files.createTempDirectory(shortParent, PREFIX);
    }
    return new ExecutorFolder(root, sockets, lock);
  }

  private static String ownPrefix() {
    return PREFIX + ProcessHandle.current().pid() + "-";
  }

  /** The lock file appears under its name only when it is locked. */
  private static FileChannel lock(Path root) throws IOException {
    Path file = root.resolve(LOCK + ".new");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    FileLock held = channel.tryLock();
    if (held == null) {
      throw new IOException("Can't lock the new file " + file);
    }
    Files.move(file, root.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
    return channel;
  }

  private static void removeAbandoned(Path parent) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*-*")) {
      for (Path folder : folders) {
        if (!folder.getFileName().toString().startsWith(ownPrefix()) && isAbandoned(folder)) {
          LOG.info("Removing {}, left behind by an executor that is gone", folder);
          FolderRemoval.remove(folder);
        }
      }
    } catch (IOException e) {
      LOG.debug("Can't look for folders left behind in {}", parent, e);
    }
  }

  private static boolean isAbandoned(Path folder) {
    try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      return held != null;
    } catch (IOException | OverlappingFileLockException e) {
      // Another user's, or just being made.
      return false;
    }
  }

  /** Where natives are unpacked. */
  Path natives() {
    return root.resolve("natives");
  }

  /** A new temporary folder and socket for one worker. */
  WorkerPlace newPlace() throws IOException {
    int number = workers.incrementAndGet();
    return new WorkerPlace(
        Files.createDirectory(root.resolve("w" + number)), sockets.resolve("s" + number));
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      FolderRemoval.remove(root);
      FolderRemoval.remove(sockets);
    }
  }
}
