package dev.platen.synthesize.degrade;

import java.awt.image.BufferedImage;

/** A change of pixels that leaves everything in its place. */
public non-sealed interface Effect extends Degradation {

  /**
   * Applies it.
   *
   * @param image 24 bits, BGR; may be changed
   * @param dpi its resolution
   * @return the changed image, of the same size and kind
   */
  BufferedImage apply(BufferedImage image, int dpi);
}
