package dev.platen.spark.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/** A path as a user writes it: with a scheme, or on the default file system. */
final class InputPath {

  private static final Pattern WITH_SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(?://([^/]*))?(/.*)?", Pattern.DOTALL);

  private final Configuration hadoop;
  private final String scheme;
  private final String authority;
  private final String path;
  private final boolean absolute;

  InputPath(Configuration hadoop, String input) {
    this.hadoop = hadoop;
    Matcher matcher = WITH_SCHEME.matcher(input);
    this.absolute = matcher.matches() && (matcher.group(2) != null || matcher.group(3) != null);
    if (absolute) {
      this.scheme = matcher.group(1);
      this.authority = authority(hadoop, scheme, matcher.group(2));
      this.path = matcher.group(3) == null ? "/" : matcher.group(3);
    } else {
      URI base = FileSystem.getDefaultUri(hadoop);
      this.scheme = base.getScheme();
      this.authority = authority(hadoop, scheme, null);
      this.path = input;
    }
  }

  /** What is named, or as Hadoop has it: {@code hdfs:///scans} is on the default HDFS. */
  private static String authority(Configuration hadoop, String scheme, String named) {
    URI base = FileSystem.getDefaultUri(hadoop);
    boolean byDefault = (named == null || named.isEmpty()) && scheme.equals(base.getScheme());
    String authority = byDefault ? base.getAuthority() : named;
    return authority == null ? "" : authority;
  }

  private InputPath(InputPath base, String path) {
    this.hadoop = base.hadoop;
    this.scheme = base.scheme;
    this.authority = base.authority;
    this.absolute = base.absolute;
    this.path = path;
  }

  String path() {
    return path;
  }

  /** Another path of the same file system. */
  InputPath with(String other) {
    return new InputPath(this, other);
  }

  private boolean isLocal() {
    return scheme.equals("file");
  }

  String uri() {
    if (isLocal()) {
      try {
        return SourceUri.ofLocal(local());
      } catch (InvalidPathException e) {
        String rooted = path.startsWith("/") ? path : "/" + path;
        return "file://" + SourceUri.encode(rooted.getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      return SourceUri.ofHadoop(remote(rooted()));
    } catch (IOException e) {
      // There is no such file system; find() says so.
      byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
      return scheme + "://" + authority + "/" + SourceUri.encode(bytes);
    }
  }

  /** The path from the root; a relative one begins at the user's folder. */
  private String rooted() throws IOException {
    return path.startsWith("/")
        ? path
        : remoteFiles().getWorkingDirectory().toUri().getPath() + "/" + path;
  }

  private FileSystem remoteFiles() throws IOException {
    return FileSystem.get(remote("/").toUri(), hadoop);
  }

  private Path local() {
    return Path.of(path).toAbsolutePath().normalize();
  }

  private org.apache.hadoop.fs.Path remote(String absolutePath) {
    return new org.apache.hadoop.fs.Path(
        scheme, authority.isEmpty() ? null : authority, absolutePath);
  }

  /**
   * What lies there; null if nothing does.
   *
   * @throws IOException if that can't be found out
   */
  TreeNode find() throws IOException {
    if (isLocal()) {
      try {
        LocalNode node = LocalNode.of(local());
        return node.isAbsent() ? null : node;
      } catch (InvalidPathException e) {
        throw new IOException("the name can't be written in this locale; set LC_ALL=C.UTF-8", e);
      }
    }
    FileSystem files = remoteFiles();
    try {
      return HadoopNode.of(files, files.getFileStatus(remote(rooted())));
    } catch (FileNotFoundException e) {
      return null;
    }
  }

  /** What lies at the uri that this path may be; null if nothing does, or it is none. */
  TreeNode findAsUri() throws IOException {
    if (!absolute || path.indexOf('%') < 0) {
      return null;
    }
    if (!isLocal()) {
      return with(new String(SourceUri.decode(path), StandardCharsets.UTF_8)).find();
    }
    try {
      String encoded = SourceUri.encode(SourceUri.decode(path));
      LocalNode node = LocalNode.of(SourceUri.toLocal("file://" + encoded).normalize());
      return node.isAbsent() ? null : node;
    } catch (IllegalArgumentException e) {
      // Not a uri after all (a NUL byte, for one).
      return null;
    }
  }
}
