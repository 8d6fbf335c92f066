package dev.platen.synthesize.font;

/** Styles of a family. */
public enum Style {
  REGULAR,
  BOLD,
  ITALIC
}
