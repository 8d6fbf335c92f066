package dev.platen.synthesize.file;

import java.util.EnumSet;
import java.util.Locale;

/** Formats of files. */
public enum Format {
  PNG("png", false),
  JPEG("jpg", false),
  /** Group 4 where pages are bilevel, else JPEG in TIFF. */
  TIFF("tif", true),
  /** JPEG 2000. */
  JP2("jp2", false),
  /** One picture a page. */
  PDF("pdf", true),
  /** Text in an embedded font and no picture: born digital. */
  TEXT_PDF("pdf", true);

  private final String extension;
  private final boolean manyPages;

  Format(String extension, boolean manyPages) {
    this.extension = extension;
    this.manyPages = manyPages;
  }

  /** Name in commands: {@code text-pdf}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Ending of file names, without the dot. */
  public String extension() {
    return extension;
  }

  /** Whether a file holds several pages. */
  public boolean manyPages() {
    return manyPages;
  }

  /** The format of a name. */
  public static Format of(String id) {
    for (Format format : values()) {
      if (format.id().equals(id)) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is no format; there are %s"
            .formatted(id, EnumSet.allOf(Format.class).stream().map(Format::id).toList()));
  }
}
