/**
 * The page image outside the heap, backed by an OpenCV matrix, and conversions to and from it.
 *
 * <p>A support package: stages may use it; it knows none of them.
 */
package dev.platen.raster;
