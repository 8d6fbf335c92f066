package dev.platen.spark.io;

import dev.platen.config.ByteSize;
import dev.platen.config.InputSettings;
import dev.platen.config.LimitSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.io.archive.ArchiveFormat;
import dev.platen.spark.io.archive.ArchiveMember;
import dev.platen.spark.io.archive.ByteSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/**
 * Brings documents to local disk: originals where they are local, else copies in the {@link Spool};
 * members of archives are unpacked. Works on executors, one for all tasks of a process.
 *
 * <p>Members of a TAR.GZ should be asked for in the order of their positions: going back means to
 * unpack it from its start again.
 */
public final class DocumentFetcher implements AutoCloseable {

  private final SourceFiles files;
  private final Spool spool;
  private final InputSettings settings;
  private final LimitSettings limits;
  private final ArchivePool archives = new ArchivePool();

  /** Takes over the spool. */
  public DocumentFetcher(
      Configuration hadoop, Spool spool, InputSettings settings, LimitSettings limits) {
    this.files = new SourceFiles(hadoop);
    this.spool = spool;
    this.settings = settings;
    this.limits = limits;
  }

  /**
   * Brings a document to local disk.
   *
   * @throws PipelineException with code source-vanished, source-unreadable, source-changed (where
   *     the reference has a document id), too-large, disk-full, or what is wrong with the archive
   *     around it
   */
  public SpooledDocument fetch(SourceRef source) {
    if (SourceUri.isMember(source.uri())) {
      return verified(
          spool.fetch(source.spoolKey(), source.uri(), () -> openMember(source)), source);
    }
    try {
      return SourceUri.isLocal(source.uri())
          ? original(source)
          : verified(spool.fetch(source.spoolKey(), source.uri(), () -> openFile(source)), source);
    } catch (IOException e) {
      throw ReadFailure.of(source.uri(), e);
    }
  }

  /** A name for a file on the disk of the spool, which goes with the spool at the latest. */
  public Path scratchFile(String suffix) {
    return spool.scratchFile(suffix);
  }

  private SpooledDocument original(SourceRef source) throws IOException {
    SourceEntry now = found(source);
    SpooledDocument document =
        new SpooledDocument(SourceUri.toLocal(source.uri()), now.bytes(), null, () -> {});
    boolean touched =
        now.bytes() != source.bytes() || now.modifiedMillis() != source.modifiedMillis();
    // A file that was only touched, or copied back, is still the same document.
    if (source.documentId() != null
        && touched
        && !ContentHash.of(document.path()).equals(source.documentId())) {
      throw changed(source);
    }
    return document;
  }

  private InputStream openFile(SourceRef source) throws IOException {
    SourceEntry now = found(source);
    if (source.documentId() != null && now.bytes() != source.bytes()) {
      throw changed(source);
    }
    return files.bytes(source.uri()).stream();
  }

  private SourceEntry found(SourceRef source) throws IOException {
    SourceEntry now = files.find(source.uri());
    if (now.bytes() > limits.maxFileBytes().bytes()) {
      throw new PipelineException(
          ErrorCode.TOO_LARGE,
          "%s has %s, limits.max-file-bytes is %s"
              .formatted(source.uri(), new ByteSize(now.bytes()), limits.maxFileBytes()));
    }
    return now;
  }

  private static SpooledDocument verified(SpooledDocument document, SourceRef source) {
    if (source.documentId() != null && !source.documentId().equals(document.sha256())) {
      document.close();
      throw changed(source);
    }
    return document;
  }

  private static PipelineException changed(SourceRef source) {
    return new PipelineException(
        ErrorCode.SOURCE_CHANGED,
        "%s has changed since it was inspected; the next run will take it as it is then"
            .formatted(source.uri()));
  }

  /**
   * Begins to go through an archive; empty for a file that is none, or where archives are not to be
   * opened. The caller closes it.
   */
  public Optional<MemberWalk> members(SourceRef source) {
    if (!settings.archives()) {
      return Optional.empty();
    }
    try {
      return open(source).map(opened -> new MemberWalk(opened, source.uri(), settings, limits));
    } catch (IOException e) {
      throw ReadFailure.of(source.uri(), e);
    }
  }

  /** Brings the member that the walk returned last to local disk. */
  public SpooledDocument fetch(SourceRef member, MemberWalk walk) {
    return spool.fetch(member.spoolKey(), member.uri(), walk::open);
  }

  private Optional<OpenArchive> open(SourceRef archive) throws IOException {
    SpooledDocument copy = SourceUri.isMember(archive.uri()) ? fetch(archive) : null;
    OpenArchive opened = null;
    try {
      ByteSource source =
          copy == null
              ? files.bytes(archive.uri())
              : SourceFiles.local(copy.path(), SourceUri.name(archive.uri()));
      Optional<ArchiveFormat> format = ArchiveFormat.of(source);
      if (format.isPresent()) {
        opened =
            new OpenArchive(
                archive.spoolKey(), format.get(), format.get().open(source, limits), copy);
      }
      return Optional.ofNullable(opened);
    } finally {
      if (opened == null && copy != null) {
        copy.close();
      }
    }
  }

  private InputStream openMember(SourceRef member) throws IOException {
    SourceRef container = member.container();
    if (member.position() < 0) {
      return openByName(member, container);
    }
    OpenArchive archive = archives.take(container.spoolKey(), member.position());
    if (archive == null) {
      archive = open(container).orElseThrow(() -> changed(member));
    }
    boolean opened = false;
    try {
      ArchiveMember found = archive.reader().moveTo(member.position());
      String uri = SourceUri.member(container.uri(), found.name());
      if (!member.uri().equals(uri) && !member.uri().startsWith(uri + "!")) {
        throw changed(member);
      }
      InputStream in = new Lent(archive.reader().open(), archive);
      opened = true;
      return in;
    } finally {
      if (!opened) {
        archive.close();
      }
    }
  }

  /** For archives in archives, whose own position no table holds. */
  private InputStream openByName(SourceRef member, SourceRef container) throws IOException {
    OpenArchive archive = open(container).orElseThrow(() -> changed(member));
    boolean opened = false;
    try {
      MemberWalk walk = new MemberWalk(archive, container.uri(), settings, limits);
      for (MemberWalk.Member each = walk.next(); each != null; each = walk.next()) {
        if (each.uri().equals(member.uri()) && each.failure() == null) {
          InputStream in = new Lent(walk.open(), archive);
          opened = true;
          return in;
        }
      }
      throw changed(member);
    } finally {
      if (!opened) {
        archive.close();
      }
    }
  }

  @Override
  public void close() {
    archives.close();
    spool.close();
  }

  /** A member's bytes; where they were read to their end, their archive is kept for the next. */
  private final class Lent extends FilterInputStream {

    private final OpenArchive archive;
    private boolean finished;

    Lent(InputStream in, OpenArchive archive) {
      super(in);
      this.archive = archive;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      finished |= read < 0;
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      finished |= read < 0;
      return read;
    }

    @Override
    public void close() throws IOException {
      super.close();
      if (finished) {
        archives.giveBack(archive);
      } else {
        archive.close();
      }
    }
  }
}
