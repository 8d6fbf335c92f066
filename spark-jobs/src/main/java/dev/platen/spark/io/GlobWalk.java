package dev.platen.spark.io;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The files and folders that match a glob, below its prefix. */
final class GlobWalk implements Closeable {

  /** A folder being read, and the segment that its children are held against. */
  private record Level(TreeNode folder, TreeNode.Children children, int segment) {}

  private final List<String> segments;
  private final List<Pattern> patterns;
  private final Predicate<TreeNode> leaveOut;
  private final Consumer<UnlistedSource> problems;
  private final Deque<Level> levels = new ArrayDeque<>();

  /**
   * @param problems is told of folders that can't be read
   */
  GlobWalk(
      TreeNode prefix,
      GlobPattern glob,
      Predicate<TreeNode> leaveOut,
      Consumer<UnlistedSource> problems) {
    this.segments = glob.segments();
    this.patterns = segments.stream().map(GlobPattern::compile).toList();
    this.leaveOut = leaveOut;
    this.problems = problems;
    enter(prefix, 0);
  }

  /** The next match; null at the end. */
  TreeNode next() {
    while (!levels.isEmpty()) {
      Level level = levels.peek();
      TreeNode node = child(level);
      if (node != null && !leaveOut.test(node) && match(node, level.segment())) {
        return node;
      }
    }
    return null;
  }

  private TreeNode child(Level level) {
    try {
      TreeNode node = level.children().next();
      if (node != null) {
        return node;
      }
    } catch (IOException e) {
      problems.accept(TreeWalk.unreadable(level.folder(), e));
    }
    close(levels.pop());
    return null;
  }

  /** Enters a folder that may hold matches; whether the node itself is one. */
  private boolean match(TreeNode node, int segment) {
    boolean anyDepth = segments.get(segment).equals(GlobPattern.ANY_DEPTH);
    int named = anyDepth ? segment + 1 : segment;
    if (anyDepth && node.isFolder() && named < segments.size()) {
      enter(node, segment);
    }
    boolean fits = named == segments.size() || patterns.get(named).matcher(node.name()).matches();
    boolean last = named >= segments.size() - 1;
    if (fits && !last && node.isFolder()) {
      enter(node, named + 1);
    }
    return fits && last;
  }

  private void enter(TreeNode folder, int segment) {
    if (levels.size() >= TreeWalk.MAX_DEPTH) {
      problems.accept(TreeWalk.tooDeep(folder));
      return;
    }
    try {
      levels.push(new Level(folder, folder.children(), segment));
    } catch (IOException e) {
      problems.accept(TreeWalk.unreadable(folder, e));
    }
  }

  private void close(Level level) {
    try {
      level.children().close();
    } catch (IOException e) {
      problems.accept(TreeWalk.unreadable(level.folder(), e));
    }
  }

  @Override
  public void close() {
    while (!levels.isEmpty()) {
      close(levels.pop());
    }
  }
}
