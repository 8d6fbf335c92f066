package dev.platen.model;

import java.util.Locale;

/** Where the text of a page comes from. */
public enum TextSource {
  /** Recognised from the picture. */
  OCR,
  /** The text layer of a PDF page. */
  LAYER,
  /** The layer, and recognition of pictures on the page. */
  MIXED,
  /** There is no text. */
  NONE;

  /** The name written to tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
