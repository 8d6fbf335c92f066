package dev.platen.model;

import java.util.Locale;

/** The closed list of region types; finer names go to {@link Block#subtype()}. */
public enum BlockType {
  TITLE,
  HEADING,
  TEXT,
  LIST,
  TABLE,
  FIGURE,
  CAPTION,
  HEADER,
  FOOTER,
  PAGE_NUMBER,
  FOOTNOTE,
  FORMULA,
  SEAL,
  OTHER;

  /** The name written to tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
