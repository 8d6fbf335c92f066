package dev.platen.spark.io.archive;

import dev.platen.config.LimitSettings;
import dev.platen.model.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The kinds of archives, told apart by their first bytes. */
public enum ArchiveFormat {
  ZIP(MediaType.ZIP),
  TAR(MediaType.TAR),
  /** A compressed TAR, or a single compressed file. */
  GZIP(MediaType.GZIP);

  private static final int HEAD = TarHeader.BLOCK;

  private final MediaType mediaType;

  ArchiveFormat(MediaType mediaType) {
    this.mediaType = mediaType;
  }

  public MediaType mediaType() {
    return mediaType;
  }

  /** The format of a file; empty for what is no archive. */
  public static Optional<ArchiveFormat> of(ByteSource source) throws IOException {
    try (InputStream in = source.stream()) {
      return of(in.readNBytes(HEAD));
    }
  }

  /** The format of a file that begins with the given bytes: 512, or all where it has fewer. */
  static Optional<ArchiveFormat> of(byte[] head) {
    if (head.length >= 4 && head[0] == 'P' && head[1] == 'K') {
      boolean member = head[2] == 3 && head[3] == 4;
      boolean empty = head[2] == 5 && head[3] == 6;
      boolean spanned = head[2] == 7 && head[3] == 8;
      return member || empty || spanned ? Optional.of(ZIP) : Optional.empty();
    }
    if (head.length >= 3 && head[0] == 0x1f && (head[1] & 0xff) == 0x8b && head[2] == 8) {
      return Optional.of(GZIP);
    }
    return TarHeader.isHeader(head) ? Optional.of(TAR) : Optional.empty();
  }

  /** Begins to read; the source must be of this format. */
  public ArchiveReader open(ByteSource source, LimitSettings limits) throws IOException {
    return switch (this) {
      case ZIP -> ZipReader.open(source.channel(), limits);
      case TAR -> new TarReader(source.stream(), limits);
      case GZIP -> GzipReader.open(source, limits);
    };
  }
}
