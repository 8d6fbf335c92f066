package dev.platen.model;

import java.util.Locale;

/** The steps of a run, in the order in which they happen. */
public enum Stage {
  LIST,
  INSPECT,
  DECODE,
  PREPROCESS,
  OCR,
  TABLE,
  LAYOUT,
  EXTRACT,
  FORENSICS,
  ASSEMBLE;

  /** The name written to tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
