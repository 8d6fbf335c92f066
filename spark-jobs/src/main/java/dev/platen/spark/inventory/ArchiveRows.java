package dev.platen.spark.inventory;

import dev.platen.config.LimitSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.model.PageFailure;
import dev.platen.model.Stage;
import dev.platen.spark.io.DocumentFetcher;
import dev.platen.spark.io.MemberWalk;
import dev.platen.spark.io.SourceRef;
import dev.platen.spark.io.SpooledDocument;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * The rows of an archive: its members', those of archives in it, and its own last, when it is known
 * whether all of it could be read.
 */
final class ArchiveRows implements AutoCloseable {

  private record Level(SourceRef archive, MemberWalk members) {}

  private final InspectTask task;
  private final DocumentFetcher fetcher;
  private final LimitSettings limits;
  private final Deque<Level> levels = new ArrayDeque<>();
  private long unpacked;
  private PageFailure exhausted;

  /** Takes over the walk. */
  ArchiveRows(
      InspectTask task,
      DocumentFetcher fetcher,
      SourceRef archive,
      MemberWalk members,
      LimitSettings limits) {
    this.task = task;
    this.fetcher = fetcher;
    this.limits = limits;
    levels.push(new Level(archive, members));
  }

  /** The next row; null after the last. */
  Row next() {
    Row row = null;
    while (row == null && !levels.isEmpty()) {
      Level level = levels.peek();
      try {
        MemberWalk.Member member = exhausted == null ? level.members().next() : null;
        row = member == null ? leave(exhausted) : row(level, member);
      } catch (RuntimeException e) {
        row = leave(InspectTask.failure(e));
      }
    }
    return row;
  }

  private Row leave(PageFailure failure) {
    Level level = levels.pop();
    level.members().close();
    return task.archive(level.archive(), level.members().mediaType(), failure);
  }

  /** The row of a member; null for an archive, which is entered. */
  private Row row(Level level, MemberWalk.Member member) {
    SourceRef source = level.archive().member(member);
    if (member.failure() != null) {
      return task.failed(source, member.failure());
    }
    try (SpooledDocument document = fetcher.fetch(source, level.members())) {
      count(level, document);
      Optional<MemberWalk> inner = fetcher.members(source);
      if (inner.isEmpty()) {
        return task.document(source, document);
      }
      if (levels.size() >= limits.maxArchiveDepth()) {
        inner.get().close();
        return task.failed(
            source,
            new PageFailure(
                Stage.INSPECT,
                ErrorCode.TOO_LARGE,
                "Archives lie deeper in one another than limits.max-archive-depth = %d"
                    .formatted(limits.maxArchiveDepth())));
      }
      levels.push(new Level(source, inner.get()));
      return null;
    } catch (RuntimeException e) {
      return task.failed(source, InspectTask.failure(e));
    }
  }

  private void count(Level level, SpooledDocument document) {
    unpacked += document.bytes();
    if (unpacked > limits.maxArchiveBytes().bytes()) {
      exhausted =
          new PageFailure(
              Stage.INSPECT,
              ErrorCode.TOO_LARGE,
              "%s holds more than limits.max-archive-bytes = %s; the rest of it is not read"
                  .formatted(level.archive().uri(), limits.maxArchiveBytes()));
    }
  }

  @Override
  public void close() {
    while (!levels.isEmpty()) {
      levels.pop().members().close();
    }
  }
}
