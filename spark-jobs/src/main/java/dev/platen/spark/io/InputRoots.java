package dev.platen.spark.io;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a listing has looked through: a known file under it that was not listed is gone.
 *
 * @param folders uris of folders that were listed with all that lies in them
 * @param unknown uris of folders that should have been listed but could not be
 * @param globs patterns of inputs with wild cards
 */
public record InputRoots(Set<String> folders, Set<String> unknown, List<Glob> globs)
    implements Serializable {

  /**
   * What a glob takes in.
   *
   * @param prefix uri of the folder before the first wild card
   * @param regex what the decoded path below it must match
   */
  public record Glob(String prefix, String regex) implements Serializable {

    boolean holds(String uri) {
      String folder = prefix.endsWith("/") ? prefix : prefix + "/";
      return uri.startsWith(folder)
          && Pattern.matches(
              regex, SourceUri.path("x:///" + uri.substring(folder.length())).substring(1));
    }
  }

  public InputRoots {
    folders = new TreeSet<>(folders);
    unknown = new TreeSet<>(unknown);
    globs = List.copyOf(globs);
  }

  /** Whether a file would have been listed if it were there. */
  public boolean hold(String uri) {
    return !within(unknown, uri)
        && (within(folders, uri) || globs.stream().anyMatch(glob -> glob.holds(uri)));
  }

  private static boolean within(Set<String> folders, String uri) {
    if (folders.isEmpty()) {
      return false;
    }
    if (folders.contains(uri)) {
      return true;
    }
    for (int end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1)) {
      // A root like file:/// or s3a://bucket/ keeps its slash.
      if (folders.contains(uri.substring(0, end)) || folders.contains(uri.substring(0, end + 1))) {
        return true;
      }
    }
    return false;
  }
}
