package dev.platen.spark.io;

import dev.platen.spark.io.archive.ByteSource;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/** Opens what a uri leads to, on any file system; members of archives excepted. */
final class SourceFiles {

  private final Configuration hadoop;

  SourceFiles(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /** What lies there now. */
  SourceEntry find(String uri) throws IOException {
    if (SourceUri.isLocal(uri)) {
      BasicFileAttributes attributes =
          Files.readAttributes(SourceUri.toLocal(uri), BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        throw new IOException("it is no file (any more)");
      }
      return new SourceEntry(
          uri, attributes.size(), attributes.lastModifiedTime().toMillis(), null);
    }
    org.apache.hadoop.fs.Path path = SourceUri.toHadoop(uri);
    FileStatus status = FileSystem.get(path.toUri(), hadoop).getFileStatus(path);
    return new SourceEntry(
        uri, status.getLen(), status.getModificationTime(), HadoopNode.etag(status));
  }

  ByteSource bytes(String uri) {
    if (SourceUri.isLocal(uri)) {
      return local(SourceUri.toLocal(uri), SourceUri.name(uri));
    }
    return new ByteSource() {
      @Override
      public SeekableByteChannel channel() throws IOException {
        org.apache.hadoop.fs.Path path = SourceUri.toHadoop(uri);
        FileSystem files = FileSystem.get(path.toUri(), hadoop);
        long size = files.getFileStatus(path).getLen();
        return new HadoopChannel(files.open(path), size);
      }

      @Override
      public String name() {
        return SourceUri.name(uri);
      }
    };
  }

  /** A local file under another name. */
  static ByteSource local(Path path, String name) {
    return new ByteSource() {
      @Override
      public SeekableByteChannel channel() throws IOException {
        return Files.newByteChannel(path);
      }

      @Override
      public String name() {
        return name;
      }
    };
  }
}
