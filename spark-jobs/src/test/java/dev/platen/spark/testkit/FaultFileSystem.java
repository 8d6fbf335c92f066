package dev.platen.spark.testkit;

import java.io.FilterOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local file system, which stops or fills up when a test wants it to; it takes the place of
 * Hadoop's own in one JVM.
 *
 * <p>It counts every change below one folder: a file begun, half of its first bytes written, a file
 * closed, a file or folder renamed, deleted or made; checksum files as well. After {@code stopAt}
 * nothing changes any more from the change of that number on, so that the folder stays as it would
 * if the process had been killed there. After {@link #fillAfter} every write beyond so many bytes
 * fails as on a full disk. {@link #heal} ends both.
 */
public final class FaultFileSystem extends LocalFileSystem {

  private static final AtomicLong CHANGES = new AtomicLong();
  private static final AtomicLong WRITTEN = new AtomicLong();
  private static volatile String folder = "/dev/null";
  private static volatile long last = Long.MAX_VALUE;
  private static volatile String forbidden = "/dev/null";
  private static volatile long space = Long.MAX_VALUE;

  public FaultFileSystem() {
    super(new Disk());
  }

  /** Takes the place of the local file system, and counts from now on what changes in a folder. */
  public static void watch(Configuration hadoop, java.nio.file.Path watched) throws IOException {
    hadoop.set("fs.file.impl", FaultFileSystem.class.getName());
    FileSystem.closeAll();
    folder = watched.toString();
    heal();
    if (!(FileSystem.get(watched.toUri(), hadoop) instanceof FaultFileSystem)) {
      throw new IllegalStateException("Somebody else has opened the local file system meanwhile");
    }
  }

  /** Whoever opens the local file system from now on gets Hadoop's own, unless settings differ. */
  public static void unwatch() throws IOException {
    heal();
    folder = "/dev/null";
    FileSystem.closeAll();
  }

  /** The change of that number and all after it fail. */
  public static void stopAt(long number) {
    last = number;
  }

  /** The first change below another folder and all changes after it fail. */
  public static void stopAt(java.nio.file.Path below) {
    forbidden = below.toString();
  }

  /** Whether it has come to that. */
  public static boolean isStopped() {
    return CHANGES.get() >= last;
  }

  /** There is room for so many bytes. */
  public static void fillAfter(long bytes) {
    space = bytes;
  }

  /** All is well again, and counted anew. */
  public static void heal() {
    last = Long.MAX_VALUE;
    forbidden = "/dev/null";
    space = Long.MAX_VALUE;
    CHANGES.set(0);
    WRITTEN.set(0);
  }

  /** Changes up to now. */
  public static long changes() {
    return CHANGES.get();
  }

  /** Bytes written up to now. */
  public static long written() {
    return WRITTEN.get();
  }

  private static boolean concerns(Path path) {
    return path.toUri().getPath().startsWith(folder);
  }

  private static void change(Path path) throws IOException {
    if (concerns(path)) {
      boolean over = isOver();
      if (path.toUri().getPath().startsWith(forbidden)) {
        last = 0;
        over = true;
      }
      if (over) {
        throw stopped();
      }
    }
  }

  private static boolean isOver() {
    return CHANGES.incrementAndGet() >= last;
  }

  private static IOException stopped() {
    return new IOException("Stopped on purpose");
  }

  /** Below the checksums, so that a file and its checksum can part. */
  private static final class Disk extends RawLocalFileSystem {

    @Override
    protected OutputStream createOutputStream(Path path, boolean append) throws IOException {
      change(path);
      return watched(path, super.createOutputStream(path, append));
    }

    @Override
    protected OutputStream createOutputStreamWithMode(
        Path path, boolean append, FsPermission permission) throws IOException {
      change(path);
      return watched(path, super.createOutputStreamWithMode(path, append, permission));
    }

    private static OutputStream watched(Path path, OutputStream out) {
      return concerns(path) ? new Watched(out) : out;
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
      change(to);
      return super.rename(from, to);
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
      change(path);
      return super.delete(path, recursive);
    }

    @Override
    public boolean mkdirs(Path path) throws IOException {
      if (concerns(path) && exists(path)) {
        return true;
      }
      change(path);
      return super.mkdirs(path);
    }
  }

  /** Writes half of what comes first and stops, or finds the disk full. */
  private static final class Watched extends FilterOutputStream {

    private boolean begun;

    Watched(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (!begun && isOver()) {
        out.write(bytes, offset, length / 2);
        throw stopped();
      } else if (isStopped()) {
        throw stopped();
      }
      begun = true;
      if (WRITTEN.addAndGet(length) > space) {
        // An error, not an exception: so does the real one.
        throw new IOError(new IOException("No space left on device"));
      }
      out.write(bytes, offset, length);
    }
  }
}
