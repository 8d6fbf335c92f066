package dev.platen.spark.io;

import dev.platen.config.InputSettings;
import dev.platen.config.LimitSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.model.MediaType;
import dev.platen.model.PageFailure;
import dev.platen.model.Stage;
import dev.platen.spark.io.archive.ArchiveMember;
import dev.platen.spark.io.archive.ArchiveReader;
import dev.platen.spark.io.archive.MemberName;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The members of one archive that are documents, or archives, or can't be read, with their uris.
 * Folders, links, devices and hidden members are passed over.
 */
public final class MemberWalk implements Closeable {

  private final OpenArchive opened;
  private final ArchiveReader reader;
  private final String archive;
  private final InputSettings settings;
  private final LimitSettings limits;
  private final NameTally names = new NameTally();
  private long members;
  private ArchiveMember current;

  /** Takes over the opened archive. */
  MemberWalk(OpenArchive opened, String archive, InputSettings settings, LimitSettings limits) {
    this.opened = opened;
    this.reader = opened.reader();
    this.archive = archive;
    this.settings = settings;
    this.limits = limits;
  }

  /**
   * A member.
   *
   * @param uri where it lies
   * @param position where a later reader finds it
   * @param bytes size it claims; -1 if none
   * @param failure why its bytes must not or can't be read; null if they can
   */
  public record Member(String uri, long position, long bytes, PageFailure failure) {}

  /** What the archive is, by content. */
  public MediaType mediaType() {
    return opened.format().mediaType();
  }

  /** The uri of the archive. */
  public String archive() {
    return archive;
  }

  /**
   * The next member; null after the last.
   *
   * @throws PipelineException if the archive can't be read further
   */
  public Member next() {
    try {
      for (current = reader.next(); current != null; current = reader.next()) {
        if (++members > limits.maxArchiveMembers()) {
          throw new PipelineException(
              ErrorCode.TOO_LARGE,
              "%s has more than limits.max-archive-members = %d members; the rest is not read"
                  .formatted(archive, limits.maxArchiveMembers()));
        }
        if (current.kind() == ArchiveMember.Kind.FILE && !isHidden()) {
          return member();
        }
      }
      return null;
    } catch (IOException e) {
      throw ReadFailure.of(archive, e);
    }
  }

  private boolean isHidden() {
    return !settings.hidden()
        && MemberName.danger(current.name()).isEmpty()
        && MemberName.segments(current.name()).stream().anyMatch(TreeNode::isHidden);
  }

  private Member member() {
    Optional<String> danger = MemberName.danger(current.name());
    String uri =
        danger.isPresent()
            ? SourceUri.unsafeMember(archive, current.name())
            : SourceUri.member(archive, current.name());
    int count = names.count(uri);
    return new Member(
        count == 1 ? uri : SourceUri.repeated(uri, count),
        current.position(),
        current.bytes(),
        danger
            .map(why -> failure(ErrorCode.UNSAFE_NAME, "The member's name " + why))
            .orElseGet(this::hindrance));
  }

  private PageFailure hindrance() {
    if (current.hindrance() == null && current.bytes() > limits.maxFileBytes().bytes()) {
      return failure(
          ErrorCode.TOO_LARGE,
          "The member has %d bytes, limits.max-file-bytes is %s"
              .formatted(current.bytes(), limits.maxFileBytes()));
    }
    return current.hindrance();
  }

  private static PageFailure failure(ErrorCode code, String message) {
    return new PageFailure(Stage.INSPECT, code, message);
  }

  /** The bytes of the member returned last, once. */
  public InputStream open() throws IOException {
    return reader.open();
  }

  @Override
  public void close() {
    opened.close();
  }
}
