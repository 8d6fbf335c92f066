package dev.platen.config;

import java.io.Serializable;

/**
 * Logging.
 *
 * @param format layout of log lines
 */
public record LogSettings(Format format) implements Serializable {

  /** Layout of log lines. */
  public enum Format {
    TEXT,
    JSON
  }
}
