package dev.platen.failure;

/**
 * Stable names of failures, as they stand in {@code failures.code}. A name is never given a new
 * meaning; retired ones stay reserved.
 */
public enum ErrorCode {
  /** The file has no bytes. */
  EMPTY_FILE("empty-file", ErrorKind.INPUT),
  /** The bytes are none of the formats that Platen reads. */
  UNSUPPORTED_FORMAT("unsupported-format", ErrorKind.INPUT),
  /** The bytes do not follow their own format. */
  CORRUPT("corrupt", ErrorKind.INPUT),
  /** The file ends too early. */
  TRUNCATED("truncated", ErrorKind.INPUT),
  /** A password is needed. */
  ENCRYPTED("encrypted", ErrorKind.INPUT),
  /** The document opens but holds no page. */
  NO_PAGES("no-pages", ErrorKind.INPUT),
  /** More pixels, pages, bytes, members or nesting than the limits allow. */
  TOO_LARGE("too-large", ErrorKind.INPUT),
  /** A member of an archive has a name that leaves the archive. */
  UNSAFE_NAME("unsafe-name", ErrorKind.INPUT),
  /** A page holds an image that could not be decoded. */
  IMAGE_UNDECODABLE("image-undecodable", ErrorKind.INPUT),
  /** A setting or a model that was asked for is missing or wrong. */
  CONFIGURATION("configuration", ErrorKind.CONFIGURATION),
  /** A language pack is missing. */
  LANGUAGE_MISSING("language-missing", ErrorKind.CONFIGURATION),
  /** The engine reported an error. */
  ENGINE_FAILED("engine-failed", ErrorKind.ENGINE),
  /** The engine took longer than the limit of the page. */
  PAGE_TIMEOUT("page-timeout", ErrorKind.ENGINE),
  /** The worker process died on the page. */
  WORKER_CRASHED("worker-crashed", ErrorKind.ENGINE),
  /** The worker process took more memory than its limit. */
  WORKER_MEMORY("worker-memory", ErrorKind.ENGINE),
  /** The source was listed but is gone now. */
  SOURCE_VANISHED("source-vanished", ErrorKind.RESOURCE),
  /** The source exists but can't be read. */
  SOURCE_UNREADABLE("source-unreadable", ErrorKind.RESOURCE),
  /** The source changed while it was being read. */
  SOURCE_CHANGED("source-changed", ErrorKind.RESOURCE),
  /** No space left on a disk. */
  DISK_FULL("disk-full", ErrorKind.RESOURCE),
  /** No worker process could be started. */
  WORKER_UNAVAILABLE("worker-unavailable", ErrorKind.RESOURCE),
  /** A fault in Platen. */
  INTERNAL("internal", ErrorKind.BUG);

  private final String id;
  private final ErrorKind kind;

  ErrorCode(String id, ErrorKind kind) {
    this.id = id;
    this.kind = kind;
  }

  /** The name written to tables: lower case words with hyphens. */
  public String id() {
    return id;
  }

  /**
   * The code with that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ErrorCode ofId(String id) {
    for (ErrorCode code : values()) {
      if (code.id.equals(id)) {
        return code;
      }
    }
    throw new IllegalArgumentException("No failure is called \"%s\"".formatted(id));
  }

  /** Who must act. */
  public ErrorKind kind() {
    return kind;
  }

  /** Whether a later run should try again by itself: the cause may pass. */
  public boolean isTransient() {
    return kind == ErrorKind.RESOURCE
        || this == PAGE_TIMEOUT
        || this == WORKER_CRASHED
        || this == WORKER_MEMORY;
  }
}
