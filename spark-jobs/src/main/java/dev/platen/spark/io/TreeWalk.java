package dev.platen.spark.io;

import dev.platen.failure.ErrorCode;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * All files below a folder, depth first, in memory bounded by the depth.
 *
 * <p>A folder that can't be read is one {@link UnlistedSource}. Symbolic links are followed, each
 * target once, and never back to where the walk came from.
 */
final class TreeWalk implements Closeable {

  /** Deeper folders are reported and not entered; each level holds a folder open. */
  static final int MAX_DEPTH = 200;

  private static final Logger LOG = LogManager.getLogger(TreeWalk.class);

  private record Level(TreeNode folder, TreeNode.Children children) {}

  private final Deque<Level> levels = new ArrayDeque<>();
  private final Set<Object> linked = new HashSet<>();
  private final Predicate<TreeNode> leaveOut;

  TreeWalk(Predicate<TreeNode> leaveOut) {
    this.leaveOut = leaveOut;
  }

  /** Begins at a folder; returns why that failed, or null. */
  UnlistedSource enter(TreeNode folder) {
    if (levels.size() >= MAX_DEPTH) {
      return tooDeep(folder);
    }
    if (folder.isLink() && leadsBack(folder)) {
      LOG.warn("{} is a link to a folder that is listed already; not followed", folder.uri());
      return null;
    }
    try {
      TreeNode.Children all = folder instanceof HadoopNode node ? node.allFiles() : null;
      levels.push(new Level(folder, all == null ? folder.children() : all));
      return null;
    } catch (IOException e) {
      return unreadable(folder, e);
    }
  }

  private boolean leadsBack(TreeNode folder) {
    Object target = folder.identity();
    return !linked.add(target)
        || levels.stream().anyMatch(level -> target.equals(level.folder().identity()));
  }

  /** The next file, or what could not be listed; null at the end. */
  Listed next() {
    while (!levels.isEmpty()) {
      TreeNode node;
      try {
        node = levels.peek().children().next();
      } catch (IOException e) {
        return unreadable(leave(), e);
      }
      if (node == null) {
        leave();
      } else if (!leaveOut.test(node)) {
        Listed listed = node.isFolder() ? enter(node) : node.listed();
        if (listed != null) {
          return listed;
        }
      }
    }
    return null;
  }

  private TreeNode leave() {
    Level level = levels.pop();
    try {
      level.children().close();
    } catch (IOException e) {
      LOG.debug("Can't close folder {}", level.folder().uri(), e);
    }
    return level.folder();
  }

  static UnlistedSource tooDeep(TreeNode folder) {
    return UnlistedSource.of(
        folder.uri(),
        ErrorCode.TOO_LARGE,
        "%s lies more than %d folders deep; give it as an input of its own"
            .formatted(folder.uri(), MAX_DEPTH));
  }

  static UnlistedSource unreadable(TreeNode folder, IOException e) {
    return UnlistedSource.of(
        folder.uri(),
        ErrorCode.SOURCE_UNREADABLE,
        "Can't list folder %s: %s".formatted(folder.uri(), ReadFailure.describe(e)));
  }

  @Override
  public void close() {
    while (!levels.isEmpty()) {
      leave();
    }
  }
}
