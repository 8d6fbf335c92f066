package dev.platen.config;

import java.io.Serializable;

/**
 * Stage layout.
 *
 * @param readingOrder how blocks are put in order
 */
public record LayoutSettings(ReadingOrder readingOrder) implements Serializable {

  /** How blocks are put in order. */
  public enum ReadingOrder {
    /** As the recognition engine gave them. */
    ENGINE,
    /** By recursive cuts along white space (XY-cut). */
    XY_CUT,
    /** By which region stands above or left of which, sorted topologically. */
    PRECEDENCE
  }
}
