package dev.platen.spark.io;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Archives left open between two members, so that a compressed one is gone through once when its
 * members are asked for in order. Bounded; the one that waited longest is closed.
 */
final class ArchivePool implements Closeable {

  private static final int MAX_IDLE = 8;

  private final Deque<OpenArchive> idle = new ArrayDeque<>();

  /** An open archive from which the position can still be reached; null if there is none. */
  synchronized OpenArchive take(String key, long position) {
    for (Iterator<OpenArchive> each = idle.iterator(); each.hasNext(); ) {
      OpenArchive archive = each.next();
      if (archive.key().equals(key) && archive.reader().reaches(position)) {
        each.remove();
        return archive;
      }
    }
    return null;
  }

  synchronized void giveBack(OpenArchive archive) {
    idle.addFirst(archive);
    if (idle.size() > MAX_IDLE) {
      idle.removeLast().close();
    }
  }

  @Override
  public synchronized void close() {
    idle.forEach(OpenArchive::close);
    idle.clear();
  }
}
