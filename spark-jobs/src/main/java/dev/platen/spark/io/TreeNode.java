package dev.platen.spark.io;

import java.io.Closeable;
import java.io.IOException;

/** A file or folder while listing. */
interface TreeNode {

  String uri();

  /** The last part of its name, as text. */
  String name();

  /** Whether its name, or that of a folder passed over on the way to it, asks to be left out. */
  default boolean isHidden() {
    return isHidden(name());
  }

  static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }

  boolean isFolder();

  /** What to say of it; for anything but folders. */
  Listed listed();

  /** What lies in it; for folders. */
  Children children() throws IOException;

  /** What tells one folder from all others under any name; null where links don't exist. */
  default Object identity() {
    return null;
  }

  /** Whether it was reached by a symbolic link. */
  default boolean isLink() {
    return false;
  }

  /** What lies in a folder, read bit by bit. */
  interface Children extends Closeable {

    /** The next one; null after the last. */
    TreeNode next() throws IOException;
  }
}
