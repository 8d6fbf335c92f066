package dev.platen.spark.io;

import dev.platen.failure.ErrorCode;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;

/** A local file or folder, links followed. */
final class LocalNode implements TreeNode {

  private final Path path;
  private final boolean link;
  private final BasicFileAttributes attributes;
  private final IOException problem;
  private String uri;

  private LocalNode(Path path, boolean link, BasicFileAttributes attributes, IOException problem) {
    this.path = path;
    this.link = link;
    this.attributes = attributes;
    this.problem = problem;
  }

  /** What lies at a path; if nothing can be learned, a node that says so. */
  static LocalNode of(Path path) {
    try {
      BasicFileAttributes own =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return own.isSymbolicLink()
          ? new LocalNode(path, true, Files.readAttributes(path, BasicFileAttributes.class), null)
          : new LocalNode(path, false, own, null);
    } catch (IOException e) {
      return new LocalNode(path, false, null, e);
    }
  }

  boolean isAbsent() {
    return problem instanceof NoSuchFileException && !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public String uri() {
    if (uri == null) {
      uri = SourceUri.ofLocal(path);
    }
    return uri;
  }

  @Override
  public String name() {
    return path.getFileName() == null ? "" : path.getFileName().toString();
  }

  @Override
  public boolean isFolder() {
    return attributes != null && attributes.isDirectory();
  }

  @Override
  public Listed listed() {
    if (problem instanceof NoSuchFileException) {
      return UnlistedSource.of(
          uri(), ErrorCode.SOURCE_VANISHED, "There is nothing at %s".formatted(uri()));
    } else if (problem != null) {
      return UnlistedSource.of(
          uri(),
          ErrorCode.SOURCE_UNREADABLE,
          "Can't look at %s: %s".formatted(uri(), ReadFailure.describe(problem)));
    } else if (!attributes.isRegularFile()) {
      // Reading a pipe or a device would wait for ever.
      return UnlistedSource.of(
          uri(),
          ErrorCode.SOURCE_UNREADABLE,
          "%s is a pipe, socket or device, not a file".formatted(uri()));
    }
    return new SourceEntry(
        uri(), attributes.size(), attributes.lastModifiedTime().toMillis(), null);
  }

  @Override
  public Object identity() {
    return attributes.fileKey();
  }

  @Override
  public boolean isLink() {
    return link;
  }

  // The stream is closed with what is returned.
  @SuppressWarnings("StreamResourceLeak")
  @Override
  public Children children() throws IOException {
    DirectoryStream<Path> stream = Files.newDirectoryStream(path);
    Iterator<Path> paths = stream.iterator();
    return new Children() {
      @Override
      public TreeNode next() throws IOException {
        try {
          return paths.hasNext() ? of(paths.next()) : null;
        } catch (DirectoryIteratorException e) {
          throw e.getCause();
        }
      }

      @Override
      public void close() throws IOException {
        stream.close();
      }
    };
  }
}
