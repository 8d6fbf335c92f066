package dev.platen.image.pdf;

import dev.platen.geometry.Dpi;
import dev.platen.geometry.Size;
import java.awt.geom.AffineTransform;

/**
 * The pixels that a page is given.
 *
 * @param size of the picture that shows the page's CropBox after /Rotate
 * @param space what is shown
 */
record PageFrame(Size size, PageSpace space) {

  /** Pixels per unit of display space, horizontally. */
  double scaleX() {
    return size.width() / space.width();
  }

  /** Pixels per unit of display space, vertically. */
  double scaleY() {
    return size.height() / space.height();
  }

  /** Null where the page claims a size that no scan has. */
  Dpi dpi() {
    double x = scaleX() / space.inchesPerUnit();
    double y = scaleY() / space.inchesPerUnit();
    return x > 0 && y > 0 && x <= 100_000 && y <= 100_000 ? new Dpi(x, y) : null;
  }

  /** From display space to pixels. */
  AffineTransform toPixels() {
    return AffineTransform.getScaleInstance(scaleX(), scaleY());
  }
}
