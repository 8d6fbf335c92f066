package dev.platen.spark.io;

import dev.platen.config.ByteSize;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Copies of documents on local disk: one for all threads of a process, bounded in bytes, the least
 * recently used removed first, those in use never.
 *
 * <p>Life of a copy: 1. the first who asks for a key writes it, others wait; 2. it is pinned while
 * anyone has it open; 3. it stays until its space is needed. A copy whose writing failed is gone,
 * and the next who asks tries again.
 */
public final class Spool implements AutoCloseable {

  private static final Logger LOG = LogManager.getLogger(Spool.class);
  private static final int BUFFER = 256 << 10;

  /** Gives the bytes of a copy. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  private static final class Copy {
    private final Path path;
    private int pins = 1;
    private long bytes;
    private String sha256;

    Copy(Path path) {
      this.path = path;
    }

    boolean isWritten() {
      return sha256 != null;
    }
  }

  private final SpoolFolder folder;
  private final long capacity;
  private final Map<String, Copy> copies = new LinkedHashMap<>(16, 0.75f, true);
  private long used;

  private Spool(SpoolFolder folder, long capacity) {
    this.folder = folder;
    this.capacity = capacity;
  }

  /**
   * Makes an empty spool in a new folder under the given one.
   *
   * @throws PipelineException with code disk-full if that can't be written to
   */
  public static Spool create(Path parent, ByteSize capacity) {
    return new Spool(SpoolFolder.create(parent), capacity.bytes());
  }

  /**
   * The copy of that key, written first if there is none.
   *
   * @param uri what is copied, for messages
   * @throws PipelineException if the content can't be read or written
   */
  public SpooledDocument fetch(String key, String uri, Content content) {
    Copy mine = null;
    synchronized (copies) {
      while (mine == null) {
        Copy known = copies.get(key);
        if (known == null) {
          mine = new Copy(folder.path().resolve(key));
          copies.put(key, mine);
        } else if (known.isWritten()) {
          known.pins++;
          return document(known);
        } else {
          await();
        }
      }
    }
    return write(key, uri, mine, content);
  }

  private void await() {
    try {
      copies.wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PipelineException(
          ErrorCode.INTERNAL, "Interrupted while waiting for a copy of a document", e);
    }
  }

  private SpooledDocument write(String key, String uri, Copy copy, Content content) {
    String sha256 = null;
    try (InputStream in = content.open()) {
      sha256 = copy(in, uri, copy);
    } catch (IOException e) {
      throw ReadFailure.of(uri, e);
    } finally {
      synchronized (copies) {
        if (sha256 == null) {
          copies.remove(key);
          discard(copy);
        } else {
          copy.sha256 = sha256;
        }
        copies.notifyAll();
      }
    }
    return document(copy);
  }

  private String copy(InputStream in, String uri, Copy copy) throws IOException {
    MessageDigest digest = ContentHash.digest();
    byte[] buffer = new byte[BUFFER];
    try (OutputStream out = create(copy.path)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        reserve(copy, read, uri);
        digest.update(buffer, 0, read);
        append(out, buffer, read);
      }
    }
    return ContentHash.hex(digest);
  }

  private OutputStream create(Path path) {
    try {
      return Files.newOutputStream(path);
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  private void append(OutputStream out, byte[] buffer, int length) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  private PipelineException notWritten(IOException e) {
    return new PipelineException(
        ErrorCode.DISK_FULL,
        "Can't write to the spool %s: %s; free some space or set spark.local.dir to another disk"
            .formatted(folder.path(), ReadFailure.describe(e)),
        e);
  }

  private void reserve(Copy copy, int length, String uri) {
    synchronized (copies) {
      Iterator<Map.Entry<String, Copy>> oldest = copies.entrySet().iterator();
      while (used + length > capacity && oldest.hasNext()) {
        Copy candidate = oldest.next().getValue();
        if (candidate.isWritten() && candidate.pins == 0) {
          oldest.remove();
          discard(candidate);
        }
      }
      if (used + length > capacity) {
        throw new PipelineException(
            ErrorCode.DISK_FULL,
            "worker.spool = %s is full of documents in use and can't take %s; raise it"
                .formatted(new ByteSize(capacity), uri));
      }
      used += length;
      copy.bytes += length;
    }
  }

  private void discard(Copy copy) {
    used -= copy.bytes;
    copy.bytes = 0;
    try {
      Files.deleteIfExists(copy.path);
    } catch (IOException e) {
      LOG.warn("Can't remove {} from the spool: {}", copy.path, e.toString());
    }
  }

  private SpooledDocument document(Copy copy) {
    return new SpooledDocument(copy.path, copy.bytes, copy.sha256, () -> release(copy));
  }

  private void release(Copy copy) {
    synchronized (copies) {
      copy.pins--;
    }
  }

  /** A name for a file of a task's own, which goes with the spool at the latest. */
  Path scratchFile(String suffix) {
    return folder.path().resolve("scratch-" + UUID.randomUUID() + suffix);
  }

  /** Bytes on disk at the moment. */
  long used() {
    synchronized (copies) {
      return used;
    }
  }

  /** Removes all copies, in use or not. */
  @Override
  public void close() {
    folder.close();
  }
}
