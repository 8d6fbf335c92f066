package dev.platen.spark.io;

import java.io.IOException;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** A file or folder of a Hadoop file system. */
final class HadoopNode implements TreeNode {

  private final FileSystem files;
  private final FileStatus status;
  private final boolean hidden;

  private HadoopNode(FileSystem files, FileStatus status, boolean hidden) {
    this.files = files;
    this.status = status;
    this.hidden = hidden;
  }

  static HadoopNode of(FileSystem files, FileStatus status) {
    return new HadoopNode(files, status, TreeNode.isHidden(status.getPath().getName()));
  }

  static String etag(FileStatus status) {
    return status instanceof EtagSource source ? source.getEtag() : null;
  }

  @Override
  public String uri() {
    return SourceUri.ofHadoop(status.getPath());
  }

  @Override
  public String name() {
    return status.getPath().getName();
  }

  @Override
  public boolean isHidden() {
    return hidden;
  }

  @Override
  public boolean isFolder() {
    return status.isDirectory();
  }

  @Override
  public Listed listed() {
    return new SourceEntry(uri(), status.getLen(), status.getModificationTime(), etag(status));
  }

  @Override
  public Children children() throws IOException {
    return each(files.listStatusIterator(status.getPath()), false);
  }

  /**
   * All files below this folder where the file system has no real folders and lists them in one go
   * (object stores do, a thousand keys a request); else null.
   */
  Children allFiles() throws IOException {
    return files.hasPathCapability(status.getPath(), CommonPathCapabilities.ETAGS_AVAILABLE)
        ? each(files.listFiles(status.getPath(), true), true)
        : null;
  }

  private Children each(RemoteIterator<? extends FileStatus> statuses, boolean deep) {
    return new Children() {
      @Override
      public TreeNode next() throws IOException {
        if (!statuses.hasNext()) {
          return null;
        }
        FileStatus child = statuses.next();
        return new HadoopNode(files, child, deep ? isHiddenBelow(child) : isHiddenName(child));
      }

      @Override
      public void close() throws IOException {
        if (statuses instanceof java.io.Closeable closeable) {
          closeable.close();
        }
      }
    };
  }

  private static boolean isHiddenName(FileStatus child) {
    return TreeNode.isHidden(child.getPath().getName());
  }

  private boolean isHiddenBelow(FileStatus child) {
    Path top = status.getPath();
    for (Path path = child.getPath(); path != null && !path.equals(top); path = path.getParent()) {
      if (TreeNode.isHidden(path.getName())) {
        return true;
      }
    }
    return false;
  }
}
