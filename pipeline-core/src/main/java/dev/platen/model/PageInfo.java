package dev.platen.model;

import dev.platen.geometry.Dpi;
import dev.platen.geometry.Size;
import java.io.Serializable;

/**
 * What is known of a page before it is decoded.
 *
 * @param size the page's frame in pixels; null where the file does not tell
 * @param dpi resolution of that frame; null where the file does not tell
 * @param label the page's own label ("iv", "12"), from the file; null if there is none
 */
public record PageInfo(Size size, Dpi dpi, String label) implements Serializable {

  /** A page of which nothing is known. */
  public static final PageInfo UNKNOWN = new PageInfo(null, null, null);
}
