package dev.platen.synthesize.typeset;

/** How a line stands in its measure. */
public enum Align {
  LEFT,
  RIGHT,
  CENTER,
  /** Both margins straight, but for the last line of a paragraph. */
  JUSTIFY
}
