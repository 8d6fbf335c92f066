package dev.platen.spark.export;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.IOException;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder that an export fills: whole, or not there.
 *
 * <p>Where a folder is renamed in one step, files go to a hidden one beside it that takes its name
 * at the end. An object store knows no such step: there each table becomes visible by itself, when
 * its committer completes the uploads, and {@value #MARKER} is written last. What fails is removed.
 */
final class ExportFolder implements AutoCloseable {

  /** Empty file that says that nothing is missing. */
  static final String MARKER = "_SUCCESS";

  private static final String S3A = "s3a";

  private final FileSystem files;
  private final Path target;
  private final Path work;
  private boolean published;

  private ExportFolder(FileSystem files, Path target, Path work) {
    this.files = files;
    this.target = target;
    this.work = work;
  }

  /**
   * Starts an export.
   *
   * @throws PipelineException (configuration) if the folder holds something
   */
  static ExportFolder begin(String folder, Configuration hadoop) throws IOException {
    Path given = new Path(folder);
    FileSystem files = fileSystem(given, hadoop);
    Path target = files.makeQualified(given);
    if (files.exists(target) && !isEmptyFolder(files, target)) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "%s is not empty; remove it, or name a new folder with --to".formatted(target));
    }
    if (isObjectStore(target) || target.isRoot()) {
      return new ExportFolder(files, target, target);
    }
    Path beside = new Path(target.getParent(), "." + target.getName() + "-" + UUID.randomUUID());
    return new ExportFolder(files, target, beside);
  }

  /** The file system of a path; for a local one that which leaves no checksum files beside. */
  static FileSystem fileSystem(Path path, Configuration hadoop) throws IOException {
    FileSystem files = path.getFileSystem(hadoop);
    return files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
  }

  private static boolean isEmptyFolder(FileSystem files, Path folder) throws IOException {
    return files.getFileStatus(folder).isDirectory() && !files.listStatusIterator(folder).hasNext();
  }

  private static boolean isObjectStore(Path path) {
    return S3A.equals(path.toUri().getScheme());
  }

  /** Whether files become visible by completing uploads, not by renaming. */
  boolean isObjectStore() {
    return isObjectStore(target);
  }

  /** Where to write. */
  Path folder() {
    return work;
  }

  /** A new file of the export. */
  FSDataOutputStream create(Path file) throws IOException {
    return files.create(file, true);
  }

  /** Files below a folder of the export that hold rows, and their bytes. */
  Extent extent(Path folder) throws IOException {
    long count = 0;
    long bytes = 0;
    for (FileStatus file : files.listStatus(folder)) {
      String name = file.getPath().getName();
      if (!name.startsWith("_") && !name.startsWith(".")) {
        count++;
        bytes += file.getLen();
      }
    }
    return new Extent(count, bytes);
  }

  /** Some files: how many, and their size together. */
  record Extent(long files, long bytes) {}

  /** Makes the export visible. */
  void publish() throws IOException {
    files.create(new Path(work, MARKER), true).close();
    if (!work.equals(target)) {
      // An empty folder may be there; a rename would go into it.
      files.delete(target, false);
      if (!files.rename(work, target)) {
        throw new IOException("Can't rename %s to %s".formatted(work, target));
      }
    }
    published = true;
  }

  @Override
  public void close() throws IOException {
    if (!published) {
      files.delete(work, true);
    }
  }
}
