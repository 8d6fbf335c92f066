package dev.platen.failure;

import java.util.Locale;

/** Who must act on a failure. */
public enum ErrorKind {
  /** The document is at fault; the same bytes will fail again. */
  INPUT,
  /** A setting is at fault. */
  CONFIGURATION,
  /** An engine gave up, crashed or hung. */
  ENGINE,
  /** Memory, disk, network, or a source that can't be read at the moment. */
  RESOURCE,
  /** A fault in Platen. */
  BUG;

  /** The name written to tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
