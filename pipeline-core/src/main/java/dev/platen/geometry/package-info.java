/**
 * Points, boxes, sizes and the way between a source page and its prepared image.
 *
 * <p>One convention everywhere: pixels, origin at the top left corner of the page, x to the right,
 * y downwards. Angles are in degrees and say in their names or documentation which way they turn.
 * Depends on the JDK only.
 */
package dev.platen.geometry;
