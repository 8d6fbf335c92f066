package dev.platen.image.pdf;

import java.awt.geom.Rectangle2D;

/**
 * Something visible that a page paints and that is no image.
 *
 * @param order position among all that the page paints
 * @param box around it in display space; for text its starting point
 * @param white whether it is painted in white, as backgrounds are
 */
record Mark(int order, Rectangle2D box, boolean white) {}
