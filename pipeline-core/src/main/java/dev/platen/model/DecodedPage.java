package dev.platen.model;

import dev.platen.geometry.Dpi;
import dev.platen.geometry.Size;
import java.util.Objects;

/**
 * Result of stage decode: the frame that all boxes of the page refer to.
 *
 * @param size pixels of the source page
 * @param dpi null where unknown
 * @param label the page's own label; null if there is none
 * @param colored whether the image has colour
 */
public record DecodedPage(Size size, Dpi dpi, String label, boolean colored) {

  public DecodedPage {
    Objects.requireNonNull(size, "size");
  }
}
