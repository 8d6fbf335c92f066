package dev.platen.spark.io;

import dev.platen.failure.ErrorCode;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;

/**
 * A listing under way: files and failures one by one, held in memory only one folder deep a level.
 */
public final class SourceListing implements Iterator<Listed>, Closeable {

  private final Configuration hadoop;
  private final Iterator<String> inputs;
  private final Predicate<TreeNode> leaveOut;
  private final Set<String> folders = new TreeSet<>();
  private final Set<String> unknown = new TreeSet<>();
  private final List<InputRoots.Glob> globs = new ArrayList<>();
  private final Deque<Listed> pending = new ArrayDeque<>();
  private TreeWalk walk;
  private GlobWalk glob;
  private UnlistedSource unmatched;

  SourceListing(Configuration hadoop, Iterator<String> inputs, Predicate<TreeNode> leaveOut) {
    this.hadoop = hadoop;
    this.inputs = inputs;
    this.leaveOut = leaveOut;
  }

  @Override
  public boolean hasNext() {
    while (pending.isEmpty() && advance()) {
      // Each step may yield something or only lead further.
    }
    return !pending.isEmpty();
  }

  @Override
  public Listed next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The listing is at its end");
    }
    return pending.poll();
  }

  /** What has been looked through so far; all of it once {@link #hasNext} is false. */
  public InputRoots roots() {
    return new InputRoots(folders, unknown, globs);
  }

  private boolean advance() {
    if (walk != null) {
      Listed listed = walk.next();
      if (listed == null) {
        walk.close();
        walk = null;
      } else {
        offer(listed);
      }
      return true;
    } else if (glob != null) {
      TreeNode match = glob.next();
      if (match == null) {
        endGlob();
      } else {
        unmatched = null;
        begin(match);
      }
      return true;
    } else if (inputs.hasNext()) {
      open(inputs.next());
      return true;
    }
    return false;
  }

  private void offer(Listed listed) {
    if (listed instanceof UnlistedSource source
        && source.failure().code() != ErrorCode.SOURCE_VANISHED) {
      unknown.add(source.uri());
    }
    if (listed != null) {
      pending.add(listed);
    }
  }

  private void begin(TreeNode node) {
    if (node.isFolder()) {
      walk = new TreeWalk(leaveOut);
      offer(walk.enter(node));
    } else {
      offer(node.listed());
    }
  }

  private void open(String input) {
    InputPath path = new InputPath(hadoop, input);
    try {
      TreeNode node = path.find();
      if (node == null) {
        node = path.findAsUri();
      }
      if (node != null) {
        if (node.isFolder()) {
          folders.add(node.uri());
        }
        begin(node);
      } else if (GlobPattern.isGlob(path.path())) {
        beginGlob(path);
      } else {
        offer(nothing(path, "There is nothing at %s; check the input".formatted(path.uri())));
      }
    } catch (IOException | IllegalArgumentException e) {
      String why =
          e instanceof IOException io ? ReadFailure.describe(io) : String.valueOf(e.getMessage());
      offer(
          UnlistedSource.of(
              path.uri(),
              ErrorCode.SOURCE_UNREADABLE,
              "Can't look at %s: %s".formatted(path.uri(), why)));
    }
  }

  private void beginGlob(InputPath path) throws IOException {
    GlobPattern pattern = GlobPattern.of(path.path());
    String root = path.path().startsWith("/") ? "/" : ".";
    InputPath prefix = path.with(pattern.prefix().isEmpty() ? root : pattern.prefix());
    TreeNode folder = prefix.find();
    unmatched = nothing(path, "Nothing matches %s; check the input".formatted(path.path()));
    if (folder == null || !folder.isFolder()) {
      endGlob();
      return;
    }
    globs.add(new InputRoots.Glob(folder.uri(), pattern.relativeRegex()));
    glob = new GlobWalk(folder, pattern, leaveOut, this::offer);
  }

  private void endGlob() {
    if (glob != null) {
      glob.close();
      glob = null;
    }
    if (unmatched != null) {
      offer(unmatched);
      unmatched = null;
    }
  }

  private static UnlistedSource nothing(InputPath path, String message) {
    return UnlistedSource.of(path.uri(), ErrorCode.SOURCE_VANISHED, message);
  }

  @Override
  public void close() {
    if (walk != null) {
      walk.close();
    }
    if (glob != null) {
      glob.close();
    }
  }
}
