package dev.platen.model;

/** The formats that Platen tells apart, always by content and never by extension. */
public enum MediaType {
  PDF("application/pdf"),
  TIFF("image/tiff"),
  JPEG("image/jpeg"),
  PNG("image/png"),
  JPEG2000("image/jp2"),
  WEBP("image/webp"),
  BMP("image/bmp"),
  GIF("image/gif"),
  PNM("image/x-portable-anymap"),
  ZIP("application/zip"),
  TAR("application/x-tar"),
  GZIP("application/gzip"),
  UNKNOWN("application/octet-stream");

  private final String id;

  MediaType(String id) {
    this.id = id;
  }

  /** The name written to tables. */
  public String id() {
    return id;
  }

  /** Whether this is a container whose members are documents of their own. */
  public boolean isArchive() {
    return this == ZIP || this == TAR || this == GZIP;
  }
}
